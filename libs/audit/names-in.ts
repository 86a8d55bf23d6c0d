// What the ids in audit entries stand for, as far as this reader may see it: the rows that their own transaction shows.
import type { EntityManager } from 'typeorm';
import type { AuditEvent } from '#domain/audit-events.js';

export interface Names {
  /** Titles and names by id; of assertions and allegations the number. */
  readonly titles: ReadonlyMap<string, string>;
  /** Version numbers by `draftId sha256`. */
  readonly versions: ReadonlyMap<string, number>;
}

const PEOPLE = `
  SELECT person.id, person.name FROM membership JOIN person ON person.id = membership.person_id
   WHERE membership.newsroom_id = $1 AND membership.person_id = ANY($2::uuid[])`;

const THINGS = [
  ['story', 'title'],
  ['draft', 'title'],
  ['letter', 'title'],
  ['evidence', 'title'],
  ['exchange', 'title'],
  ['subject', 'name'],
  ['assertion', 'number::text'],
  ['allegation', 'number::text'],
]
  .map(([table = '', name = '']) => `SELECT id, ${name} FROM ${table} WHERE newsroom_id = $1 AND id = ANY($2::uuid[])`)
  .join(' UNION ALL ');

/** @param insider whether the reader may see stories at all; others learn the names of people only */
export async function namesIn(
  manager: EntityManager,
  newsroomId: string,
  events: readonly AuditEvent[],
  insider: boolean,
): Promise<Names> {
  const ids = [...new Set(events.flatMap(({ payload }) => Object.values(payload).flat().filter(isId)))];
  const rows = await manager.query<{ id: string; name: string }[]>(insider ? `${PEOPLE} UNION ALL ${THINGS}` : PEOPLE, [
    newsroomId,
    ids,
  ]);
  const versions = insider
    ? await manager.query<{ key: string; number: number }[]>(
        `SELECT draft_id || ' ' || sha256 AS key, min(number) AS number FROM draft_version
          WHERE newsroom_id = $1 AND draft_id = ANY($2::uuid[]) GROUP BY draft_id, sha256`,
        [newsroomId, ids],
      )
    : [];
  return {
    titles: new Map(rows.map(({ id, name }) => [id, name])),
    versions: new Map(versions.map(({ key, number }) => [key, number])),
  };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
