// The passages of a story: put into its index, taken out, and found again by what an allegation says.
import type { EntityManager } from 'typeorm';
import type { PassageSource } from '#domain/vocabulary.js';
import { matchedWords } from '@nightlawyer/text/matched-words.js';
import { decodeFeatures, type PassageFeatures, placeOf } from '@nightlawyer/text/passage-features.js';
import { type Query, readQuery } from '@nightlawyer/text/query-terms.js';
import { rank, type RankPart, type Statistics } from '@nightlawyer/text/rank.js';
import { lookUpTerms, type TermLists } from '#passages/look-up-terms.js';
import { mergeRuns, type StoryKey } from '#passages/merge-runs.js';
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
export const LINK_METHOD_VERSION = '1';

const INSERTED_AT_ONCE = 500;
/** With twice as many the ranking of the training sets came out the same. */
const RANKED_AT_MOST = 600;

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

export interface PassageQuestion extends StoryKey {
  query: { text: string };
  /** Without it: of every kind. */
  sourceKinds?: readonly PassageSource[];
  /** Sources whose passages are not wanted, such as the letter that asks. */
  exclude?: readonly { sourceKind: PassageSource; sourceId: string }[];
  limit: number;
}

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
  for (let from = 0; from < missing.length; from += INSERTED_AT_ONCE) {
    await insertPassages(manager, source, missing.slice(from, from + INSERTED_AT_ONCE));
  }
  if (missing.length > 0) await mergeRuns(manager, source);
}

/** Takes every passage of the source out of the index, inside the caller's transaction. */
export async function removeSource(manager: EntityManager, source: SourceKey): Promise<void> {
  await lockSource(manager, source);
  const { outdated } = await compareWithStanding(manager, source, []);
  await removePassages(manager, source.newsroomId, outdated);
}

/**
 * The passages of the story that best answer the query, best first; none that shares nothing with it. The index gives up
 * to 600 by the query's rarest terms, the ranker looks at each of them whole.
 */
export async function findPassages(manager: EntityManager, question: PassageQuestion): Promise<PassageHit[]> {
  const query = readQuery(question.query.text);
  if (query.terms.length === 0 || question.limit < 1) return [];
  const lists = await lookUpTerms(manager, question, query.terms);
  const fromRuns = bestPassages(lists.terms, statisticsOf(lists, query, []), RANKED_AT_MOST, question.sourceKinds);
  const rows = await readCandidates(manager, question.newsroomId, [...fromRuns, ...lists.waiting]);
  const read = rows.map((row) => ({ id: row.number, row, features: decodeFeatures(row.features) }));
  const waiting = new Set(lists.waiting);
  const inNoRun = read.filter(({ id }) => waiting.has(id)).map(({ features }) => features);
  const candidates = read.filter(({ row }) => isWanted(question, row));
  const best = rank(query, candidates, statisticsOf(lists, query, inNoRun), question.limit);
  const rowOf = new Map(rows.map((row) => [row.number, row]));
  const texts = await readTexts(
    manager,
    question.newsroomId,
    best.map(({ id }) => id),
  );
  return best.flatMap(({ id, score, parts }) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const { id: passageId, source_kind: sourceKind, source_id: sourceId, ordinal } = row;
    return [
      { passageId, sourceKind, sourceId, ordinal, score, parts, matched: matchedWords(query, texts.get(id) ?? '') },
    ];
  });
}

/** Numbers over the runs and over the passages that wait for one, which have just been read. */
function statisticsOf(lists: TermLists, query: Query, waiting: readonly PassageFeatures[]): Statistics {
  const frequency = new Map(lists.frequency);
  let { passages, words, titled, titleWords } = lists;
  for (const features of waiting) {
    passages += 1;
    words += features.length;
    titled += features.titleLength > 0 ? 1 : 0;
    titleWords += features.titleLength;
    for (const { term } of query.terms) {
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

function isWanted({ sourceKinds, exclude = [] }: PassageQuestion, row: CandidateRow): boolean {
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
