// What does the inverted index of a story know of the terms of a query?
import type { EntityManager } from 'typeorm';
import type { Query, QueryTerm } from '@nightlawyer/text/query-terms.js';
import type { StoryKey } from '#passages/merge-runs.js';
import { ENTRY_BYTES, type TermPostings } from '#passages/postings.js';

/** The lists are read from the rarest term on, until this many entries: what is common tells little and costs most. */
const ENTRIES_AT_MOST = 24_000;
/** Of words that may stand for those of the query: they find what shares no word with it, and must not crowd out the rest. */
const KIN_ENTRIES_AT_MOST = 6_000;
/** Every term costs a look into every run: so many are looked up, and so many of one word. The ranker knows them all. */
const KIN_AT_MOST = 24;
const KIN_OF_ONE_WORD = 3;
/** Words that stand farther from the contention rank what its own words find. */
const NEAR_ENOUGH = 0.3;
/** In the first cut; the ranker weighs them more finely. */
const KIN_WEIGHT = 0.4;

export interface TermLists {
  /** Passages in runs, and sums over them. */
  passages: number;
  words: number;
  titled: number;
  titleWords: number;
  /** The words of the query that the index was asked about; it is asked about some that may stand for them, too. */
  asked: readonly QueryTerm[];
  /** How many passages in runs hold each term, whether or not its list was read. */
  frequency: Map<number, number>;
  terms: TermPostings[];
  /** Numbers of the passages that are in no run yet. */
  waiting: number[];
}

interface IndexRow {
  passages: number;
  words: number;
  titled: number;
  title_words: number;
  waiting: number[] | null;
  terms: number[] | null;
  frequencies: number[] | null;
  sizes: number[] | null;
  lists: Buffer | null;
}

// One statement, so that a run made meanwhile is seen whole or not at all.
const LOOK_UP = `
  WITH runs AS MATERIALIZED (
    SELECT * FROM posting_run WHERE newsroom_id = $1 AND story_id = $2
  ), found AS MATERIALIZED (
    SELECT term, entries, octet_length(entries) AS size FROM posting
     WHERE newsroom_id = $1 AND run = ANY (ARRAY(SELECT run FROM runs)) AND term = ANY ($3::int[] || $5::int[])
  ), counted AS (
    SELECT term, sum(size)::int AS size FROM found GROUP BY term
  ), chosen AS (
    SELECT term, size, sum(size) OVER list <= CASE WHEN kin THEN $6::bigint ELSE $4::bigint END OR (NOT kin AND row_number() OVER list = 1) AS taken
      FROM (SELECT *, term = ANY ($5::int[]) AS kin FROM counted) AS told
    WINDOW list AS (PARTITION BY kin ORDER BY size, term)
  ), lists AS (
    SELECT chosen.term, chosen.size, CASE WHEN taken THEN chosen.size ELSE 0 END AS taken,
           CASE WHEN taken THEN (SELECT string_agg(entries, '') FROM found WHERE found.term = chosen.term) ELSE '' END AS list
      FROM chosen
  ), told AS (
    SELECT array_agg(term ORDER BY term) AS terms, array_agg(size ORDER BY term) AS frequencies,
           array_agg(taken ORDER BY term) AS sizes, string_agg(list, '' ORDER BY term) AS lists FROM lists
  ), summed AS (
    SELECT coalesce(sum(passages), 0)::int AS passages, coalesce(sum(words), 0)::float8 AS words,
           coalesce(sum(titled), 0)::int AS titled, coalesce(sum(title_words), 0)::float8 AS title_words FROM runs
  ), fresh AS (
    SELECT array_agg(number::float8 ORDER BY number) AS waiting FROM passage_place
     WHERE newsroom_id = $1 AND story_id = $2 AND run = 0
  )
  SELECT * FROM summed, fresh, told`;

/** Frequencies of the terms of `query` in the story, and the lists of the rarest of them. */
export async function lookUpTerms(manager: EntityManager, story: StoryKey, query: Query): Promise<TermLists> {
  const near = query.terms.filter(({ nearness }) => nearness >= NEAR_ENOUGH);
  const weights = new Map(near.map(({ term, weight }) => [term, weight]));
  const kin = kinWeights(query);
  const [row] = await manager.query<IndexRow[]>(LOOK_UP, [
    story.newsroomId,
    story.storyId,
    [...weights.keys()].map((term) => term | 0),
    ENTRIES_AT_MOST * ENTRY_BYTES,
    [...kin.keys()].map((term) => term | 0),
    KIN_ENTRIES_AT_MOST * ENTRY_BYTES,
  ]);
  const frequency = new Map<number, number>();
  const lists: TermPostings[] = [];
  let at = 0;
  (row?.terms ?? []).forEach((signed, i) => {
    const term = signed >>> 0;
    const holders = (row?.frequencies?.[i] ?? 0) / ENTRY_BYTES;
    const size = row?.sizes?.[i] ?? 0;
    frequency.set(term, holders);
    const entries = (row?.lists ?? Buffer.alloc(0)).subarray(at, at + size);
    at += size;
    if (size > 0) lists.push({ weight: weights.get(term) ?? kin.get(term) ?? 1, frequency: holders, entries });
  });
  return {
    passages: row?.passages ?? 0,
    words: row?.words ?? 0,
    titled: row?.titled ?? 0,
    titleWords: row?.title_words ?? 0,
    asked: near,
    frequency,
    terms: lists,
    waiting: row?.waiting ?? [],
  };
}

/** Some words that may stand for the weighty words of the contention itself, by what they are worth here. */
function kinWeights(query: Query): Map<number, number> {
  const own = new Set(query.terms.map(({ term }) => term));
  const weights = new Map<number, number>();
  for (const { weight, nearness, kin } of query.terms) {
    if (nearness < 1 || weight < 1) continue;
    const some = kin.filter((term) => !own.has(term) && !weights.has(term)).slice(0, KIN_OF_ONE_WORD);
    for (const term of some.slice(0, KIN_AT_MOST - weights.size)) weights.set(term, weight * KIN_WEIGHT);
  }
  return weights;
}
