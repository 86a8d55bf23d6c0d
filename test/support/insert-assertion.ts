// An assertion put straight into the tables, for suites that are about something else than how it got there.
import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-database.js';

export interface InsertedAssertion {
  newsroomId: string;
  storyId: string;
  draftId: string;
  quote: string;
  number: number;
  gravity?: 'high' | 'medium' | 'low';
  state?: string;
  about?: readonly string[];
}

/** Answers the id. The assertion has no place in any version until `placeAssertion` gives it one. */
export async function insertAssertion(database: TestDatabase, assertion: InsertedAssertion): Promise<string> {
  const { newsroomId, storyId, draftId, quote, number, gravity = 'high', state = 'flagged', about = [] } = assertion;
  const id = randomUUID();
  await database.query(
    `INSERT INTO assertion (newsroom_id, id, story_id, draft_id, number, state, origin, quote, first_version, gravity, about, method, method_version)
     VALUES ($1, $2, $3, $4, $5, $6, 'person', $7, 1, $8, $9, 'test', '1')`,
    [newsroomId, id, storyId, draftId, number, state, quote, gravity, JSON.stringify(about)],
  );
  return id;
}

export interface InsertedPlacement {
  newsroomId: string;
  draftId: string;
  versionNumber: number;
  assertionId: string;
  /** UTF-16 offsets into the version's text; null: `gone`. */
  span: { start: number; end: number } | null;
}

export async function placeAssertion(database: TestDatabase, placement: InsertedPlacement): Promise<void> {
  const { newsroomId, draftId, versionNumber, assertionId, span } = placement;
  await database.query(
    `INSERT INTO placement (newsroom_id, id, assertion_id, draft_id, version_number, status, start_offset, end_offset, score)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
    [
      newsroomId,
      randomUUID(),
      assertionId,
      draftId,
      versionNumber,
      span === null ? 'gone' : 'exact',
      span?.start ?? null,
      span?.end ?? null,
    ],
  );
}
