// What is about to happen to a sign-in is written first, and what came of it after: the identity library commits on its own in between.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { IsNull } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import type { PersonActor } from '#domain/actor.js';
import type { AuditEvent } from '#domain/audit-events.js';
import type { IdentityAct, IdentityOutcome } from '#domain/vocabulary.js';
import { IdentityIntent } from '#database/entities/identity-intent.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';

export interface OpenIntent {
  id: string;
  actor: PersonActor;
}

/** Writes the intent with its audit entry, in a transaction of its own. `event` is given the intent's id. */
export async function openIntent(
  dataSource: DataSource,
  actor: PersonActor,
  kind: IdentityAct,
  event: (intentId: string) => AuditEvent,
): Promise<OpenIntent> {
  const id = randomUUID();
  const { newsroomId, personId } = actor;
  await withActor(dataSource, actor, async ({ manager, record }) => {
    await manager.insert(IdentityIntent, { newsroomId, id, personId, kind });
    record(event(id));
  });
  return { id, actor };
}

/** That somebody is about to sign in. */
export function announceSignIn(dataSource: DataSource, actor: PersonActor, deviceKnown: boolean): Promise<OpenIntent> {
  return openIntent(dataSource, actor, 'sign-in', (intentId) => ({
    event: 'session.opening',
    payload: { intentId, personId: actor.personId, deviceKnown },
  }));
}

/**
 * Writes what came of it, with its audit entry and whatever else belongs to that moment.
 * @throws Refusal `session/refused` where it took so long that it was closed as unknown, with what it had left behind
 */
export async function settleIntent<Result>(
  dataSource: DataSource,
  { id, actor }: OpenIntent,
  outcome: IdentityOutcome,
  event: AuditEvent,
  besides: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return withActor(dataSource, actor, async (transaction) => {
    const { affected } = await transaction.manager.update(
      IdentityIntent,
      { newsroomId: actor.newsroomId, id, outcome: IsNull() },
      { outcome, settledAt: new Date() },
    );
    if (affected !== 1) throw new Refusal('session/refused');
    transaction.record(event);
    return besides(transaction);
  });
}
