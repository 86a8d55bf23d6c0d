// A browser as far as cookies go: keeps what it is given, and shows it again.
import type { Answer } from './client.js';

export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly baseUrl: string,
    private readonly agent = 'Mozilla/5.0 (a suite) Chrome/140.0',
  ) {}

  get<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }

  post<Body = unknown>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body);
  }

  delete<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send('DELETE', path);
  }

  /** Signs in with a password; the answer as it comes. */
  signIn<Body = { token: string }>(email: string, password: string): Promise<Answer<Body>> {
    return this.post('/session', { email, password });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  plant(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  forget(name: string): void {
    this.cookies.delete(name);
  }

  /** One request to any address, of this service or another; redirects are not followed. */
  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('user-agent', this.agent);
    const shown = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (shown !== '') headers.set('cookie', shown);
    const signal = AbortSignal.timeout(30_000);
    const response = await fetch(address, { ...init, headers, redirect: 'manual', signal });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private async send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.go(`${this.baseUrl}/api/v1${path}`, { method, ...init });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    if (value === '' || /Expires=Thu, 01 Jan 1970|Max-Age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
