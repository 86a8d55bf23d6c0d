// How much do passages share with a query of whole words, be it the word itself or one that may stand for it?
import type { PassageFeatures } from '../passage-features.js';
import type { Query, QueryTerm } from '../query-terms.js';
import { inverseFrequency, saturation } from './worth.js';

/** Numbers of the whole collection the candidates come from. `frequency` tells how many passages hold a term. */
export type Statistics = {
  readonly passages: number;
  readonly averageLength: number;
  readonly averageTitleLength: number;
  readonly frequency: ReadonlyMap<number, number>;
};

/** By passage: BM25 over its words, over those of its title, and the weight of the names, numbers and quoted words. */
export type TermScores = Readonly<Record<'terms' | 'title' | 'anchors', Float64Array>>;

const TITLE_B = 0.75;

/** What a word that stands for another is worth beside that other. */
const KIN = 0.6;

/** A word the query looks for, or one that may stand for it, with what it adds where it is found. */
type Wanted = { readonly of: QueryTerm; readonly worth: number; readonly cover: number };

/** The scores, and the greatest share of the query's weight that one passage holds. */
export function termScores(
  query: Query,
  features: readonly PassageFeatures[],
  statistics: Statistics,
): { parts: TermScores; covered: number } {
  const size = features.length;
  const parts = { terms: new Float64Array(size), title: new Float64Array(size), anchors: new Float64Array(size) };
  const { own, kin, whole } = weigh(query, frequencies(query, features, statistics), statistics.passages);
  let most = 0;
  features.forEach((passage, i) => {
    const score = scorePassage(passage, own, kin, statistics);
    parts.terms[i] = score.terms;
    parts.title[i] = score.title;
    parts.anchors[i] = score.anchors;
    most = Math.max(most, score.cover);
  });
  return { parts, covered: whole > 0 ? most / whole : 0 };
}

/** The collection's; where it was not asked after a word, the candidates'. */
function frequencies(
  query: Query,
  features: readonly PassageFeatures[],
  { frequency, passages }: Statistics,
): (term: number) => number {
  const unknown = new Map<number, number>();
  for (const { term, kin } of query.terms)
    for (const one of [term, ...kin]) if (!frequency.has(one)) unknown.set(one, 0);
  for (const { terms } of unknown.size === 0 ? [] : features)
    for (const term of terms) {
      const seen = unknown.get(term);
      if (seen !== undefined) unknown.set(term, seen + 1);
    }
  const scale = passages / Math.max(1, features.length);
  return (term) => frequency.get(term) ?? (unknown.get(term) ?? 0) * scale;
}

function weigh(query: Query, frequency: (term: number) => number, passages: number) {
  const own = new Map<number, Wanted>();
  const kin = new Map<number, Wanted>();
  let whole = 0;
  for (const of of query.terms) {
    const { term, weight, substance, nearness } = of;
    const held = frequency(term);
    const telling = inverseFrequency(held, passages);
    whole += nearness * telling;
    own.set(term, { of, worth: weight * telling, cover: nearness * substance * telling });
    // A group of words tells no more than the commonest sense of all of them together.
    const shared =
      KIN *
      Math.min(
        telling,
        inverseFrequency(
          of.kin.reduce((sum, other) => sum + frequency(other), held),
          passages,
        ),
      );
    for (const other of of.kin) {
      if ((kin.get(other)?.worth ?? 0) < weight * shared)
        kin.set(other, { of, worth: weight * shared, cover: nearness * substance * shared });
    }
  }
  return { own, kin, whole };
}

function scorePassage(
  passage: PassageFeatures,
  own: ReadonlyMap<number, Wanted>,
  kin: ReadonlyMap<number, Wanted>,
  { averageLength, averageTitleLength }: Statistics,
): { terms: number; title: number; anchors: number; cover: number } {
  const score = { terms: 0, title: 0, anchors: 0, cover: 0 };
  const standIns = new Map<QueryTerm, { gain: number; inTitle: number; cover: number }>();
  const held = new Set<QueryTerm>();
  for (let at = 0; at < passage.terms.length; at++) {
    const term = passage.terms[at] ?? 0;
    const itself = own.get(term);
    const standIn = kin.get(term);
    if (itself === undefined && standIn === undefined) continue;
    const usual = saturation(passage.counts[at] ?? 0, passage.length, averageLength);
    const titled = passage.titleCounts[at] ?? 0;
    const inTitle = titled > 0 ? saturation(titled, passage.titleLength, averageTitleLength, TITLE_B) : 0;
    if (itself !== undefined) {
      held.add(itself.of);
      score.terms += itself.worth * usual;
      score.title += itself.worth * inTitle;
      score.cover += itself.cover;
      if (itself.of.anchor) score.anchors += itself.worth;
    }
    // The worth the word has by itself is not counted twice.
    const more = (standIn?.worth ?? 0) - (itself?.worth ?? 0);
    if (standIn === undefined || more <= 0) continue;
    const before = standIns.get(standIn.of);
    if ((before?.gain ?? 0) < more * usual)
      standIns.set(standIn.of, { gain: more * usual, inTitle: more * inTitle, cover: standIn.cover });
  }
  // Of several words that may stand for one the best counts, and none where the word itself is there.
  for (const [of, { gain, inTitle, cover }] of standIns) {
    if (held.has(of)) continue;
    score.terms += gain;
    score.title += inTitle;
    score.cover += cover;
  }
  return score;
}
