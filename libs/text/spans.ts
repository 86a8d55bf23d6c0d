// How much do two stretches of one text have in common?
import type { Span } from './segment-kinds.js';

/** Characters both spans hold, over characters either holds (intersection over union); 0 where they do not meet. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
