// When do waiting passages become a run of the inverted index, and small runs a larger one?
//
// A log-structured index in plain tables: new passages wait, and are read whole by every query; some hundreds of them are
// inverted into a run of one row a term, so that writing costs a dozen rows a passage whatever the size of its source;
// runs are joined list by list, so that a look-up visits few. All of it in the transaction of whoever adds a passage.
import type { EntityManager } from 'typeorm';
import type { PassageSource } from '#domain/vocabulary.js';
import { decodeFeatures, type PassageFeatures } from '@nightlawyer/text/passage-features.js';
import { ENTRY_BYTES, writeEntry } from '#passages/postings.js';

export interface StoryKey {
  newsroomId: string;
  storyId: string;
}

/** This many passages may wait; every query reads them all. */
export const WAITING_AT_MOST = 400;
/** This many small runs are kept before they are joined into one; a look-up visits every run. */
const SMALL_RUNS_AT_MOST = 15;
const SMALL_RUN = 4_096;
/** A run that has lost this share of its passages is written anew without them. */
const LOST_AT_MOST = 0.25;
const READ_AT_ONCE = 2_000;

interface RunTotals {
  passages: number;
  words: number;
  titled: number;
  titleWords: number;
}

interface RunRow {
  run: string;
  passages: number;
}

/** The same array as PostgreSQL reads it: the driver would quote each number. */
export function arrayOf(numbers: Iterable<number>): string {
  return `{${[...numbers].join(',')}}`;
}

/**
 * Brings the story's index into shape, for when something has piled up. Several writers may work on a story at once:
 * whoever finds another at it leaves the shaping to that one, as nothing but speed depends on it.
 */
export async function mergeRuns(manager: EntityManager, story: StoryKey): Promise<void> {
  const key = [story.newsroomId, story.storyId];
  if (!(await lockIndex(manager, story))) return;
  const runs = await manager.query<RunRow[]>(
    'SELECT run, passages FROM posting_run WHERE newsroom_id = $1 AND story_id = $2',
    key,
  );
  const small = runs.filter(({ passages }) => passages < SMALL_RUN);
  const due = small.length >= SMALL_RUNS_AT_MOST;
  // What large runs have lost is counted seldom, because counting goes through all they hold.
  const lossy = await lossyRuns(manager, story, due ? runs : small);
  const made = await writeRun(manager, story, (await lockRuns(manager, story, lossy)) ? lossy : []);
  const joined = numbersOf(small).filter((run) => !lossy.includes(run));
  if (due && (await lockRuns(manager, story, joined))) await joinRuns(manager, story, [...joined, made]);
}

function numbersOf(runs: readonly RunRow[]): string[] {
  return runs.map(({ run }) => run);
}

async function lossyRuns(manager: EntityManager, story: StoryKey, runs: readonly RunRow[]): Promise<string[]> {
  const rows = await manager.query<{ run: string; live: number }[]>(
    `SELECT run, count(*)::int AS live FROM passage_place
      WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[]) GROUP BY run`,
    [story.newsroomId, story.storyId, numbersOf(runs)],
  );
  const live = new Map(rows.map((row) => [row.run, row.live]));
  return numbersOf(runs.filter(({ run, passages }) => (live.get(run) ?? 0) < passages * (1 - LOST_AT_MOST)));
}

/**
 * Locks all passages of the runs, or says that somebody else holds one of them: then the runs must stay for now, since a
 * removal that is taken back would leave a passage in a run that is no more. It never waits, so it cannot deadlock.
 */
async function lockRuns(manager: EntityManager, story: StoryKey, runs: readonly string[]): Promise<boolean> {
  const [locked] = await manager.query<{ whole: boolean }[]>(
    `WITH locked AS (
       SELECT number FROM passage_place WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[])
          FOR UPDATE SKIP LOCKED)
     SELECT (SELECT count(*) FROM locked) = count(*) AS whole FROM passage_place
      WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[])`,
    [story.newsroomId, story.storyId, runs],
  );
  return locked?.whole === true;
}

async function lockIndex(manager: EntityManager, story: StoryKey): Promise<boolean> {
  const [lock] = await manager.query<{ held: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('passage-index ' || $1 || $2, 0)) AS held`,
    [story.newsroomId, story.storyId],
  );
  return lock?.held === true;
}

/** One run out of all that waits and all that is left of the `taken` runs, read from the passages; returns its number. */
async function writeRun(manager: EntityManager, story: StoryKey, taken: readonly string[]): Promise<string> {
  const key = [story.newsroomId, story.storyId];
  // Rows that somebody is just removing are left to them.
  const places = await manager.query<{ number: string }[]>(
    `SELECT number FROM passage_place WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[])
      ORDER BY number FOR UPDATE SKIP LOCKED`,
    [...key, ['0', ...taken]],
  );
  const making = new RunInMaking();
  for (let from = 0; from < places.length; from += READ_AT_ONCE) {
    const numbers = places.slice(from, from + READ_AT_ONCE).map(({ number }) => number);
    const rows = await manager.query<{ number: number; source_kind: PassageSource; features: Buffer }[]>(
      `SELECT number::float8 AS number, source_kind, features FROM passage
        WHERE newsroom_id = $1 AND number = ANY ($2::bigint[]) ORDER BY passage.number`,
      [story.newsroomId, numbers],
    );
    for (const row of rows) making.add(row.number, row.source_kind, row.features);
  }
  const run = await openRun(manager, story, making);
  const { terms, starts, lengths, blob } = making.postings();
  await manager.query(
    `INSERT INTO posting (newsroom_id, run, term, entries)
     SELECT $1, $2, term, substring($6::bytea FROM start FOR length)
       FROM unnest($3::int[], $4::int[], $5::int[]) AS list (term, start, length)`,
    [story.newsroomId, run, arrayOf(terms), arrayOf(starts), arrayOf(lengths), blob],
  );
  await manager.query('UPDATE passage_place SET run = $2 WHERE newsroom_id = $1 AND number = ANY ($3::bigint[])', [
    story.newsroomId,
    run,
    places.map(({ number }) => number),
  ]);
  await manager.query('DELETE FROM posting WHERE newsroom_id = $1 AND run = ANY ($2::bigint[])', [
    story.newsroomId,
    taken,
  ]);
  await closeRuns(manager, story, taken);
  return run;
}

/** One run out of several, list by list: the database does it alone, without reading a passage. */
async function joinRuns(manager: EntityManager, story: StoryKey, taken: readonly string[]): Promise<void> {
  const key = [story.newsroomId, story.storyId, taken];
  const [sums] = await manager.query<RunTotals[]>(
    `SELECT sum(passages)::int AS passages, sum(words)::float8 AS words, sum(titled)::int AS titled,
            sum(title_words)::float8 AS "titleWords"
       FROM posting_run WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[])`,
    key,
  );
  if (sums === undefined) return;
  const run = await openRun(manager, story, sums);
  await manager.query(
    `WITH taken AS (DELETE FROM posting WHERE newsroom_id = $1 AND run = ANY ($2::bigint[]) RETURNING run, term, entries)
     INSERT INTO posting (newsroom_id, run, term, entries)
     SELECT $1, $3, term, string_agg(entries, '' ORDER BY run) FROM taken GROUP BY term ORDER BY term`,
    [story.newsroomId, taken, run],
  );
  await manager.query(
    'UPDATE passage_place SET run = $4 WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[])',
    [...key, run],
  );
  await closeRuns(manager, story, taken);
}

async function openRun(manager: EntityManager, story: StoryKey, totals: RunTotals): Promise<string> {
  const [made] = await manager.query<[{ run: string }]>(
    `INSERT INTO posting_run (newsroom_id, story_id, passages, words, titled, title_words)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING run`,
    [story.newsroomId, story.storyId, totals.passages, totals.words, totals.titled, totals.titleWords],
  );
  return made.run;
}

async function closeRuns(manager: EntityManager, story: StoryKey, runs: readonly string[]): Promise<void> {
  await manager.query('DELETE FROM posting_run WHERE newsroom_id = $1 AND story_id = $2 AND run = ANY ($3::bigint[])', [
    story.newsroomId,
    story.storyId,
    runs,
  ]);
}

/** Passages on their way into one run, inverted: for each term, who holds it. */
class RunInMaking implements RunTotals {
  passages = 0;
  words = 0;
  titled = 0;
  titleWords = 0;
  private readonly holders = new Map<number, number>();
  private readonly members: { number: number; kind: PassageSource; features: PassageFeatures }[] = [];

  add(number: number, kind: PassageSource, bytes: Buffer): void {
    const features = decodeFeatures(bytes);
    this.members.push({ number, kind, features });
    for (const term of signed(features.terms)) this.holders.set(term, (this.holders.get(term) ?? 0) + 1);
    this.passages += 1;
    this.words += features.length;
    this.titled += features.titleLength > 0 ? 1 : 0;
    this.titleWords += features.titleLength;
  }

  /**
   * Terms as PostgreSQL's signed integers, ascending; where each one's list starts in `blob`, counted from 1, and its
   * length in bytes; the lists end to end.
   */
  postings(): { terms: Int32Array; starts: Int32Array; lengths: Int32Array; blob: Buffer } {
    const terms = Int32Array.from(this.holders.keys()).sort();
    const lengths = terms.map((term) => (this.holders.get(term) ?? 0) * ENTRY_BYTES);
    const starts = new Int32Array(terms.length);
    // Where the next entry of each term goes: the lists lie end to end in the order of the terms.
    const next = new Map<number, number>();
    let size = 0;
    terms.forEach((term, i) => {
      next.set(term, size);
      starts[i] = size + 1;
      size += lengths[i] ?? 0;
    });
    const blob = Buffer.alloc(size);
    for (const { number, kind, features } of this.members) {
      const { length, counts } = features;
      const held = signed(features.terms);
      for (let i = 0; i < held.length; i++) {
        const term = held[i] ?? 0;
        const at = next.get(term) ?? 0;
        writeEntry(blob, at, { number, kind, count: counts[i] ?? 1, length });
        next.set(term, at + ENTRY_BYTES);
      }
    }
    return { terms, starts, lengths, blob };
  }
}

/** The same numbers as signed ones, which a map keeps in place; of each larger one it would make an object. */
function signed({ buffer, byteOffset, length }: Uint32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length);
}
