// Where do all fragments of a quotation stand, one behind the other, when one of them begins about here?
import { FUNCTION_WORD, type Words } from '../place/words.js';
import type { Span } from '../segment-kinds.js';
import { type Fit, fitWhole, fitWords } from './fit-words.js';
import type { Fragment } from './fragments.js';
import { sameLetters } from './same-letters.js';
import type { Beginning, SearchedText } from './searched-text.js';

/** A place for a quotation, fragment by fragment. */
export interface Chain extends Span {
  /** None for a fragment that does not stand near the others. */
  readonly fits: readonly (Fit | undefined)[];
  readonly exact: boolean;
  /** Twice the words kept, of all words of both. */
  readonly score: number;
  /** The same, words counting by what they say. */
  readonly weighted: number;
  /** How many of the words kept are not `the` or `of`. */
  readonly tellingKept: number;
}

/** Another fragment must keep so much of itself to be counted as standing there. */
const FEWEST_KEPT = 0.5;

/**
 * `from`: about where fragment `anchor` begins, as the number of a word. Where it does not stand there word for word, and
 * no more than `fewest` of its words can be kept, there is no use in looking closer.
 */
export function chainFrom(
  fragments: readonly Fragment[],
  anchor: number,
  searched: SearchedText,
  { from, most }: Beginning,
  { slack, fewest }: { slack: number; fewest: number },
): Chain | undefined {
  const { keys } = searched.words;
  const middle = fragments[anchor];
  if (middle === undefined) return undefined;
  const reach = middle.words.keys.length + 4 * slack + 2;
  const fit =
    fitWhole(middle.words.keys, keys, from, from + 2 * slack + 1) ??
    (most < fewest ? undefined : fitWords(middle.words.keys, keys, from - slack, from - slack + reach, 3 * slack + 1));
  if (fit === undefined) return undefined;
  const fits = new Array<Fit | undefined>(fragments.length);
  fits[anchor] = fit;
  let edge = fit.last + 1;
  for (let at = anchor + 1; at < fragments.length; at += 1) {
    const { words, gap } = fragments[at] ?? middle;
    const own = words.keys.length;
    const next = fitted(words, fitWords(words.keys, keys, edge, edge + gap + own + slack));
    fits[at] = next;
    if (next !== undefined) edge = next.last + 1;
  }
  edge = fit.first;
  for (let at = anchor - 1; at >= 0; at -= 1) {
    const { words } = fragments[at] ?? middle;
    const gap = fragments[at + 1]?.gap ?? 0;
    const next = fitted(words, fitWords(words.keys, keys, edge - gap - words.keys.length - slack, edge));
    fits[at] = next;
    if (next !== undefined) edge = next.first;
  }
  return measured(fragments, searched, fits);
}

function fitted({ keys }: Words, fit: Fit | undefined): Fit | undefined {
  return fit !== undefined && fit.kept >= keys.length * FEWEST_KEPT ? fit : undefined;
}

function measured(
  fragments: readonly Fragment[],
  { text, words, worths }: SearchedText,
  fits: readonly (Fit | undefined)[],
): Chain {
  let [start, end] = [Infinity, 0];
  let [kept, all, keptWorth, allWorth, tellingKept] = [0, 0, 0, 0, 0];
  let exact = true;
  const worthOf = (column: Words, at: number): number => worths.of(column.keys[at] ?? 0, column.sorts[at] ?? 0);
  fragments.forEach((fragment, index) => {
    const fit = fits[index];
    const { keys, sorts } = fragment.words;
    keys.forEach((_, at) => {
      const worth = worthOf(fragment.words, at);
      all += 1;
      allWorth += worth;
      if ((fit?.map[at] ?? -1) < 0) return;
      kept += 1;
      keptWorth += worth;
      if (((sorts[at] ?? 0) & FUNCTION_WORD) === 0) tellingKept += 1;
    });
    if (fit === undefined) {
      exact = false;
      return;
    }
    const span = { start: words.starts[fit.first] ?? 0, end: words.ends[fit.last] ?? 0 };
    for (let at = fit.first; at <= fit.last; at += 1) {
      all += 1;
      allWorth += worthOf(words, at);
    }
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
    const whole = fit.kept === keys.length && fit.last - fit.first + 1 === keys.length;
    exact &&= whole || (2 * fit.kept >= keys.length && sameLetters(fragment.text, text.slice(span.start, span.end)));
  });
  return { start, end, fits, exact, score: (2 * kept) / all, weighted: (2 * keptWorth) / allWorth, tellingKept };
}
