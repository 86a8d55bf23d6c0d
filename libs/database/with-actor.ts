// The only way to the tables: one transaction, one newsroom, one actor, its audit entries written last.
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import type { AuditEvent } from '#domain/audit-events.js';
import { appendAudit } from '#database/audit-log.js';
import { refusalOf } from '#database/refusal-of.js';

export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  /** Notes an event for the audit log. All are appended just before the commit, so that the chain's lock is taken last (R9). */
  record(event: AuditEvent): void;
  /** Puts off work on rows that many transactions share until just before the audit entries; once a key, in the order of the keys. */
  beforeCommit(key: string, work: () => Promise<void>): void;
}

/**
 * Runs `work` in one transaction in which row-level security shows only the actor's newsroom.
 * The settings are local to the transaction: a pooled connection carries nothing over to the next.
 * @throws Refusal also where the database itself refused by one of our rules
 */
export async function withActor<Result>(
  dataSource: DataSource,
  actor: Actor,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query(
        `SELECT set_config('nightlawyer.newsroom_id', $1, true), set_config('nightlawyer.person_id', $2, true),
                set_config('nightlawyer.via', $3, true)`,
        [actor.newsroomId, actor.personId ?? '', actor.via],
      );
      const events: AuditEvent[] = [];
      const putOff = new Map<string, () => Promise<void>>();
      const result = await work({
        manager,
        actor,
        record: (event) => events.push(event),
        beforeCommit: (key, last) => putOff.set(key, last),
      });
      for (const key of [...putOff.keys()].sort()) await putOff.get(key)?.();
      await appendAudit(manager, actor, events);
      return result;
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
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
