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
  const padded = word.length + 2;
  if (padded < SIZE) return new Uint16Array(0);
  const unit = (i: number): number => (i === 0 || i === padded - 1 ? BOUNDARY : word.charCodeAt(i - 1));
  return Uint16Array.from({ length: padded - SIZE + 1 }, (_none, at) =>
    hashFour(unit(at), unit(at + 1), unit(at + 2), unit(at + 3)),
  );
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
  private readonly pieces: number[] = [];

  add(piece: number): void {
    if (this.seen[piece] === 1) return;
    this.seen[piece] = 1;
    this.pieces.push(piece);
  }

  /** What was added, once each; afterwards the set is empty and can be used again. */
  take(): Uint16Array {
    const taken = Uint16Array.from(this.pieces);
    for (const piece of taken) this.seen[piece] = 0;
    this.pieces.length = 0;
    return taken;
  }
}

function hashFour(a: number, b: number, c: number, d: number): number {
  let h = Math.imul(0x811c9dc5 ^ a, 0x01000193);
  h = Math.imul(h ^ b, 0x01000193);
  h = Math.imul(h ^ c, 0x01000193);
  return mix(Math.imul(h ^ d, 0x01000193)) & 0xffff;
}

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
