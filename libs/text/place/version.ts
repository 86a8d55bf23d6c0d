// What is known of one version while it is compared with the other: its pieces, and the words of those that need reading.
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

  constructor(readonly text: string) {}

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
