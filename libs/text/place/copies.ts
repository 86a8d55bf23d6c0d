// Does the text hold the same words more than once, so that nobody can say which of them an assertion went to?
import { NONE } from './anchors.js';
import type { Block } from './blocks.js';
import type { Comparison } from './compare.js';
import { BESIDE, BETWEEN } from './pairing.js';
import type { Placed } from '../place.js';
import type { Span } from '../segment-kinds.js';

/** More places than this nobody looks through. */
export const MOST_CANDIDATES = 5;

export class Copies {
  constructor(private readonly comparison: Comparison) {}

  /**
   * An answer for words that would be carried unchanged to `span` of the new version, where there are copies of them, one
   * came or went or has the same neighbour there, and the neighbours on both sides are not there to say which it is.
   */
  doubted(id: string, span: Span, blocks: readonly Block[]): Placed | undefined {
    const { old, fresh, pairing } = this.comparison;
    const standing = Math.min(...blocks.map((block) => pairing.standing(block)));
    if (standing === BETWEEN) return undefined;
    const quote = fresh.text.slice(span.start, span.end);
    const places = placesOf(fresh.text, quote);
    const before = placesOf(old.text, quote);
    if (Math.max(before.length, places.length) <= 1) return undefined;
    if (
      before.length === places.length &&
      standing === BESIDE &&
      !before.some((start) => blocks.some((block) => this.rivals(start, block)))
    )
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

  /** What stood at `start` of the old version could as well be meant: it fits there, or stood next to it and went. */
  private rivals(start: number, block: Block): boolean {
    const { old, pairing } = this.comparison;
    const at = old.pieceBehind(start);
    if (at >= block.oldFrom && at < block.oldTo) return false;
    const own = pairing.ofOld[at];
    const isNext = at === block.oldFrom - 1 || at === block.oldTo;
    if (isNext && (own === undefined || pairing.isMoved(own))) return true;
    return pairing.standing({ ...block, oldFrom: at, oldTo: at + 1 }) >= BESIDE;
  }
}

/** Where `quote` stands in `text`, the first few times. */
function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== NONE && places.length < MOST_CANDIDATES; at = text.indexOf(quote, at + 1))
    places.push(at);
  return places;
}
