// What small numbers stand for a word, a pair of neighbouring words, and the four-letter pieces of a word?

const BOUNDARY = 95; // "_": so that "_cat" at the start of a word is another piece than "cat" inside one
const SIZE = 4;

/** A 32-bit number for a string (FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3); never 0. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return mix(h) || 1;
}

/** A 16-bit number for two stems, given by their own numbers, in this order. */
export function hashBigram(first: number, second: number): number {
  return mix(Math.imul(first, 31) + second) & 0xffff;
}

/**
 * 16-bit numbers for the four-character pieces of `_word_`. Misspellings, compounds and inflections share most of them.
 * Sixteen bits keep the pieces of a passage under a kilobyte; one is taken for another about once in two hundred.
 */
export function hashGrams(word: string): Uint16Array {
  const pieces = new Uint16Array(Math.max(0, word.length + 3 - SIZE));
  const into = { at: 0, add: (piece: number) => void (pieces[into.at++] = piece) };
  addGrams(word, into);
  return pieces;
}

/** The same pieces, into `pieces`. */
export function addGrams(word: string, pieces: { add(piece: number): void }): void {
  let first = BOUNDARY;
  let second = word.charCodeAt(0);
  let third = word.charCodeAt(1);
  for (let at = 2; at <= word.length; at++) {
    const fourth = at < word.length ? word.charCodeAt(at) : BOUNDARY;
    pieces.add(hashFour(first, second, third, fourth));
    first = second;
    second = third;
    third = fourth;
  }
}

/** The two pieces that span the gap between two words ("ed_b" and "d_by") go into `pieces`: a cheap trace of word order. */
export function addGap(before: string, after: string, pieces: PieceSet): void {
  const last = before.charCodeAt(before.length - 1);
  const lastButOne = before.length > 1 ? before.charCodeAt(before.length - 2) : BOUNDARY;
  const first = after.charCodeAt(0);
  const second = after.length > 1 ? after.charCodeAt(1) : BOUNDARY;
  pieces.add(hashFour(lastButOne, last, BOUNDARY, first));
  pieces.add(hashFour(last, BOUNDARY, first, second));
}

/** A set of 16-bit numbers in the order of their first coming; several times as fast as `Set` at this. */
export class PieceSet {
  private readonly seen = new Uint8Array(0x10000);
  private readonly pieces = new Uint16Array(0x10000);
  private size = 0;

  add(piece: number): void {
    if (this.seen[piece] === 1) return;
    this.seen[piece] = 1;
    this.pieces[this.size++] = piece;
  }

  /** What was added, once each; afterwards the set is empty and can be used again. */
  take(): Uint16Array {
    const taken = this.pieces.slice(0, this.size);
    for (let at = 0; at < taken.length; at++) this.seen[taken[at] ?? 0] = 0;
    this.size = 0;
    return taken;
  }
}

function hashFour(a: number, b: number, c: number, d: number): number {
  let h = Math.imul(0x811c9dc5 ^ a, 0x01000193);
  h = Math.imul(h ^ b, 0x01000193);
  h = Math.imul(h ^ c, 0x01000193);
  return mix(Math.imul(h ^ d, 0x01000193)) & 0xffff;
}

/** Spreads what tells 32-bit numbers apart over all their bits: the finaliser of MurmurHash3. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
