// Signing in: the password first, a code where a second factor is set up, and then a session.
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Person } from '#database/entities/person.entity.js';
import { withActor } from '#database/with-actor.js';
import { type Attempt, Attempts } from '#identity/attempts.js';
import { isRefusal, openedToken, setCookie } from '#identity/auth-calls.js';
import type { Auth } from '#identity/auth.js';
import { SESSION_HOURS } from '#identity/auth.js';
import { Challenge } from '#identity/challenge.js';
import { announceSignIn, type OpenIntent, settleIntent } from '#identity/identity-intents.js';
import { keepDevice, knownDevice } from '#identity/known-device.js';
import { memberOf } from '#identity/memberships.js';
import { openingUnder } from '#identity/opening.js';
import { SecondFactor } from '#identity/second-factor.js';

/** Who knocks. */
export interface Caller {
  /** The word of a device that was used before; null where none was shown. */
  device: string | null;
  address: string;
}

export interface OpenedSession {
  token: string;
  actor: PersonActor;
  expiresAt: Date;
  /** The word by which the device is known from now on. */
  device: string;
}

/** A second factor is asked for; `challenge` is given back with the code. */
export interface AskedForCode {
  challenge: string;
}

/** No refusal leaves sooner, so that its time does not tell what was wrong. */
const REFUSAL_MILLISECONDS = 400;

export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly auth: Auth,
    private readonly attempts: Attempts,
    private readonly challenges: Challenge,
    private readonly factors: SecondFactor,
  ) {}

  /**
   * @throws Refusal `session/refused`, alike for an unknown address, a wrong password and somebody in no newsroom;
   * `session/locked` alike whether there is such an account
   */
  async signIn(email: string, password: string, caller: Caller): Promise<OpenedSession | AskedForCode> {
    return inEvenTime(async () => {
      const address = email.trim().toLowerCase();
      const person = await this.dataSource.manager.findOneBy(Person, { email: address });
      const device = person === null ? null : await knownDevice(this.dataSource.manager, person.id, caller.device);
      const actor = person === null ? null : await memberOf(this.dataSource, person.id);
      const attempt: Attempt = { at: 'password', account: address, device, address: caller.address };
      const { last } = await this.attempts.take(attempt);
      if (actor === null) {
        // The library computes a hash also where there is nobody; without an intent it opens nothing.
        await this.ask(address, password).catch(() => null);
        throw new Refusal('session/refused');
      }
      const intent = await announceSignIn(this.dataSource, actor, device !== null);
      const answer = await openingUnder(intent, () => this.ask(address, password));
      if (answer === null) {
        if (last) await this.noteLock(actor, device !== null);
        await this.noteRefusal(intent, 'password');
        throw new Refusal('session/refused');
      }
      await this.attempts.giveBack(attempt);
      const token = openedToken(answer);
      if (token !== null) return this.open(intent, token, caller);
      return this.askForCode(intent, answer);
    });
  }

  /** The second step. @throws Refusal `factor/challenge-over`, `factor/refused`, `session/locked` */
  async giveCode(challenge: string, code: string, caller: Caller): Promise<OpenedSession> {
    return inEvenTime(async () => {
      const { personId, cookie } = this.challenges.read(challenge);
      const actor = await memberOf(this.dataSource, personId);
      if (actor === null) throw new Refusal('factor/challenge-over');
      const device = await knownDevice(this.dataSource.manager, personId, caller.device);
      const attempt: Attempt = { at: 'code', account: personId, device, address: caller.address };
      const { last } = await this.attempts.take(attempt);
      const intent = await announceSignIn(this.dataSource, actor, device !== null);
      const answer = await openingUnder(intent, () => this.factors.answerChallenge(personId, cookie, code));
      const token = answer === null ? null : openedToken(answer);
      if (token === null) {
        if (last) await this.noteLock(actor, device !== null);
        await this.noteRefusal(intent, 'code');
        throw new Refusal('factor/refused');
      }
      await this.attempts.giveBack(attempt);
      return this.open(intent, token, caller);
    });
  }

  /** Closes an intent with the session that was opened under it. A device is known only after the whole sign-in. */
  async open(intent: OpenIntent, token: string, caller: Pick<Caller, 'device'>): Promise<OpenedSession> {
    const { id, actor } = intent;
    const { personId } = actor;
    const event = { event: 'session.opened', payload: { intentId: id, personId } } as const;
    const device = await settleIntent(this.dataSource, intent, 'done', event, ({ manager }) =>
      keepDevice(manager, personId, caller.device),
    );
    return { token, actor, expiresAt: new Date(Date.now() + SESSION_HOURS * 3_600_000), device };
  }

  async noteRefusal(intent: OpenIntent, reason: string): Promise<void> {
    const payload = { intentId: intent.id, personId: intent.actor.personId, reason };
    await settleIntent(this.dataSource, intent, 'refused', { event: 'session.refused', payload }, () =>
      Promise.resolve(),
    );
  }

  private async askForCode(intent: OpenIntent, answer: Headers): Promise<AskedForCode> {
    const { personId } = intent.actor;
    const cookie = setCookie(answer, await this.factors.cookieName());
    if (cookie === null) throw new Error('the identity library neither opened a session nor asked for a code');
    const payload = { intentId: intent.id, personId };
    await settleIntent(this.dataSource, intent, 'challenged', { event: 'session.challenged', payload }, () =>
      Promise.resolve(),
    );
    return { challenge: this.challenges.write({ personId, cookie }) };
  }

  /** What the library answers in its headers; null where it says no. */
  private async ask(email: string, password: string): Promise<Headers | null> {
    try {
      const body = { email, password };
      const { headers } = await this.auth.api.signInEmail({ body, headers: new Headers(), returnHeaders: true });
      return headers;
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  /** Once, at the attempt that fills the measure: what comes after it is not written down one by one. */
  private async noteLock(actor: PersonActor, deviceKnown: boolean): Promise<void> {
    await withActor(this.dataSource, actor, ({ record }) => {
      record({ event: 'session.locked', payload: { personId: actor.personId, deviceKnown } });
      return Promise.resolve();
    });
  }
}

async function inEvenTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const soonest = wait(REFUSAL_MILLISECONDS);
  try {
    return await work();
  } catch (error) {
    await soonest;
    throw error;
  }
}
