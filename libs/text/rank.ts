// In which order do these passages answer this allegation, and why?
//
// Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over stems, over the title alone,
// over neighbouring stems and over four-letter pieces, and the weight of the shared names, numbers, dates and quoted
// words: each divided by its best value among the candidates, then added up with fixed weights.
import { type PassageFeatures, placeOf } from './passage-features.js';
import type { Query } from './query-terms.js';

export type Candidate<Id extends string | number> = { readonly id: Id; readonly features: PassageFeatures };

/** Numbers of the whole collection the candidates come from. `frequency` tells how many passages hold a term. */
export type Statistics = {
  readonly passages: number;
  readonly averageLength: number;
  readonly averageTitleLength: number;
  readonly frequency: ReadonlyMap<number, number>;
};

export const RANK_PARTS = ['terms', 'title', 'bigrams', 'grams', 'anchors'] as const;
export type RankPart = (typeof RANK_PARTS)[number];

/** `parts` add up to `score`, which runs from 0 to 1; `matched` are the query's words that the passage shares. */
export type Ranked<Id extends string | number> = {
  readonly id: Id;
  readonly score: number;
  readonly parts: Readonly<Record<RankPart, number>>;
  readonly matched: readonly string[];
};

/** Learned on the training halves of the two public sets named in bench/README.md, and on nothing else. */
const RANK_WEIGHTS: Readonly<Record<RankPart, number>> = {
  terms: 1,
  title: 0.1,
  bigrams: 0.1,
  grams: 0.65,
  anchors: 0.1,
};
const K1 = 1.3;
const B = 0.6;
const TITLE_B = 0.75;

type Sums = Readonly<Record<RankPart, Float64Array>>;

/** How telling a term is that `frequency` of `passages` passages hold: rare terms tell most. Never negative. */
export function inverseFrequency(frequency: number, passages: number): number {
  const within = Math.min(frequency, passages);
  return Math.log(1 + (passages - within + 0.5) / (within + 0.5));
}

/** What `count` occurrences in a text of `length` words (the usual one: `average`) are worth: it levels off at K1 + 1. */
export function saturation(count: number, length: number, average: number, b: number = B): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - b + (b * length) / Math.max(average, 1)));
}

/**
 * The `limit` candidates that answer `query` best, best first, equals by id; without a limit, all that share anything
 * with it. Scores of different queries can be compared: the best passage gets the share of the query's weight that the
 * passages cover, so a query whose telling words are nowhere in the collection scores low throughout.
 */
export function rank<Id extends string | number>(
  query: Query,
  candidates: readonly Candidate<Id>[],
  statistics: Statistics,
  limit: number = candidates.length,
): Ranked<Id>[] {
  const features = candidates.map((candidate) => candidate.features);
  const { parts, covered } = termScores(query, features, statistics);
  const sums: Sums = {
    ...parts,
    bigrams: pieceScores(
      query.bigrams,
      features.map(({ bigrams }) => bigrams),
      (i) => saturation(1, features[i]?.length ?? 0, statistics.averageLength),
    ),
    grams: gramScores(query, features),
  };
  const totals = new Float64Array(candidates.length);
  const share = {} as Record<RankPart, number>;
  for (const part of RANK_PARTS) {
    share[part] = RANK_WEIGHTS[part] / (greatest(sums[part]) || 1);
    for (let i = 0; i < totals.length; i++) add(totals, i, share[part] * (sums[part][i] ?? 0));
  }
  // The best total becomes the covered share; every other, and every part, is scaled alike.
  const scale = covered / (greatest(totals) || 1);
  const order = candidates
    .map(({ id }, i) => ({ id, i, total: totals[i] ?? 0 }))
    .filter(({ total }) => total * scale > 0);
  order.sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return order.slice(0, limit).map(({ id, i, total }) => ({
    id,
    score: total * scale,
    parts: Object.fromEntries(
      RANK_PARTS.map((part) => [part, share[part] * (sums[part][i] ?? 0) * scale]),
    ) as Ranked<Id>['parts'],
    matched: query.terms.filter(({ term }) => holds(features[i], term)).map(({ word }) => word),
  }));
}

/** The parts that go by whole stems, and the greatest share of the query's weight that one passage holds. */
function termScores(
  query: Query,
  features: readonly PassageFeatures[],
  { passages, frequency, averageLength, averageTitleLength }: Statistics,
): { parts: Pick<Sums, 'terms' | 'title' | 'anchors'>; covered: number } {
  const size = features.length;
  const parts = { terms: new Float64Array(size), title: new Float64Array(size), anchors: new Float64Array(size) };
  const cover = new Float64Array(size);
  let whole = 0;
  for (const { term, weight, substance, anchor } of query.terms) {
    const telling = inverseFrequency(frequency.get(term) ?? 0, passages);
    const worth = weight * telling;
    whole += telling;
    features.forEach((passage, i) => {
      const at = placeOf(passage, term);
      if (at < 0) return;
      add(cover, i, substance * telling);
      add(parts.terms, i, worth * saturation(passage.counts[at] ?? 0, passage.length, averageLength));
      if (anchor) add(parts.anchors, i, worth);
      const inTitle = passage.titleCounts[at] ?? 0;
      if (inTitle > 0)
        add(parts.title, i, worth * saturation(inTitle, passage.titleLength, averageTitleLength, TITLE_B));
    });
  }
  return { parts, covered: whole > 0 ? greatest(cover) / whole : 0 };
}

function gramScores(query: Query, features: readonly PassageFeatures[]): Float64Array {
  const average = features.reduce((sum, { grams }) => sum + grams.length, 0) / Math.max(1, features.length);
  return pieceScores(
    query.grams,
    features.map(({ grams }) => grams),
    (i) => saturation(1, features[i]?.grams.length ?? 0, average),
  );
}

/**
 * For each passage, how telling the pieces are that it has in common with the query. No index keeps the frequencies of
 * pieces: they are counted among the candidates, which ranked as well as counting in the whole collection did.
 */
function pieceScores(
  wanted: readonly number[],
  pieces: readonly Uint16Array[],
  worth: (passage: number) => number,
): Float64Array {
  const slot = new Uint16Array(0x10000); // 0 where the query does not hold the piece
  wanted.forEach((piece, i) => {
    slot[piece] = i + 1;
  });
  const holders = new Float64Array(wanted.length + 1);
  const shared = pieces.map((held) => {
    const slots: number[] = [];
    // Half a million steps a query: an index loop takes half the time of an iterator here.
    for (let k = 0; k < held.length; k++) {
      const at = slot[held[k] ?? 0] ?? 0;
      if (at !== 0) slots.push(at);
    }
    for (const at of slots) add(holders, at, 1);
    return slots;
  });
  const telling = holders.map((count) => inverseFrequency(count, pieces.length));
  return Float64Array.from(shared, (slots, i) => slots.reduce((sum, at) => sum + (telling[at] ?? 0), 0) * worth(i));
}

function holds(features: PassageFeatures | undefined, term: number): boolean {
  return features !== undefined && placeOf(features, term) >= 0;
}

function greatest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}
