// Does the place say it of somebody else, of another number, or deny it? Then it may be another statement made after the same pattern.
import { CAPITAL, DECISIVE, FUNCTION_WORD, noWords, readWords, type Words } from '../place/words.js';
import type { Chain } from './chain-fragments.js';
import type { Fragment } from './fragments.js';
import type { SearchedText } from './searched-text.js';

/** These come and go before a name, and it stays the same person. */
const TITLES = keysOf('mr mrs ms miss mx dr prof professor sir dame lord lady the Mr Mrs Ms Dr');

function keysOf(list: string): ReadonlySet<number> {
  const words = noWords();
  readWords(list, 0, list.length, words);
  return new Set(words.keys);
}

/**
 * True where a number, a negation or a name stands in only one of the two; a name that stands elsewhere in the same place
 * was not lost. Whether a word that begins a sentence is a name nobody can say, so it counts as one.
 */
export function differsDecisively(fragments: readonly Fragment[], chain: Chain, { words }: SearchedText): boolean {
  const there = new Set<number>();
  const kept = new Set<number>();
  for (const fit of chain.fits) {
    if (fit === undefined) continue;
    for (let at = fit.first; at <= fit.last; at += 1) there.add(words.keys[at] ?? 0);
    for (const at of fit.map) kept.add(at);
  }
  const quoted = new Set(fragments.flatMap((fragment) => fragment.words.keys));
  for (const [index, fragment] of fragments.entries()) {
    const fit = chain.fits[index];
    for (let at = 0; at < fragment.words.keys.length; at += 1)
      if ((fit?.map[at] ?? -1) < 0 && isDecisive(fragment.words, at, there)) return true;
    if (fit === undefined) continue;
    for (let at = fit.first; at <= fit.last; at += 1) if (!kept.has(at) && isDecisive(words, at, quoted)) return true;
  }
  return false;
}

function isDecisive({ keys, sorts }: Words, at: number, others: ReadonlySet<number>): boolean {
  const key = keys[at] ?? 0;
  const sort = sorts[at] ?? 0;
  if (others.has(key) || TITLES.has(key)) return false;
  if ((sort & DECISIVE) !== 0) return true;
  return (sort & CAPITAL) !== 0 && (sort & FUNCTION_WORD) === 0;
}
