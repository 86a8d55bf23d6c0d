// Do the words that a letter gives out as ours stand in this text, where, and how often?
import type { Span } from '../segment-kinds.js';
import type { ClaimedWords } from './claimed-words.js';
import { countWords } from './fragments.js';
import { type Chain, chainFrom } from './chain-fragments.js';
import { differsDecisively } from './decisive-difference.js';
import type { SearchedText } from './searched-text.js';

/**
 * `exact`: the same words, once; typography, hyphens, line ends and what the quotation itself marks as left out or put in do
 * not count. `changed`: other words here and there, in one place only that is like it. `ambiguous`: more than one place
 * could be meant, or one where a name, a number or a negation differs; a person looks. `not_found`: nothing is like enough.
 */
export type ClaimedStatus = 'exact' | 'changed' | 'ambiguous' | 'not_found';

/** `text.slice(start, end)` are the words that stand there, in UTF-16 code units of the text searched. */
export interface ClaimedPlace extends Span {
  /** Twice the words kept, of all words of both; 1 only where none differs. */
  readonly score: number;
}

export interface FoundWords {
  readonly status: ClaimedStatus;
  /** How often words stand there that could be meant, at the most a dozen. */
  readonly times: number;
  /** In the order of the text; where there are more than five, the likeliest. */
  readonly places: readonly ClaimedPlace[];
}

/** Below these nothing is taken for the words quoted: the share of all words, and of words by what they say. */
const FLOOR = 0.7;
const WEIGHTED_FLOOR = 0.6;
/** So far the best place must lie above the next to be the one. */
const MARGIN = 0.1;
/** Reworded, a quotation must be so long, and keep so many words that say something, to be known again. */
const FEWEST_WORDS = 5;
const FEWEST_TELLING_KEPT = 3;
/** A term of two or three words is unmistakable where one of them stands no more often in the whole text. */
const RARE = 3;
const SHORT = 4;
/** Beside a place where they stand to the word, the same words hyphenated otherwise still score so much. */
const SET_OTHERWISE = 0.8;
const MOST_PLACES = 5;
/** A score that is not a whole one never shows as such. */
const NOT_QUITE = 0.99;

const NOT_FOUND: FoundWords = { status: 'not_found', times: 0, places: [] };

/**
 * About linear in the quotation; what the text costs was paid when it was made ready. With `verbatim` only the very words
 * are looked for.
 */
export function findClaimed(claimed: ClaimedWords, searched: SearchedText, verbatim = false): FoundWords {
  const chains = apart(chainsIn(claimed, searched, verbatim ? SET_OTHERWISE : FLOOR));
  const exact = chains.filter((chain) => chain.exact);
  if (countWords(claimed.fragments) < SHORT) {
    const [only] = exact;
    return exact.length === 1 && only !== undefined && isRare(claimed, searched) ? found('exact', exact) : NOT_FOUND;
  }
  if (exact.length > 0) return found(exact.length === 1 ? 'exact' : 'ambiguous', exact);
  const near = verbatim ? [] : chains.filter((chain) => isNear(claimed, chain));
  const [best] = near;
  if (best === undefined) return NOT_FOUND;
  const rivals = near.filter(({ score }) => score > best.score - MARGIN);
  if (rivals.length > 1 || differsDecisively(claimed.fragments, best, searched)) return found('ambiguous', rivals);
  return found('changed', rivals);
}

function found(status: ClaimedStatus, chains: readonly Chain[]): FoundWords {
  const places = chains
    .slice(0, MOST_PLACES)
    .map(({ start, end, exact, score }) => ({ start, end, score: exact ? 1 : Math.min(score, NOT_QUITE) }))
    .sort((a, b) => a.start - b.start);
  return { status, times: chains.length, places };
}

/** A score takes so large a share of the words quoted to be kept, where none has come. */
function keptFor(score: number): number {
  return score / (2 - score);
}

/** Best first. */
function chainsIn({ fragments }: ClaimedWords, searched: SearchedText, floor: number): Chain[] {
  const longest = fragments.reduce((most, { words }) => Math.max(most, words.keys.length), 0);
  const anchor = fragments.findIndex(({ words }) => words.keys.length === longest);
  const fragment = fragments[anchor];
  if (fragment === undefined) return [];
  const slack = Math.max(4, Math.floor(longest / 5));
  const chains: Chain[] = [];
  let fewest = fragments.length === 1 ? keptFor(floor) * longest : 0;
  for (const beginning of searched.beginnings(fragment, slack)) {
    const chain = chainFrom(fragments, anchor, searched, beginning, { slack, fewest });
    if (chain === undefined) continue;
    chains.push(chain);
    // What is not as good as this one, or nearly, changes nothing any more.
    if (fragments.length === 1)
      fewest = Math.max(fewest, keptFor(chain.exact ? SET_OTHERWISE : chain.score - MARGIN) * longest);
  }
  return chains.sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score || a.start - b.start);
}

/** Each place once, as the best of those that overlap there. */
function apart(chains: readonly Chain[]): Chain[] {
  const kept: Chain[] = [];
  for (const chain of chains)
    if (kept.every(({ start, end }) => chain.end <= start || chain.start >= end)) kept.push(chain);
  return kept;
}

function isNear({ fragments }: ClaimedWords, { score, weighted, tellingKept }: Chain): boolean {
  if (countWords(fragments) < FEWEST_WORDS || tellingKept < FEWEST_TELLING_KEPT) return false;
  return score >= FLOOR && weighted >= WEIGHTED_FLOOR;
}

function isRare({ fragments }: ClaimedWords, searched: SearchedText): boolean {
  const times = fragments.flatMap(({ words }) => words.keys.map((key) => searched.timesOf(key)));
  return Math.min(...times) <= RARE;
}
