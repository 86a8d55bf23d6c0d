// The only way to the tables: one transaction, one newsroom, one actor, its audit entries written last.
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import type { AuditEvent } from '#domain/audit-events.js';
import { seesOnlyGivenStories } from '#domain/permissions.js';
import { sightOf } from '#domain/privilege.js';
import { appendAudit, untilDurable } from '#database/audit-log.js';
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
  const events: AuditEvent[] = [];
  try {
    const result = await dataSource.transaction(async (manager) => {
      await raiseWalls(manager, actor);
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
    if (events.length > 0) await untilDurable(dataSource);
    return result;
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** R10: what the policies of the tables go by. A guest's stories are looked up anew each time, so that what ends, ends at once. */
async function raiseWalls(manager: EntityManager, actor: Actor): Promise<void> {
  const guest = seesOnlyGivenStories(actor);
  await manager.query(
    `SELECT set_config('nightlawyer.newsroom_id', $1, true), set_config('nightlawyer.person_id', $2, true),
            set_config('nightlawyer.via', $3, true), set_config('nightlawyer.stories', $4, true),
            set_config('nightlawyer.partner', $5, true), set_config('nightlawyer.advice', $6, true)`,
    [actor.newsroomId, actor.personId ?? '', actor.via, guest ? '{}' : '*', actor.partnerOf ?? '', sightOf(actor)],
  );
  if (!guest) return;
  const given =
    actor.partnerOf === undefined
      ? 'FROM story_member WHERE newsroom_id = $1 AND person_id = $2'
      : 'FROM story_share WHERE newsroom_id = $1 AND partner_newsroom_id = $2 AND ended_at IS NULL';
  await manager.query(
    `SELECT set_config('nightlawyer.stories', coalesce(array_agg(story_id), '{}')::text, true),
            set_config('transaction_read_only', $3, true) ${given}`,
    // A partner reads here and nothing else: what they write they write in their own newsroom.
    [actor.newsroomId, actor.partnerOf ?? actor.personId, actor.partnerOf === undefined ? 'off' : 'on'],
  );
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
