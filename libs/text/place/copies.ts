// Does the text hold the same words more than once, so that nobody can say which of them an assertion went to?
import { NONE } from './anchors.js';
import type { Block } from './blocks.js';
import type { Comparison } from './compare.js';
import { BESIDE, FIRST, LAST } from './pairing.js';
import type { Piece, Version } from './version.js';
import type { Placed, PlacementCandidate } from '../place.js';
import type { Span } from '../segment-kinds.js';

/** More places than this nobody looks through. */
export const MOST_CANDIDATES = 5;
const BOTH = 2;

export class Copies {
  constructor(private readonly comparison: Comparison) {}

  /**
   * An answer for the words at `from` of the old version that would be carried, the same but for typography, to `span` of
   * the new one, where there are copies of them, one came or went or stood beside them or fits there, and the neighbours
   * on both sides are not there to say which it is.
   */
  doubted(id: string, from: Span, span: Span, blocks: readonly Block[]): Placed | undefined {
    const { old, fresh } = this.comparison;
    const witnesses = Math.min(...blocks.map((block) => this.witnesses(block)));
    if (witnesses === BOTH) return undefined;
    const quote = old.text.slice(from.start, from.end);
    const carried = fresh.text.slice(span.start, span.end);
    const before = old.placesOf(quote, MOST_CANDIDATES);
    const places = fresh.placesOf(carried, MOST_CANDIDATES);
    if (Math.max(before.length, places.length) <= 1) return undefined;
    // One of several that was set in capitals is still one of several.
    const areAsMany =
      carried === quote
        ? before.length === places.length
        : countOf(old.capitals, quote.toUpperCase()) === countOf(fresh.capitals, carried.toUpperCase());
    if (areAsMany && witnesses > 0 && !before.some((start) => blocks.some((block) => this.rivals(start, block, from))))
      return undefined;
    const others = carried === quote ? [] : fresh.placesOf(quote, MOST_CANDIDATES);
    const candidates = [
      ...others.map((start) => ({ start, end: start + quote.length, score: 1 })),
      ...places.map((start) => ({ start, end: start + carried.length, score: 1 })),
    ].slice(0, MOST_CANDIDATES);
    return {
      id,
      status: 'ambiguous',
      score: 1,
      margin: 0,
      candidates,
      reason: 'there are copies of it, and a copy came or went or stood beside it',
    };
  }

  /** The very words of the old span in one of the `blocks` that has its neighbours, but for the place that was found. */
  keptInPlace(from: Span, found: Span, blocks: readonly Block[]): PlacementCandidate | undefined {
    const { old, fresh, pairing } = this.comparison;
    const quote = old.text.slice(from.start, from.end);
    for (const block of blocks) {
      const [start, end] = [fresh.pieces[block.newFrom]?.start ?? 0, fresh.pieces[block.newTo - 1]?.end ?? 0];
      if (pairing.standing(block) < BESIDE || (found.start < end && start < found.end)) continue;
      const place = fresh.text.slice(start, end).indexOf(quote);
      if (place !== NONE) return { start: start + place, end: start + place + quote.length, score: 1 };
    }
    return undefined;
  }

  /** What the block became stands in the new version once more, and not both neighbours say which of the two it is. */
  isRepeated(block: Block): boolean {
    const { fresh } = this.comparison;
    const [start, end] = [fresh.pieces[block.newFrom]?.start ?? 0, fresh.pieces[block.newTo - 1]?.end ?? 0];
    return fresh.repeats(fresh.text.slice(start, end)) && this.witnesses(block) < BOTH;
  }

  /** The old version holds the very words elsewhere too, and what became of them there is not beyond doubt. */
  hasUnsettledCopy({ start, end }: Span): boolean {
    const { old, pairing } = this.comparison;
    const places = old.placesOf(old.text.slice(start, end), MOST_CANDIDATES);
    return places.some((place) => place !== start && pairing.ofOld[old.pieceBehind(place)]?.equal !== true);
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
  private rivals(start: number, block: Block, from: Span): boolean {
    const { old, pairing } = this.comparison;
    const at = old.pieceBehind(start);
    // Two sentences that were joined may have changed places before.
    if (at >= block.oldFrom && at < block.oldTo)
      return at !== old.pieceBehind(from.start) && (start < from.start || start >= from.end);
    const own = pairing.ofOld[at];
    const isNext = at === block.oldFrom - 1 || at === block.oldTo;
    if (isNext && (own === undefined || pairing.isMoved(own))) return true;
    const { before, behind } = copiesBeside(old, block.oldFrom, block.oldTo);
    if (at >= block.oldFrom - before && at < block.oldTo + behind) return true;
    return pairing.standing({ ...block, oldFrom: at, oldTo: at + 1 }) >= BESIDE;
  }
}

/** How many copies of the pieces, in capitals or not, stand right before and behind them. */
function copiesBeside({ text, pieces }: Version, from: number, to: number): { before: number; behind: number } {
  const { start = 0, end = 0 } = { start: pieces[from]?.start, end: pieces[to - 1]?.end };
  const isCopy = (piece: Piece | undefined): boolean =>
    piece !== undefined &&
    piece.end - piece.start === end - start &&
    text.slice(piece.start, piece.end).toUpperCase() === text.slice(start, end).toUpperCase();
  let [first, last] = [from, to];
  while (isCopy(pieces[first - 1])) first -= 1;
  while (isCopy(pieces[last])) last += 1;
  return { before: from - first, behind: last - to };
}

/** How often `quote` stands in `text`, as far as anybody wants to know. */
function countOf(text: string, quote: string): number {
  let count = 0;
  for (let at = text.indexOf(quote); at !== NONE && count < MOST_CANDIDATES; at = text.indexOf(quote, at + 1))
    count += 1;
  return count;
}
