// What a crash left open: sign-ins and changes of a factor that were meant, and of which nobody wrote down what came of them.
import { type DataSource, IsNull, LessThan } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { IdentityIntent } from '#database/entities/identity-intent.entity.js';
import { Session } from '#database/entities/session.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';

/** Longer than any call may take. */
const OPEN_SECONDS = 120;

/**
 * Closes old open intents as unknown, after a look at what the identity library left behind: a session that was opened and never handed
 * over is ended. Also clears away what has run out.
 * @returns how many were closed
 */
export async function reconcileIntents(dataSource: DataSource, now: Date): Promise<number> {
  const newsrooms = await dataSource.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id');
  let closed = 0;
  for (const { id } of newsrooms)
    closed += await withActor(dataSource, systemActor(id), (transaction) => closeOld(transaction, now));
  await dataSource.query(`DELETE FROM verification WHERE expires_at < now() - interval '1 hour'`);
  await dataSource.query(`DELETE FROM session WHERE expires_at < now() - interval '1 hour'`);
  await dataSource.query(`DELETE FROM used_code WHERE used_at < now() - interval '1 hour'`);
  return closed;
}

async function closeOld(transaction: Transaction, now: Date): Promise<number> {
  const { manager, actor } = transaction;
  const { newsroomId } = actor;
  const before = new Date(now.getTime() - OPEN_SECONDS * 1_000);
  const old = await manager.find(IdentityIntent, {
    where: { newsroomId, outcome: IsNull(), createdAt: LessThan(before) },
    order: { createdAt: 'ASC' },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    take: 100,
  });
  for (const intent of old) {
    await note(transaction, intent);
    const open = { newsroomId, id: intent.id, outcome: IsNull() };
    await manager.update(IdentityIntent, open, { outcome: 'unknown', settledAt: now });
  }
  return old.length;
}

async function note({ manager, record }: Transaction, { id, kind, personId }: IdentityIntent): Promise<void> {
  const { affected } = await manager.delete(Session, { intentId: id });
  if (kind === 'sign-in') {
    const payload = { intentId: id, personId, sessions: affected ?? 0 };
    record({ event: 'session.unknown', payload });
    return;
  }
  const [person] = await manager.query<{ on: boolean }[]>(
    'SELECT two_factor_enabled AS "on" FROM person WHERE id = $1',
    [personId],
  );
  const payload = { intentId: id, personId, act: kind, on: person?.on === true };
  record({ event: 'factor.unknown', payload });
}
