// In which order do these passages answer this allegation, and why?
//
// Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over stems, over the title alone,
// over neighbouring stems and over four-letter pieces (a word that may stand for another counts for less), and the weight of the shared names, numbers, dates and quoted
// words: each divided by its best value among the candidates, then added up with fixed weights.
import { type PassageFeatures, placeOf } from './passage-features.js';
import type { Query } from './query-terms.js';
import { pieceScores } from './rank/piece-scores.js';
import { type Statistics, termScores } from './rank/term-scores.js';
import { saturation } from './rank/worth.js';

export type Candidate<Id extends string | number> = { readonly id: Id; readonly features: PassageFeatures };

export type { Statistics };
export { inverseFrequency, saturation } from './rank/worth.js';

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
type Sums = Readonly<Record<RankPart, Float64Array>>;

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

function gramScores(query: Query, features: readonly PassageFeatures[]): Float64Array {
  const average = features.reduce((sum, { grams }) => sum + grams.length, 0) / Math.max(1, features.length);
  return pieceScores(
    query.grams,
    features.map(({ grams }) => grams),
    (i) => saturation(1, features[i]?.grams.length ?? 0, average),
  );
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
