// What counsel wants, and by when: the segments of a letter that ask something of the newsroom.
import type { Due, Segment, SegmentKind } from '../../api/records.js';

export interface Asked {
  /** The segment it begins with. */
  segment: Segment;
  /** Its words; page furniture between its pieces is left out. */
  quote: string;
  /** True if it fixes a time. */
  timed: boolean;
  /** When it runs out, where that can be told. */
  due: Due | null;
}

const ASKING: readonly SegmentKind[] = ['demand', 'deadline', 'preservation', 'threat'];

/** By kind, in the letter's order. */
export function gatherDemands(segments: readonly Segment[]): Map<SegmentKind, Asked[]> {
  const found = new Map<SegmentKind, Asked[]>();
  for (const segment of segments) {
    if (!ASKING.includes(segment.kind)) continue;
    const asked = found.get(segment.kind) ?? [];
    const open = asked.at(-1);
    const quote = segment.quote.replace(/\s+/g, ' ');
    if (segment.continues && open !== undefined) open.quote += ` ${quote}`;
    else asked.push({ segment, quote, timed: segment.kind === 'deadline' || segment.deadline, due: segment.due });
    found.set(segment.kind, asked);
  }
  return found;
}
