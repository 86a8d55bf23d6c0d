// Is this code good? From an authenticator, each opens one door once; or a recovery code, each once for ever.
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { asSession, isRefusal } from '#identity/auth-calls.js';
import type { Auth } from '#identity/auth.js';

/** Three steps of an authenticator, with one more for clocks: after that its code is none any more. */
const CODE_SECONDS = 150;
const TOTP = /^\d{6}$/;

export class SecondFactor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly auth: Auth,
  ) {}

  /** The name of the cookie that carries the library's challenge. */
  async cookieName(): Promise<string> {
    const context = await this.auth.$context;
    return context.createAuthCookie('two_factor').name;
  }

  /** Answers a challenge; the headers name the session opened. Null where the code is not good. */
  async answerChallenge(personId: string, cookie: string, typed: string): Promise<Headers | null> {
    const headers = new Headers({ cookie: `${await this.cookieName()}=${cookie}` });
    return this.check(personId, headers, typed);
  }

  /** For somebody signed in. Null where the code is not good; the headers name a new session where this set the factor up. */
  async checkIn(personId: string, token: string, typed: string): Promise<Headers | null> {
    return this.check(personId, asSession(token), typed);
  }

  private async check(personId: string, headers: Headers, typed: string): Promise<Headers | null> {
    const code = typed.replace(/\s+/g, '');
    try {
      if (!TOTP.test(code)) {
        return (await this.auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })).headers;
      }
      if (!(await this.takeCode(personId, code))) return null;
      return (await this.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })).headers;
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  /** False where the same code was shown a moment ago: of two who show it at once, one is too late. */
  private async takeCode(personId: string, code: string): Promise<boolean> {
    const taken = await this.dataSource.query<unknown[]>(
      `INSERT INTO used_code (person_id, code_sha256) VALUES ($1, $2)
       ON CONFLICT (person_id, code_sha256) DO UPDATE SET used_at = now()
         WHERE used_code.used_at < now() - make_interval(secs => $3)
       RETURNING person_id`,
      [personId, createHash('sha256').update(`${personId}:${code}`).digest('hex'), CODE_SECONDS],
    );
    return taken.length === 1;
  }
}
