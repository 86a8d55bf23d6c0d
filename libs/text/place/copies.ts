// Does the text hold the same words more than once, so that nobody can say which of them an assertion went to?
import { NONE } from './anchors.js';
import type { Block } from './blocks.js';
import type { Comparison } from './compare.js';
import { BESIDE, FIRST, LAST } from './pairing.js';
import type { Piece, Version } from './version.js';
import type { Placed } from '../place.js';
import type { Span } from '../segment-kinds.js';

/** More places than this nobody looks through. */
export const MOST_CANDIDATES = 5;
const BOTH = 2;

export class Copies {
  constructor(private readonly comparison: Comparison) {}

  /**
   * An answer for words that would be carried unchanged to `span` of the new version, where there are copies of them, one
   * came or went or has the same neighbour there, and the neighbours on both sides are not there to say which it is.
   */
  doubted(id: string, span: Span, blocks: readonly Block[]): Placed | undefined {
    const { old, fresh, pairing } = this.comparison;
    const witnesses = Math.min(...blocks.map((block) => this.witnesses(block)));
    if (witnesses === BOTH) return undefined;
    const quote = fresh.text.slice(span.start, span.end);
    const places = placesOf(fresh.text, quote);
    const before = placesOf(old.text, quote);
    if (Math.max(before.length, places.length) <= 1) return undefined;
    if (before.length === places.length && witnesses > 0 && !before.some((start) => blocks.some((block) => this.rivals(start, block))))
      return undefined;
    const candidates = places.map((start) => ({ start, end: start + quote.length, score: 1 }));
    return {
      id,
      status: 'ambiguous',
      score: 1,
      margin: 0,
      candidates,
      reason: 'there are copies of it, and a copy came or went or stood beside it',
    };
  }

  /** The old version holds the very words elsewhere too, and what became of them there is not beyond doubt. */
  hasUnsettledCopy({ start, end }: Span): boolean {
    const { old, pairing } = this.comparison;
    const others = placesOf(old.text, old.text.slice(start, end)).filter((place) => place !== start);
    return others.some((place) => pairing.ofOld[old.pieceBehind(place)]?.equal !== true);
  }

  /** At how many ends a neighbour speaks for the block. A copy is no witness of a copy; what stands beyond it is. */
  private witnesses(block: Block): number {
    const { old, fresh, pairing } = this.comparison;
    const { before, behind } = copiesBeside(old, block.oldFrom, block.oldTo);
    const now = copiesBeside(fresh, block.newFrom, block.newTo);
    const wide = {
      ...block,
      oldFrom: block.oldFrom - before,
      oldTo: block.oldTo + behind,
      newFrom: block.newFrom - now.before,
      newTo: block.newTo + now.behind,
    };
    return (
      Number(before === now.before && pairing.hasMate(wide, FIRST)) +
      Number(behind === now.behind && pairing.hasMate(wide, LAST))
    );
  }

  /** What stood at `start` of the old version could as well be meant: it fits there, or is a copy beside it, or went. */
  private rivals(start: number, block: Block): boolean {
    const { old, pairing } = this.comparison;
    const at = old.pieceBehind(start);
    if (at >= block.oldFrom && at < block.oldTo) return false;
    const own = pairing.ofOld[at];
    const isNext = at === block.oldFrom - 1 || at === block.oldTo;
    if (isNext && (own === undefined || pairing.isMoved(own))) return true;
    const { before, behind } = copiesBeside(old, block.oldFrom, block.oldTo);
    if (at >= block.oldFrom - before && at < block.oldTo + behind) return true;
    return pairing.standing({ ...block, oldFrom: at, oldTo: at + 1 }) >= BESIDE;
  }
}

/** How many copies of the pieces' very characters stand right before and behind them. */
function copiesBeside({ text, pieces }: Version, from: number, to: number): { before: number; behind: number } {
  const { start = 0, end = 0 } = { start: pieces[from]?.start, end: pieces[to - 1]?.end };
  const isCopy = (piece: Piece | undefined): boolean =>
    piece !== undefined &&
    piece.end - piece.start === end - start &&
    text.slice(piece.start, piece.end) === text.slice(start, end);
  let [first, last] = [from, to];
  while (isCopy(pieces[first - 1])) first -= 1;
  while (isCopy(pieces[last])) last += 1;
  return { before: from - first, behind: last - to };
}

/** Where `quote` stands in `text`, the first few times. */
function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== NONE && places.length < MOST_CANDIDATES; at = text.indexOf(quote, at + 1))
    places.push(at);
  return places;
}
