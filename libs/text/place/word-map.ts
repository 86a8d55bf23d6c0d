// Which word of one run became which of another?
import { NONE } from './anchors.js';
import type { Words } from './words.js';

/** Words `from` to `to` of the columns of one version. */
export interface Run {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
}

/** Up to so many cells whole phrases are kept together, up to so many single words; beyond, words that occur once. */
const PHRASE_CELLS = 10_000;
const MOST_CELLS = 250_000;
/** A phrase that was moved inside a sentence has at least so many words. */
const SHORTEST_MOVED = 3;
const LONGEST_REORDERED = 80;

/**
 * For each word of `old` its index (from 0) in `fresh`, or `NONE`. A longest common subsequence; in a run of at most
 * eighty words also phrases that changed places.
 */
export function mapWords(old: Run, fresh: Run): Int32Array {
  const a = keysOf(old);
  const b = keysOf(fresh);
  const map = mapInOrder(a, b);
  if (Math.max(a.length, b.length) <= LONGEST_REORDERED) mapMovedPhrases(a, b, map);
  return map;
}

export function keysOf({ words, from, to }: Run): number[] {
  return words.keys.slice(from, to);
}

/**
 * For each word of `a` its index in `b`, or `NONE`, in order: the longest common phrase, then the same on either side of
 * it (Ratcliff and Obershelp), so that a sentence is not strewn over its like; in long runs a longest common subsequence.
 */
export function mapInOrder(a: readonly number[], b: readonly number[]): Int32Array {
  const map = new Int32Array(a.length).fill(NONE);
  mapWithin(a, b, [0, a.length, 0, b.length], map, 0);
  return map;
}

type Window = readonly [aFrom: number, aTo: number, bFrom: number, bTo: number];

function mapWithin(a: readonly number[], b: readonly number[], window: Window, map: Int32Array, depth: number): void {
  let [aFrom, aTo, bFrom, bTo] = window;
  if ((aTo - aFrom) * (bTo - bFrom) <= PHRASE_CELLS) {
    mapByPhrases(a, b, window, map);
    return;
  }
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) map[aFrom++] = bFrom++;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) map[--aTo] = --bTo;
  if ((aTo - aFrom) * (bTo - bFrom) <= MOST_CELLS) {
    mapByTable(a, b, [aFrom, aTo, bFrom, bTo], map);
    return;
  }
  const anchors = depth > 20 ? [] : wordsOnce(a, b, [aFrom, aTo, bFrom, bTo]);
  if (anchors.length === 0) return;
  let [i, j] = [aFrom, bFrom];
  for (const [from, to] of anchors) {
    mapWithin(a, b, [i, from, j, to], map, depth + 1);
    map[from] = to;
    [i, j] = [from + 1, to + 1];
  }
  mapWithin(a, b, [i, aTo, j, bTo], map, depth + 1);
}

/** Words that occur once on either side, as many as keep their order (found greedily from the left). */
function wordsOnce(a: readonly number[], b: readonly number[], [aFrom, aTo, bFrom, bTo]: Window): [number, number][] {
  const first = placesOnce(a, aFrom, aTo);
  const second = placesOnce(b, bFrom, bTo);
  const anchors: [number, number][] = [];
  const ends: number[] = [];
  const chain: { pair: [number, number]; before: number }[] = [];
  const tails: number[] = [];
  for (let at = aFrom; at < aTo; at += 1) {
    const word = a[at] ?? 0;
    const to = second.get(word) ?? NONE;
    if (to === NONE || first.get(word) !== at) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    ends[low] = to;
    tails[low] = chain.push({ pair: [at, to], before: low === 0 ? NONE : (tails[low - 1] ?? NONE) }) - 1;
  }
  for (let at = tails.at(-1) ?? NONE; at !== NONE;) {
    const link = chain[at];
    if (link === undefined) break;
    anchors.push(link.pair);
    at = link.before;
  }
  return anchors.reverse();
}

/** Where each word stands that occurs once; `NONE` for the others. */
function placesOnce(words: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? 0;
    places.set(word, places.has(word) ? NONE : at);
  }
  return places;
}

function mapByTable(a: readonly number[], b: readonly number[], window: Window, map: Int32Array): void {
  const [aFrom, aTo, bFrom, bTo] = window;
  const width = bTo - bFrom + 1;
  const table = new Uint16Array((aTo - aFrom + 1) * width);
  for (let i = aTo - aFrom - 1; i >= 0; i -= 1) {
    for (let j = width - 2; j >= 0; j -= 1) {
      const cell = i * width + j;
      table[cell] =
        a[aFrom + i] === b[bFrom + j]
          ? (table[cell + width + 1] ?? 0) + 1
          : Math.max(table[cell + width] ?? 0, table[cell + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < aTo - aFrom && j < width - 1;) {
    const cell = i * width + j;
    if (a[aFrom + i] === b[bFrom + j]) map[aFrom + i++] = bFrom + j++;
    else if ((table[cell + width] ?? 0) >= (table[cell + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

function mapByPhrases(a: readonly number[], b: readonly number[], window: Window, map: Int32Array): void {
  const [aFrom, aTo, bFrom, bTo] = window;
  if (aFrom >= aTo || bFrom >= bTo) return;
  let best = { from: aFrom, to: bFrom, length: 0 };
  let above = new Uint16Array(bTo - bFrom + 1);
  for (let i = aTo - 1; i >= aFrom; i -= 1) {
    const row = new Uint16Array(bTo - bFrom + 1);
    for (let j = bTo - 1; j >= bFrom; j -= 1) {
      if (a[i] !== b[j]) continue;
      const length = (row[j - bFrom] = (above[j - bFrom + 1] ?? 0) + 1);
      if (length >= best.length) best = { from: i, to: j, length };
    }
    above = row;
  }
  if (best.length === 0) return;
  for (let step = 0; step < best.length; step += 1) map[best.from + step] = best.to + step;
  mapByPhrases(a, b, [aFrom, best.from, bFrom, best.to], map);
  mapByPhrases(a, b, [best.from + best.length, aTo, best.to + best.length, bTo], map);
}

function mapMovedPhrases(a: readonly number[], b: readonly number[], map: Int32Array): void {
  const taken = new Set(map);
  for (let at = 0; at < a.length; at += 1) {
    if (map[at] !== NONE) continue;
    let best = { to: NONE, length: SHORTEST_MOVED - 1 };
    for (let to = 0; to < b.length; to += 1) {
      let length = 0;
      while (
        at + length < a.length &&
        a[at + length] === b[to + length] &&
        map[at + length] === NONE &&
        !taken.has(to + length)
      )
        length += 1;
      if (length > best.length) best = { to, length };
    }
    for (let step = 0; best.to !== NONE && step < best.length; step += 1) {
      map[at + step] = best.to + step;
      taken.add(best.to + step);
    }
  }
}
