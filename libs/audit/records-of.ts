// Which records belong to a story, a draft, a letter or an assertion, so that one can ask what happened to it.
import type { EntityManager } from 'typeorm';

/** By table: the columns that name what a row belongs to. */
const BELONGS = {
  draft: ['story_id'],
  assertion: ['story_id', 'draft_id'],
  evidence: ['story_id'],
  exchange: ['story_id'],
  letter: ['story_id'],
  allegation: ['story_id', 'letter_id'],
  subject: ['story_id'],
  reply_request: ['story_id', 'assertion_id'],
  link: ['story_id', 'allegation_id'],
  assertion_link: ['story_id', 'assertion_id'],
  legal_stop: ['story_id'],
  certificate: ['story_id', 'draft_id'],
  publication: ['story_id', 'draft_id'],
  hold: ['story_id'],
  opinion: ['draft_id', 'assertion_id'],
  sign_off: ['draft_id'],
  override: ['draft_id'],
} as const;

const OF_ONE = Object.entries(BELONGS)
  .map(([table, columns]) => {
    const owners = columns.map((column) => `${column} = $2`).join(' OR ');
    return `SELECT id FROM ${table} WHERE newsroom_id = $1 AND (${owners})`;
  })
  .join(' UNION ALL ');

/** What hangs on a draft knows its draft only, and so is found through the drafts of the story. */
const OF_ITS_DRAFTS = ['opinion', 'sign_off', 'override']
  .map(
    (table) =>
      `SELECT id FROM ${table} WHERE newsroom_id = $1 AND draft_id IN (SELECT id FROM draft WHERE newsroom_id = $1 AND story_id = $2)`,
  )
  .join(' UNION ALL ');

/** The id itself and the ids of all that belongs to it, as far as the transaction's actor sees them. */
export async function recordsOf(manager: EntityManager, newsroomId: string, id: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(`${OF_ONE} UNION ALL ${OF_ITS_DRAFTS}`, [newsroomId, id]);
  return [id, ...new Set(rows.map((row) => row.id))];
}
