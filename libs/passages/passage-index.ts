// The passages of a story: put into its index, taken out, and found again by what an allegation says.
import type { EntityManager } from 'typeorm';
import type { PassageSource } from '#domain/vocabulary.js';
import { matchedWords } from '@nightlawyer/text/matched-words.js';
import { decodeFeatures, type PassageFeatures, placeOf } from '@nightlawyer/text/passage-features.js';
import { type QueryContext, readQuery } from '@nightlawyer/text/query-terms.js';
import { rank, type RankPart, type Statistics } from '@nightlawyer/text/rank.js';
import { lookUpTerms, type TermLists } from '#passages/look-up-terms.js';
import { mergeRuns, type StoryKey, WAITING_AT_MOST } from '#passages/merge-runs.js';
import { bestPassages } from '#passages/postings.js';
import {
  compareWithStanding,
  insertPassages,
  lockSource,
  type NewPassage,
  removePassages,
  type SourceKey,
} from '#passages/store-passages.js';

/** Written beside every suggestion, so that it can be told later what proposed it (R5). */
export const LINK_METHOD = 'shared-words';
/** Steps when the same texts would be ranked otherwise. */
export const LINK_METHOD_VERSION = '2';

const INSERTED_AT_ONCE = 500;
/** With more the ranking of the training sets came out the same. */
const RANKED_AT_MOST = 400;

export interface PassageHit {
  passageId: string;
  sourceKind: PassageSource;
  sourceId: string;
  ordinal: number;
  /** 0 to 1, comparable between queries; `parts` add up to it. */
  score: number;
  parts: Readonly<Record<RankPart, number>>;
  /** The words and dates of the passage that the query shares, as they stand in the passage. */
  matched: string[];
}

interface Question extends StoryKey {
  /** `context`: what stands near the text and tells what it is about. */
  query: { text: string; context?: readonly QueryContext[] };
  /** Sources whose passages are not wanted, such as the letter that asks. */
  exclude?: readonly { sourceKind: PassageSource; sourceId: string }[];
  /** Give the same one to many questions about a story, and passages that come up again are not read again. */
  memory?: PassageMemory;
}

/** So many passages of some kinds. */
export interface Shelf {
  /** Without it: of every kind. */
  sourceKinds?: readonly PassageSource[];
  limit: number;
}

/** One shelf's question. */
export type PassageQuestion = Question & Shelf;

interface ReadPassage {
  id: number;
  row: CandidateRow;
  features: PassageFeatures;
}

/** Passages read so far, by number; what a number stands for never changes. */
export type PassageMemory = Map<number, ReadPassage>;

/** A story may hold more than should be kept in memory at once. */
const REMEMBERED_AT_MOST = 20_000;

interface CandidateRow {
  number: number;
  id: string;
  source_kind: PassageSource;
  source_id: string;
  ordinal: number;
  features: Buffer;
}

/**
 * Makes `passages` the passages of the source, whatever stood there before, inside the caller's transaction. Doing it
 * again changes nothing: a passage that is still the same keeps its row and its id.
 */
export async function indexSource(
  manager: EntityManager,
  source: SourceKey & StoryKey & { passages: readonly NewPassage[] },
): Promise<void> {
  await lockSource(manager, source);
  const { outdated, missing } = await compareWithStanding(manager, source, source.passages);
  await removePassages(manager, source.newsroomId, outdated);
  let waiting = 0;
  for (let from = 0; from < missing.length; from += INSERTED_AT_ONCE) {
    waiting = await insertPassages(manager, source, missing.slice(from, from + INSERTED_AT_ONCE));
  }
  if (waiting >= WAITING_AT_MOST) await mergeRuns(manager, source);
}

/** Takes every passage of the source out of the index, inside the caller's transaction. */
export async function removeSource(manager: EntityManager, source: SourceKey): Promise<void> {
  await lockSource(manager, source);
  const { outdated } = await compareWithStanding(manager, source, []);
  await removePassages(manager, source.newsroomId, outdated);
}

/**
 * The passages of the story that best answer the query, best first; none that shares nothing with it. The index gives up
 * to 400 by the query's rarest terms, the ranker looks at each of them whole.
 */
export async function findPassages(manager: EntityManager, question: PassageQuestion): Promise<PassageHit[]> {
  const [hits = []] = await fillShelves(manager, question, [question]);
  return hits;
}

/** The same for several shelves at once: the index is asked once, and each shelf gets its own best. */
export async function fillShelves(
  manager: EntityManager,
  question: Question,
  shelves: readonly Shelf[],
): Promise<PassageHit[][]> {
  const query = readQuery(question.query.text, question.query.context);
  if (query.terms.length === 0) return shelves.map(() => []);
  const lists = await lookUpTerms(manager, question, query);
  const known = statisticsOf(lists, []);
  const found = shelves.map(({ sourceKinds }) => bestPassages(lists.terms, known, RANKED_AT_MOST, sourceKinds));
  const read = await readPassages(manager, question, new Set([...found.flat(), ...lists.waiting]));
  const inNoRun = lists.waiting.flatMap((number) => read.get(number)?.features ?? []);
  const statistics = statisticsOf(lists, inNoRun);
  const best = shelves.map((shelf, at) => {
    const numbers = new Set([...(found[at] ?? []), ...lists.waiting]);
    const candidates = [...numbers].flatMap((number) => read.get(number) ?? []);
    const wanted = candidates.filter(({ row }) => isWanted(question, shelf, row));
    return rank(query, wanted, statistics, Math.max(0, shelf.limit));
  });
  const numbers = best.flat().map(({ id }) => id);
  const texts = await readTexts(manager, question.newsroomId, numbers);
  return best.map((hits) =>
    hits.flatMap(({ id, score, parts }) => {
      const row = read.get(id)?.row;
      if (row === undefined) return [];
      const { id: passageId, source_kind: sourceKind, source_id: sourceId, ordinal } = row;
      const matched = matchedWords(query, texts.get(id) ?? '');
      return [{ passageId, sourceKind, sourceId, ordinal, score, parts, matched }];
    }),
  );
}

async function readPassages(
  manager: EntityManager,
  { newsroomId, memory = new Map() }: Question,
  numbers: ReadonlySet<number>,
): Promise<PassageMemory> {
  if (memory.size > REMEMBERED_AT_MOST) memory.clear();
  const unread = [...numbers].filter((number) => !memory.has(number));
  for (const row of unread.length === 0 ? [] : await readCandidates(manager, newsroomId, unread)) {
    memory.set(row.number, { id: row.number, row, features: decodeFeatures(row.features) });
  }
  return memory;
}

/** Numbers over the runs and over the passages that wait for one, which have just been read. */
function statisticsOf(lists: TermLists, waiting: readonly PassageFeatures[]): Statistics {
  const frequency = new Map(lists.frequency);
  let { passages, words, titled, titleWords } = lists;
  for (const features of waiting) {
    passages += 1;
    words += features.length;
    titled += features.titleLength > 0 ? 1 : 0;
    titleWords += features.titleLength;
    for (const { term } of lists.asked) {
      if (placeOf(features, term) >= 0) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  return {
    passages,
    averageLength: words / Math.max(1, passages),
    averageTitleLength: titleWords / Math.max(1, titled),
    frequency,
  };
}

async function readCandidates(
  manager: EntityManager,
  newsroomId: string,
  numbers: readonly number[],
): Promise<CandidateRow[]> {
  return manager.query<CandidateRow[]>(
    `SELECT number::float8 AS number, id, source_kind, source_id, ordinal, features FROM passage
      WHERE newsroom_id = $1 AND number = ANY ($2::bigint[])`,
    [newsroomId, numbers],
  );
}

function isWanted({ exclude = [] }: Question, { sourceKinds }: Shelf, row: CandidateRow): boolean {
  if (sourceKinds !== undefined && !sourceKinds.includes(row.source_kind)) return false;
  return !exclude.some(({ sourceKind, sourceId }) => sourceKind === row.source_kind && sourceId === row.source_id);
}

async function readTexts(
  manager: EntityManager,
  newsroomId: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const rows = await manager.query<{ number: number; title: string; body: string }[]>(
    'SELECT number::float8 AS number, title, body FROM passage WHERE newsroom_id = $1 AND number = ANY ($2::bigint[])',
    [newsroomId, numbers],
  );
  return new Map(rows.map(({ number, title, body }) => [number, `${title}\n${body}`]));
}
