// How would others rank? Plain BM25, and MiniSearch as it comes and as well as a few settings make it.
import MiniSearch, { type SearchOptions } from 'minisearch';
import { wordForm } from '@nightlawyer/text/words/lexicon.js';
import { STOP_WORDS } from '@nightlawyer/text/words/stop-words.js';
import { inverseFrequency } from '@nightlawyer/text/rank.js';
import { tokenise } from '@nightlawyer/text/words/tokens.js';
import { mean } from './ranking-measures.js';

export interface SearchText {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

/** The ids that answer a query, best first. */
export type Searcher = (query: string, depth: number) => string[];

/** Okapi BM25 (k1 1.2, b 0.75) over stems of title and text, stop words left out: what everyone has. */
export function plainBm25(texts: readonly SearchText[]): Searcher {
  const postings = new Map<number, Map<number, number>>();
  const lengths = texts.map(({ title = '', text }, place) => {
    const terms = stems(`${title} ${text}`);
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(place, (list.get(place) ?? 0) + 1));
    }
    return terms.length;
  });
  const average = mean(lengths);
  return (query, depth) => {
    const scores = new Map<number, number>();
    for (const term of stems(query)) {
      const list = postings.get(term) ?? new Map<number, number>();
      for (const [place, count] of list) {
        const worth = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[place] ?? 0)) / average));
        scores.set(place, (scores.get(place) ?? 0) + worth * inverseFrequency(list.size, texts.length));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, depth);
    return best.map(([place]) => texts[place]?.id ?? '');
  };
}

function stems(text: string): number[] {
  return tokenise(text)
    .map(({ folded }) => wordForm(folded).term)
    .filter((term) => term !== 0);
}

export interface MiniSetting {
  readonly name: string;
  readonly stopWordsOut: boolean;
  readonly search: SearchOptions;
}

export const MINI_DEFAULT: MiniSetting = { name: 'default', stopWordsOut: false, search: {} };

/** What its documentation offers for texts like these; which serves best is decided on sets that may be tuned on. */
export const MINI_SETTINGS: readonly MiniSetting[] = [
  { name: 'stop words out', stopWordsOut: true, search: {} },
  { name: 'stop words out, titles doubled', stopWordsOut: true, search: { boost: { title: 2 } } },
  { name: 'stop words out, titles halved', stopWordsOut: true, search: { boost: { title: 0.5 } } },
  { name: 'stop words out, prefixes', stopWordsOut: true, search: { prefix: (term) => term.length > 3 } },
  { name: 'stop words out, fuzzy', stopWordsOut: true, search: { fuzzy: (term) => (term.length > 5 ? 0.2 : false) } },
];

export function miniSearch(texts: readonly SearchText[], { stopWordsOut, search }: MiniSetting): Searcher {
  const processTerm = (term: string): string | null => {
    const folded = term.toLowerCase();
    return stopWordsOut && STOP_WORDS.has(folded) ? null : folded;
  };
  const index = new MiniSearch<SearchText>({ fields: ['title', 'text'], processTerm });
  index.addAll(texts);
  return (query, depth) =>
    index
      .search(query, search)
      .slice(0, depth)
      .map(({ id }) => String(id));
}
