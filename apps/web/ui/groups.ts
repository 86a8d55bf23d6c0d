// Long lists in groups: a browser that need not lay out what is out of sight still looks at every group.

export function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  const groups: Item[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}

const CHARACTERS_A_LINE = 75;
const LINE_REM = 1.57;
const GAP_REM = 0.85;

/** How high these stretches of text will be, roughly, in rem: it keeps the scroll bar honest before they are drawn. */
export function guessedHeight(stretches: readonly { start: number; end: number }[]): number {
  const heights = stretches.map(({ start, end }) => Math.ceil((end - start) / CHARACTERS_A_LINE) * LINE_REM + GAP_REM);
  return Math.round(heights.reduce((sum, height) => sum + height, 0));
}
