// The step before a sign-off: the person at the keyboard says again that it is they, with their password or a code.
import { DataSource } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { Account } from '#database/entities/account.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { type Attempt, Attempts } from '#identity/attempts.js';
import { passwordMatches } from '#identity/password.js';
import { SecondFactor } from '#identity/second-factor.js';
import { type RenewedSession, SessionService, type SignedIn } from '#identity/session.service.js';

export class ConfirmSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionService,
    private readonly attempts: Attempts,
    private readonly factors: SecondFactor,
  ) {}

  /** @throws Refusal `password/refused`, `session/locked` */
  async byPassword(token: string, actor: SignedIn, password: string): Promise<RenewedSession> {
    await this.requirePassword(actor, password);
    return this.sessions.renew(token, actor, 'password');
  }

  /** @throws Refusal `factor/refused`, `factor/off`, `session/locked` */
  async byCode(token: string, actor: SignedIn, code: string): Promise<RenewedSession> {
    await this.requireCode(token, actor, code);
    return this.sessions.renew(token, actor, 'code');
  }

  /** Counted by session: whoever found an open browser can shut nobody else out. */
  async requirePassword(actor: SignedIn, password: string): Promise<void> {
    await this.counted(actor, 'password/refused', async () => {
      const { personId } = actor;
      const account = await this.dataSource.manager.findOneBy(Account, { personId, providerId: 'credential' });
      return account?.password != null && (await passwordMatches(password, account.password));
    });
  }

  async requireCode(token: string, actor: SignedIn, code: string): Promise<void> {
    const { personId } = actor;
    const { twoFactorEnabled } = await this.dataSource.manager.findOneByOrFail(Person, { id: personId });
    if (!twoFactorEnabled) throw new Refusal('factor/off');
    await this.counted(actor, 'factor/refused', async () => {
      return (await this.factors.checkIn(personId, token, code)) !== null;
    });
  }

  private async counted(
    { sessionId = '' }: SignedIn,
    code: 'password/refused' | 'factor/refused',
    check: () => Promise<boolean>,
  ): Promise<void> {
    const attempt: Attempt = { at: 'confirmation', account: sessionId, device: null, address: null };
    await this.attempts.take(attempt);
    if (!(await check())) throw new Refusal(code);
    await this.attempts.giveBack(attempt);
  }
}
