// What is known of one version while it is compared with the other: its pieces, and the words of those that need reading.
import { Occurrences } from './occurrences.js';
import { noWords, readWords, type Words } from './words.js';
import type { Span } from '../segment-kinds.js';

/** A sentence, or a whole paragraph where nothing in it changed. Its words are `from` to `to` in the version's columns. */
export interface Piece extends Span {
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** It is a paragraph that has its equal, to the character, in the other version. */
  readonly verbatim: boolean;
  from: number;
  to: number;
}

/** Not read yet. */
const UNREAD = -1;

export class Version {
  readonly pieces: Piece[] = [];
  readonly words: Words = noWords();

  private capitalized: string | undefined;
  private occurrences: Occurrences | undefined;

  constructor(readonly text: string) {}

  /** The whole text in capitals. */
  get capitals(): string {
    return (this.capitalized ??= this.text.toUpperCase());
  }

  /** Where a passage stands, to the character and as whole words, the first `most` times. */
  placesOf(passage: string, most: number): number[] {
    const places: number[] = [];
    let left = this.timesAtMost(passage);
    for (let at = 0; left > 0 && places.length < most; at += 1, left -= 1) {
      at = this.text.indexOf(passage, at);
      if (at === -1) break;
      if (!this.cutsWord(at) && !this.cutsWord(at + passage.length)) places.push(at);
    }
    return places;
  }

  holds(passage: string): boolean {
    return this.timesAtMost(passage) > 0 && this.text.includes(passage);
  }

  /** Whether the passage stands there more than once. */
  repeats(passage: string): boolean {
    return this.timesAtMost(passage) > 1 && this.placesOf(passage, 2).length > 1;
  }

  /** Whether a word, or a number such as 10,563, goes on over the place. */
  private cutsWord(at: number): boolean {
    const before = this.text.slice(Math.max(0, at - 2), at);
    const behind = this.text.slice(at, at + 2);
    return (
      (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind)) ||
      (/\d[.,]?$/.test(before) && /^[.,]?\d/.test(behind))
    );
  }

  private timesAtMost(passage: string): number {
    this.occurrences ??= new Occurrences(this.text);
    return this.occurrences.atMost(passage);
  }

  /** Adds a piece whose words need not be known yet. */
  addUnread({ start, end }: Span, paragraph: number): void {
    this.pieces.push({ start, end, paragraph, verbatim: true, from: UNREAD, to: UNREAD });
  }

  /** Adds a piece and reads it; a piece without any word (`* * *`) is left out. Returns its number among equals. */
  addRead({ start, end }: Span, paragraph: number): number | undefined {
    const piece = { start, end, paragraph, verbatim: false, from: UNREAD, to: UNREAD };
    this.read(piece);
    if (piece.from === piece.to) return undefined;
    this.pieces.push(piece);
    return pieceKey(this.words.keys, piece.from, piece.to);
  }

  /** The piece at `index` with its words read. */
  readPiece(index: number): Piece | undefined {
    const piece = this.pieces[index];
    if (piece !== undefined && piece.from === UNREAD) this.read(piece);
    return piece;
  }

  /**
   * Reads the pieces that are `wanted` after all. The others are then read once more, so that the words of pieces that
   * follow each other do so too; nobody may have taken note of their columns before.
   */
  readInOrder(wanted: (at: number) => boolean): void {
    if (!this.pieces.some(({ from }, at) => from === UNREAD && wanted(at))) return;
    for (const column of Object.values(this.words) as number[][]) column.length = 0;
    this.pieces.forEach((piece, at) => {
      if (piece.from !== UNREAD || wanted(at)) this.read(piece);
    });
  }

  private read(piece: Piece): void {
    piece.from = this.words.keys.length;
    readWords(this.text, piece.start, piece.end, this.words);
    piece.to = this.words.keys.length;
  }

  /** Whether pieces `from` to `to` are all there is of their paragraphs. */
  isWhole(from: number, to: number): boolean {
    const { pieces } = this;
    const parted = (at: number): boolean => pieces[at - 1]?.paragraph !== pieces[at]?.paragraph;
    return parted(from) && parted(to);
  }

  /** The first piece that ends behind `offset`; the number of pieces when there is none. */
  pieceBehind(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A number for a run of words, equal for equal runs; 53 bits, so that a draft holds no two different ones that agree. */
function pieceKey(keys: readonly number[], from: number, to: number): number {
  let high = 0x9e3779b9;
  let low = to - from;
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? 0;
    high = Math.imul(high ^ key, 0x85ebca6b);
    high ^= high >>> 15;
    low = Math.imul(low ^ (key >>> 7) ^ (key << 3), 0xc2b2ae35);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 0x200000 + (low & 0x1fffff);
}
