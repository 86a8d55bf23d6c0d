// How are the passages of one source written to their tables, compared with what stands there, and removed?
import type { EntityManager } from 'typeorm';
import type { PassageSource } from '#domain/vocabulary.js';
import { encodeFeatures, passageFeatures } from '@nightlawyer/text/passage-features.js';
import { arrayOf, type StoryKey } from '#passages/merge-runs.js';

/** Steps when `passageFeatures` reads the same text otherwise; sources indexed before are then read anew on the next call. */
const FEATURES_VERSION = 2;

/** One citable piece of a source. Offsets are UTF-16 code units into the source's text. */
export interface NewPassage {
  ordinal: number;
  start: number;
  end: number;
  title: string;
  body: string;
}

/** What a passage is a piece of. */
export interface SourceKey {
  newsroomId: string;
  sourceKind: PassageSource;
  sourceId: string;
}

interface StandingPassage {
  number: string;
  story_id: string;
  features_version: number;
  ordinal: number;
  start_offset: number;
  end_offset: number;
  title: string;
  body: string;
}

/** What of the source stands in the index and is not among `passages` word for word (its numbers), and what is missing there. */
export async function compareWithStanding(
  manager: EntityManager,
  source: SourceKey & { storyId?: string },
  passages: readonly NewPassage[],
): Promise<{ outdated: string[]; missing: NewPassage[] }> {
  const standing = await manager.query<StandingPassage[]>(
    `SELECT number, story_id, features_version, ordinal, start_offset, end_offset, title, body FROM passage
      WHERE newsroom_id = $1 AND source_kind = $2 AND source_id = $3`,
    [source.newsroomId, source.sourceKind, source.sourceId],
  );
  const wanted = new Map(passages.map((passage) => [passage.ordinal, passage]));
  const outdated: string[] = [];
  for (const there of standing) {
    if (there.story_id === source.storyId && isSame(there, wanted.get(there.ordinal))) wanted.delete(there.ordinal);
    else outdated.push(there.number);
  }
  return { outdated, missing: [...wanted.values()] };
}

function isSame(there: StandingPassage, passage: NewPassage | undefined): boolean {
  return (
    there.features_version === FEATURES_VERSION &&
    there.start_offset === passage?.start &&
    there.end_offset === passage.end &&
    there.title === passage.title &&
    there.body === passage.body
  );
}

/** Two transactions that index one source take turns; the later one sees what the earlier one wrote. */
export async function lockSource(manager: EntityManager, source: SourceKey): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('passage-source ' || $1 || $2, 0))`, [
    source.sourceKind,
    source.sourceId,
  ]);
}

/** What the runs still say of removed passages is passed over by queries, and goes when the run is next written. */
export async function removePassages(
  manager: EntityManager,
  newsroomId: string,
  numbers: readonly string[],
): Promise<void> {
  if (numbers.length === 0) return;
  for (const table of ['passage', 'passage_place']) {
    await manager.query(`DELETE FROM ${table} WHERE newsroom_id = $1 AND number = ANY ($2::bigint[])`, [
      newsroomId,
      numbers,
    ]);
  }
}

/** Adds passages, which wait for a run. Returns how many of the story's wait now, as far as this transaction sees. */
export async function insertPassages(
  manager: EntityManager,
  source: SourceKey & StoryKey,
  passages: readonly NewPassage[],
): Promise<number> {
  const features = passages.map(({ title, body }) => encodeFeatures(passageFeatures(title, body)));
  // The features go over as one value: an array of them would be sent as text, and escaped byte by byte.
  const [placed] = await manager.query<{ waiting: number }[]>(
    `WITH added AS (
       INSERT INTO passage (newsroom_id, story_id, source_kind, source_id, features_version,
                            ordinal, start_offset, end_offset, title, body, features)
       SELECT $1, $2, $3, $4, $5, ordinal, start_offset, end_offset, title, body, substring($12::bytea FROM at::int FOR size)
         FROM (SELECT *, sum(size) OVER (ORDER BY place) - size + 1 AS at
                 FROM unnest($6::int[], $7::int[], $8::int[], $9::text[], $10::text[], $11::int[])
                      WITH ORDINALITY AS given (ordinal, start_offset, end_offset, title, body, size, place)) AS given
       RETURNING number),
     placed AS (
       INSERT INTO passage_place (newsroom_id, number, story_id, run) SELECT $1, number, $2, 0 FROM added RETURNING run)
     SELECT (SELECT count(*) FROM placed)::int
          + (SELECT count(*) FROM passage_place WHERE newsroom_id = $1 AND story_id = $2 AND run = 0)::int AS waiting`,
    [
      source.newsroomId,
      source.storyId,
      source.sourceKind,
      source.sourceId,
      FEATURES_VERSION,
      arrayOf(passages.map(({ ordinal }) => ordinal)),
      arrayOf(passages.map(({ start }) => start)),
      arrayOf(passages.map(({ end }) => end)),
      passages.map(({ title }) => title),
      passages.map(({ body }) => body),
      arrayOf(features.map(({ length }) => length)),
      Buffer.concat(features),
    ],
  );
  return placed?.waiting ?? 0;
}
