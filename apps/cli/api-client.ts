// How does the command line talk to the running API, as a person who has signed in?
import { readFile } from 'node:fs/promises';
import { Refusal } from '#domain/errors.js';

const ANSWER_MS = 60_000;

export class ApiClient {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string | null,
    private readonly stop: AbortSignal,
  ) {}

  /** @throws Refusal `session/refused` when the password is not that person's */
  static async signIn(baseUrl: string, email: string, password: string, stop: AbortSignal): Promise<ApiClient> {
    const stranger = new ApiClient(baseUrl, null, stop);
    const { token } = await stranger.post<{ token: string }>('/session', { email, password });
    return new ApiClient(baseUrl, token, stop);
  }

  get<Body>(path: string): Promise<Body> {
    return this.send('GET', path);
  }

  post<Body>(path: string, body: unknown): Promise<Body> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  async upload<Body>(
    path: string,
    file: { path: string; fileName: string },
    fields: Readonly<Record<string, string>>,
  ): Promise<Body> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new File([new Uint8Array(await readFile(file.path))], file.fileName));
    return this.send('POST', path, form);
  }

  private async send<Body>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Body> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: this.token === null ? headers : { ...headers, authorization: `Bearer ${this.token}` },
      body,
      signal: AbortSignal.any([this.stop, AbortSignal.timeout(ANSWER_MS)]),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as Body;
    const code = (answer as { code?: string }).code ?? `status ${response.status}`;
    const message = `The API refused ${method} ${path} (${code}).`;
    throw new Refusal(response.status === 401 ? 'session/refused' : 'service/failed', { code }, { message });
  }
}
