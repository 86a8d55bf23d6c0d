// Was this stretch of the letter in an earlier letter?
import type { Repeat } from '../../api/records.js';

interface Stretch {
  start: number;
  end: number;
}

/** The narrowest repeat that holds most of the stretch (UTF-16 code units of the letter), if one does. */
export function repeatOf(repeats: readonly Repeat[], stretch: Stretch): Repeat | undefined {
  return repeats
    .filter(({ spans }) => 2 * sharedBy(spans, stretch) > stretch.end - stretch.start)
    .sort((a, b) => a.words - b.words)[0];
}

function sharedBy(spans: readonly Stretch[], { start, end }: Stretch): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
}
