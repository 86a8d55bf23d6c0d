// A person's second factor: set up with the password, confirmed with a code, taken off with both.
import { DataSource } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import type { IdentityAct } from '#domain/vocabulary.js';
import { Person } from '#database/entities/person.entity.js';
import { asSession, isRefusal, openedToken } from '#identity/auth-calls.js';
import { type Auth, SESSION_HOURS } from '#identity/auth.js';
import { ConfirmSession } from '#identity/confirm-session.js';
import { type OpenIntent, openIntent, settleIntent } from '#identity/identity-intents.js';
import { openingUnder } from '#identity/opening.js';
import { isTooShort } from '#identity/password-rules.js';
import { SecondFactor } from '#identity/second-factor.js';
import type { RenewedSession, SignedIn } from '#identity/session.service.js';

export interface FactorToSetUp {
  /** `otpauth://` address for an authenticator. */
  uri: string;
  recoveryCodes: string[];
}

export class FactorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly auth: Auth,
    private readonly confirm: ConfirmSession,
    private readonly factors: SecondFactor,
  ) {}

  /** A secret to put into an authenticator; nothing counts until `finish`. @throws Refusal `password/refused`, `factor/on-already` */
  async begin(token: string, actor: SignedIn, password: string): Promise<FactorToSetUp> {
    await this.confirm.requirePassword(actor, password);
    if (await this.isOn(actor)) throw new Refusal('factor/on-already');
    const body = { password, method: 'totp' as const };
    const made = await this.auth.api.enableTwoFactor({ body, headers: asSession(token) });
    if (made.method !== 'totp') throw new Error('the identity library set up another factor');
    return { uri: made.totpURI, recoveryCodes: made.backupCodes };
  }

  /** Sets it up for good; the session goes on under another token. @throws Refusal `factor/refused`, `factor/on-already` */
  async finish(token: string, actor: SignedIn, code: string): Promise<RenewedSession> {
    if (await this.isOn(actor)) throw new Refusal('factor/on-already');
    return this.change(actor, 'factor-on', () => this.factors.checkIn(actor.personId, token, code));
  }

  /** Other recovery codes; the old ones are worth nothing. @throws Refusal `password/refused`, `factor/off` */
  async renewRecoveryCodes(token: string, actor: SignedIn, password: string): Promise<string[]> {
    await this.confirm.requirePassword(actor, password);
    if (!(await this.isOn(actor))) throw new Refusal('factor/off');
    const intent = await this.announce(actor, 'recovery-codes');
    const { backupCodes } = await this.auth.api.generateBackupCodes({ body: { password }, headers: asSession(token) });
    await this.settle(intent, 'recovery-codes', 'factor.changed');
    return backupCodes;
  }

  /**
   * Takes it off with password and code.
   * @throws Refusal `password/refused`, `factor/refused`, `factor/off`; `password/too-short` where the password was long enough only with a factor
   */
  async takeOff(token: string, actor: SignedIn, password: string, code: string): Promise<RenewedSession> {
    await this.confirm.requirePassword(actor, password);
    await this.confirm.requireCode(token, actor, code);
    if (isTooShort(password, false)) throw new Refusal('password/too-short');
    return this.change(actor, 'factor-off', async () => {
      const headers = asSession(token);
      return (await this.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })).headers;
    });
  }

  async isOn({ personId }: SignedIn): Promise<boolean> {
    const { twoFactorEnabled } = await this.dataSource.manager.findOneByOrFail(Person, { id: personId });
    return twoFactorEnabled;
  }

  private async change(
    actor: SignedIn,
    act: 'factor-on' | 'factor-off',
    ask: () => Promise<Headers | null>,
  ): Promise<RenewedSession> {
    const intent = await this.announce(actor, act);
    const answer = await openingUnder(intent, async () => {
      try {
        return await ask();
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    });
    const token = answer === null ? null : openedToken(answer);
    await this.settle(intent, act, token === null ? 'factor.refused' : 'factor.changed');
    if (token === null) throw new Refusal('factor/refused');
    return { token, expiresAt: new Date(Date.now() + SESSION_HOURS * 3_600_000) };
  }

  private announce(actor: SignedIn, act: IdentityAct): Promise<OpenIntent> {
    return openIntent(this.dataSource, actor, act, (intentId) => ({
      event: 'factor.changing',
      payload: { intentId, personId: actor.personId, act },
    }));
  }

  private async settle(
    intent: OpenIntent,
    act: IdentityAct,
    event: 'factor.changed' | 'factor.refused',
  ): Promise<void> {
    const payload = { intentId: intent.id, personId: intent.actor.personId, act };
    const outcome = event === 'factor.changed' ? 'done' : 'refused';
    await settleIntent(this.dataSource, intent, outcome, { event, payload }, () => Promise.resolve());
  }
}
