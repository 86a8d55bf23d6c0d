// A comparison without the long stretches in which nothing changed.
import type { Comparison } from '../../api/records.js';

type ComparedBlock = Comparison['blocks'][number];

/** Each changed block keeps one unchanged neighbour on either side; `hidden` says how many are left out. */
export function foldComparison(blocks: readonly ComparedBlock[]): (ComparedBlock | { hidden: number })[] {
  const kept = blocks.map((_block, i) => [i - 1, i, i + 1].some((at) => (blocks[at]?.change ?? 'same') !== 'same'));
  const folded: (ComparedBlock | { hidden: number })[] = [];
  blocks.forEach((block, i) => {
    const last = folded.at(-1);
    if (kept[i] === true) folded.push(block);
    else if (last !== undefined && 'hidden' in last) last.hidden += 1;
    else folded.push({ hidden: 1 });
  });
  return folded;
}
