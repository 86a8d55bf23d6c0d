// What does the ranker need to know of a passage, and how is that kept in a row of bytes?
import { datesAndAmounts } from './rank/anchors.js';
import { headOf, termOf } from './words/lexicon.js';
import { addGap, addGrams, hashBigram, hashWord, PieceSet } from './words/ngrams.js';
import { tokenise } from './words/tokens.js';

/**
 * A passage as the ranker sees it. `terms` are stems (and dates and amounts in one spelling) of title and body, ascending;
 * `counts` and `titleCounts` go with them. `bigrams` are neighbouring stems, `grams` four-letter pieces, each once, in
 * no order. `length` and `titleLength` count the words that are no stop words.
 */
export type PassageFeatures = {
  readonly length: number;
  readonly titleLength: number;
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
  readonly titleCounts: Uint8Array;
  readonly bigrams: Uint16Array;
  readonly grams: Uint16Array;
};

// Kept between calls and left empty by each, because clearing them costs more than filling them.
const bigrams = new PieceSet();
const grams = new PieceSet();

/** Reads title and body into features. Any text will do, the empty one too. */
export function passageFeatures(title: string, body: string): PassageFeatures {
  const counts = new Map<number, number>();
  const titleCounts = new Map<number, number>();
  const titleLength = readInto(title, titleCounts);
  const bodyLength = readInto(body, counts);
  for (const [term, count] of titleCounts) counts.set(term, (counts.get(term) ?? 0) + count);
  const terms = new Uint32Array(counts.size);
  let at = 0;
  for (const term of counts.keys()) terms[at++] = term;
  terms.sort();
  return {
    length: titleLength + bodyLength,
    titleLength,
    terms,
    counts: countsOf(terms, counts),
    titleCounts: titleCounts.size === 0 ? new Uint8Array(terms.length) : countsOf(terms, titleCounts),
    bigrams: bigrams.take(),
    grams: grams.take(),
  };
}

function countsOf(terms: Uint32Array, counts: ReadonlyMap<number, number>): Uint8Array {
  const found = new Uint8Array(terms.length);
  for (let i = 0; i < terms.length; i++) found[i] = Math.min(255, counts.get((terms[i] ?? 0) | 0) ?? 0);
  return found;
}

function readInto(text: string, counts: Map<number, number>): number {
  let length = 0;
  let before = 0;
  let wordBefore = '';
  for (const { folded } of tokenise(text)) {
    // Signed, because a map keeps small integers in place and makes an object of each larger number.
    const term = termOf(folded) | 0;
    addGrams(headOf(folded), grams);
    if (wordBefore !== '') addGap(wordBefore, folded, grams);
    wordBefore = folded;
    if (term === 0) continue;
    length++;
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (before !== 0) bigrams.add(hashBigram(before, term));
    before = term;
  }
  for (const anchor of datesAndAmounts(text).keys()) {
    const term = hashWord(anchor) | 0;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return length;
}

const HEADER = 20;

/** The bytes of `features`: five lengths, then the arrays, in the byte order of every machine Node runs on (little). */
export function encodeFeatures(features: PassageFeatures): Uint8Array {
  const { terms, counts, titleCounts, bigrams, grams } = features;
  const bytes = new Uint8Array(HEADER + 6 * terms.length + 2 * (bigrams.length + grams.length));
  new Uint32Array(bytes.buffer, 0, 5).set([
    features.length,
    features.titleLength,
    terms.length,
    bigrams.length,
    grams.length,
  ]);
  let at = HEADER;
  for (const array of [terms, bigrams, grams, counts, titleCounts]) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/** What `encodeFeatures` wrote. The arrays are views of `bytes` where its alignment allows, so leave those unchanged. */
export function decodeFeatures(bytes: Uint8Array): PassageFeatures {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [length = 0, titleLength = 0, termCount = 0, bigramCount = 0, gramCount = 0] = new Uint32Array(
    buffer,
    byteOffset,
    5,
  );
  let at = byteOffset + HEADER;
  const terms = new Uint32Array(buffer, at, termCount);
  const bigrams = new Uint16Array(buffer, (at += 4 * termCount), bigramCount);
  const grams = new Uint16Array(buffer, (at += 2 * bigramCount), gramCount);
  const counts = new Uint8Array(buffer, (at += 2 * gramCount), termCount);
  const titleCounts = new Uint8Array(buffer, at + termCount, termCount);
  return { length, titleLength, terms, counts, titleCounts, bigrams, grams };
}

/** The place of `term` among the terms of a passage, or -1. */
export function placeOf({ terms }: PassageFeatures, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = terms[middle] ?? 0;
    if (there === term) return middle;
    if (there < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
