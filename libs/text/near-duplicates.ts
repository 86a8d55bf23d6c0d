// What do letters repeat of each other, paragraph by paragraph?
import type { PageLayout } from './letters/letter-view.js';
import { letterPieces, type LetterPiece } from './repeats/letter-pieces.js';
import { likeSets } from './repeats/like-sets.js';
import { type PieceMarks, pieceMarks, ShingleNumbers } from './repeats/shingles.js';
import type { Span } from './segment-kinds.js';

/** A letter to compare. `id` only comes back in the answer. */
export interface ComparedLetter {
  readonly id: string;
  /** Storable text (`toStorableText`). */
  readonly text: string;
  readonly layout?: PageLayout;
}

/** A stretch of a letter that another letter has too. */
export interface RepeatedPiece {
  readonly letterId: string;
  /** UTF-16 code units into that letter; more than one span where page furniture cuts through. */
  readonly spans: readonly Span[];
  readonly level: LetterPiece['level'];
  /** How many words it has, page furniture not counted. */
  readonly words: number;
}

/** One piece in two letters, `first` in the one that was given first. */
export interface NearDuplicate {
  readonly first: RepeatedPiece;
  readonly second: RepeatedPiece;
  /** Shared over all different runs of three words: 1 where the words are the same. */
  readonly jaccard: number;
}

/** What counts as repeated rather than written again. */
export const REPEATED = 0.8;

export interface RepeatsWanted {
  /** Only the pairs that this letter is one of. */
  readonly of?: string;
  /** The Jaccard index from which on two pieces count as one, above 0; `REPEATED` unless told. */
  readonly least?: number;
}

/**
 * Every pair of paragraphs in two different letters whose sets of three-word runs have a Jaccard index of at least
 * `least`, each verified by counting; and every such pair of sentences, or of a sentence and a paragraph, that lies in no
 * pair already named. Case, accents, typography and paragraph numbers do not count. In the order of the letters. Time
 * grows with the length of the letters and with what is found, not with its square.
 */
export function nearDuplicates(
  letters: readonly ComparedLetter[],
  { of, least = REPEATED }: RepeatsWanted = {},
): NearDuplicate[] {
  const placed: PlacedPiece[] = [];
  for (const [letter, { text, layout }] of letters.entries()) {
    const offset = placed.length;
    for (const piece of letterPieces(text, layout)) {
      const paragraph = piece.within === undefined ? undefined : offset + piece.within;
      placed.push({ piece, letter, paragraph });
    }
  }
  const numbers = new ShingleNumbers();
  const sets = placed.map(({ piece }) => numbers.of(piece.words));
  const asked = letters.findIndex(({ id }) => id === of);
  const wanted = (first: number, second: number) => {
    const [one, other] = [placed[first]?.letter, placed[second]?.letter];
    return one !== other && (of === undefined || one === asked || other === asked);
  };
  const pairs = likeSets(sets, least, wanted);
  const named = new Set(pairs.map(({ first, second }) => key(first, second)));
  return pairs.flatMap(({ first, second, jaccard }) => {
    const [here, there] = [placed[first], placed[second]];
    if (here === undefined || there === undefined || liesInNamed(named, first, second, here, there)) return [];
    return [{ first: repeated(letters, here), second: repeated(letters, there), jaccard }];
  });
}

interface PlacedPiece {
  readonly piece: LetterPiece;
  /** Which letter, and of a sentence which piece is its paragraph, both as places in their lists. */
  readonly letter: number;
  readonly paragraph: number | undefined;
}

/** Two sentences are told of only where their paragraphs, or the one and the other's paragraph, are not. */
function liesInNamed(
  named: ReadonlySet<string>,
  first: number,
  second: number,
  { paragraph: around }: PlacedPiece,
  { paragraph: aroundOther }: PlacedPiece,
): boolean {
  return (
    (around !== undefined && named.has(key(around, second))) ||
    (aroundOther !== undefined && named.has(key(first, aroundOther))) ||
    (around !== undefined && aroundOther !== undefined && named.has(key(around, aroundOther)))
  );
}

function key(first: number, second: number): string {
  return `${String(first)} ${String(second)}`;
}

function repeated(letters: readonly ComparedLetter[], { piece, letter }: PlacedPiece): RepeatedPiece {
  const { spans, level, words } = piece;
  return { letterId: letters[letter]?.id ?? '', spans, level, words: words.length };
}

/** A piece of a letter as an index keeps it. */
export interface MarkedPiece extends PieceMarks {
  /** UTF-16 code units of the letter. */
  readonly spans: readonly Span[];
}

/**
 * What an index keeps of a letter, so that letters with a like piece are found without being read. Two pieces that are
 * alike to at least `REPEATED` share `marksToShare` of their marks. Compare the letters so found with `nearDuplicates`,
 * which verifies.
 */
export function letterMarks({ text, layout }: Omit<ComparedLetter, 'id'>): MarkedPiece[] {
  return letterPieces(text, layout).map(({ spans, words }) => ({ spans, ...pieceMarks(words, REPEATED) }));
}
