// The only way to the tables: one transaction, one newsroom, one actor, its audit entries written last.
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import type { AuditEvent } from '#domain/audit-events.js';
import { appendAudit } from '#database/audit-log.js';

export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  /** Notes an event for the audit log. All are appended just before the commit, so that the chain's lock is taken last (R9). */
  record(event: AuditEvent): void;
}

/**
 * Runs `work` in one transaction in which row-level security shows only the actor's newsroom.
 * The settings are local to the transaction: a pooled connection carries nothing over to the next.
 */
export async function withActor<Result>(
  dataSource: DataSource,
  actor: Actor,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    await manager.query(
      `SELECT set_config('nightlawyer.newsroom_id', $1, true), set_config('nightlawyer.person_id', $2, true)`,
      [actor.newsroomId, actor.personId ?? ''],
    );
    const events: AuditEvent[] = [];
    const result = await work({ manager, actor, record: (event) => events.push(event) });
    await appendAudit(manager, actor, events);
    return result;
  });
}

/** For the moment before a newsroom is chosen: a person's own memberships can be seen, and nothing else. */
export async function withPerson<Result>(
  dataSource: DataSource,
  personId: string,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`SELECT set_config('nightlawyer.person_id', $1, true)`, [personId]);
    return work(manager);
  });
}
