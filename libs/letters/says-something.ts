// Does a stretch of a letter say anything, or is it letterhead, heading and signature?
import type { Span } from '@nightlawyer/text/segment-kinds.js';

interface Judged extends Span {
  readonly kind: string;
}

/**
 * Whether most of the stretch lies in segments that are not `formal`. The newsroom's own address stands in every letter to
 * it and makes no two of them a family. `segments` in order, as the splitter gives them; offsets are UTF-16 code units.
 */
export function saysSomething(spans: readonly Span[], segments: readonly Judged[]): boolean {
  let formal = 0;
  let whole = 0;
  for (const span of spans) {
    whole += span.end - span.start;
    for (let at = firstReaching(segments, span.start); at < segments.length; at += 1) {
      const segment = segments[at];
      if (segment === undefined || segment.start >= span.end) break;
      if (segment.kind !== 'formal') continue;
      formal += Math.min(span.end, segment.end) - Math.max(span.start, segment.start);
    }
  }
  return formal * 2 < whole;
}

/** The place of the first segment that ends behind `offset`, by halving. */
function firstReaching(segments: readonly Judged[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
