// A person at the keyboard, as far as the API can tell: signs in and talks HTTP.

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Refused {
  code: string;
  message: string;
  requestId: string;
  details?: Record<string, unknown>;
}

export class Client {
  constructor(
    readonly baseUrl: string,
    private readonly token: string | null = null,
  ) {}

  /** What it signs in with, for suites that send requests of their own. */
  get bearer(): string | null {
    return this.token;
  }

  static async signIn(baseUrl: string, email: string, password: string): Promise<Client> {
    const { status, body } = await new Client(baseUrl).post<{ token: string }>('/session', { email, password });
    if (status !== 201) throw new Error(`sign-in answered ${status}`);
    return new Client(baseUrl, body.token);
  }

  get<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }

  post<Body = unknown>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  delete<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send('DELETE', path);
  }

  upload<Body = { id: string }>(
    path: string,
    file: { name: string; bytes: Uint8Array | string },
    fields: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const bytes = typeof file.bytes === 'string' ? Buffer.from(file.bytes) : Buffer.from(file.bytes);
    form.set('file', new File([bytes], file.name));
    return this.send('POST', path, form);
  }

  /** An answer that goes on until `signal` ends it. */
  stream(path: string, signal: AbortSignal): Promise<Response> {
    const headers = this.token === null ? undefined : { authorization: `Bearer ${this.token}` };
    return fetch(`${this.baseUrl}/api/v1${path}`, { ...(headers && { headers }), signal });
  }

  private async send<Body>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const address = path.startsWith('/health') || path.startsWith('/metrics') ? path : `/api/v1${path}`;
    const sent = new Headers(headers);
    if (this.token !== null) sent.set('authorization', `Bearer ${this.token}`);
    const response = await fetch(this.baseUrl + address, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
  }
}
