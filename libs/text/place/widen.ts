// How far does a changed assertion reach: to the sentence's ends, or over the words that came for its own?
import { NONE } from './anchors.js';
import type { Comparison } from './compare.js';
import type { Excerpt } from './excerpt.js';
import type { WordLinks } from './word-links.js';

/** First and last word, as columns of the new version. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/**
 * An assertion that was a whole sentence reaches to the new sentence's ends, unless other words stand there that were
 * not its own. Part of a sentence reaches over what was put in the place of its own first and last words.
 */
export function widen(comparison: Comparison, links: WordLinks, excerpt: Excerpt, { first, last }: Reach): Reach {
  if (excerpt.whole) {
    const whole = toSentenceEnds(comparison, links, excerpt, { first, last });
    if (whole.first < first || whole.last > last) return whole;
  }
  return {
    first: first - addedBefore(comparison, links, excerpt, first),
    last: last + addedBehind(comparison, links, excerpt, last),
  };
}

function toSentenceEnds({ old, fresh, pairing }: Comparison, links: WordLinks, excerpt: Excerpt, reach: Reach): Reach {
  const isForeign = (column: number, piece: number): boolean => {
    const block = pairing.ofNew[piece];
    const word = block === undefined ? NONE : links.back(block, column);
    if (word === NONE) return false;
    return (old.words.ends[word] ?? 0) <= excerpt.start || (old.words.starts[word] ?? 0) >= excerpt.end;
  };
  let { first, last } = reach;
  let piece = fresh.pieceBehind(fresh.words.starts[reach.first] ?? 0);
  const firstBlock = pairing.ofNew[piece];
  for (; piece >= (firstBlock?.newFrom ?? piece); piece -= 1) {
    const from = fresh.pieces[piece]?.from ?? first;
    let word = first - 1;
    while (word >= from && !isForeign(word, piece)) word -= 1;
    if (word >= from) break;
    first = from;
  }
  piece = fresh.pieceBehind(fresh.words.starts[reach.last] ?? 0);
  const lastBlock = pairing.ofNew[piece];
  for (; piece < (lastBlock?.newTo ?? piece + 1); piece += 1) {
    const to = fresh.pieces[piece]?.to ?? last + 1;
    let word = last + 1;
    while (word < to && !isForeign(word, piece)) word += 1;
    if (word < to) break;
    last = to - 1;
  }
  return { first, last };
}

/** Of `added` words that came for `replaced` ones, those that came for the `inside` ones of the assertion. */
function share(inside: number, replaced: number, added: number): number {
  if (inside === 0 || added <= 0) return 0;
  if (inside >= replaced) return Math.min(added, 2 * inside + 2);
  return Math.min(added, Math.round((added * inside) / replaced));
}

function addedBefore({ pairing }: Comparison, links: WordLinks, excerpt: Excerpt, first: number): number {
  const block = pairing.ofOld[excerpt.firstPiece];
  if (block === undefined || block.equal) return 0;
  const inside = excerpt.places.findIndex((place) => place !== NONE);
  if (inside <= 0 || excerpt.places[inside] !== first) return 0;
  const { oldFrom, newFrom } = links.of(block);
  let word = excerpt.firstWord - 1;
  while (word >= oldFrom && links.forth(block, word) === NONE) word -= 1;
  const place = word < oldFrom ? newFrom - 1 : links.forth(block, word);
  return share(inside, excerpt.firstWord + inside - word - 1, first - place - 1);
}

function addedBehind({ pairing }: Comparison, links: WordLinks, excerpt: Excerpt, last: number): number {
  const block = pairing.ofOld[excerpt.lastPiece];
  if (block === undefined || block.equal) return 0;
  const { places } = excerpt;
  const lastKept = places.findLastIndex((place) => place !== NONE);
  const inside = places.length - 1 - lastKept;
  if (inside === 0 || places[lastKept] !== last) return 0;
  const { oldTo, newTo } = links.of(block);
  let word = excerpt.lastWord + 1;
  while (word < oldTo && links.forth(block, word) === NONE) word += 1;
  const place = word >= oldTo ? newTo : links.forth(block, word);
  return share(inside, word - (excerpt.lastWord - inside) - 1, place - last - 1);
}
