// Which words were taken out, and which put in? For short texts that the page itself holds; versions are compared by the service.

export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** More pairs of words than this are not worth a browser's time: all old words then stand before all new. */
const MOST_PAIRS = 1_000_000;

/**
 * The longest common run of words and spaces decides. Same and removed parts make up `before`, same and added ones
 * `after`, character for character.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return parts([{ text: before, change: 'same' }]);
  const [old, young] = [tokens(before), tokens(after)];
  if (old.length * young.length > MOST_PAIRS) {
    return parts([
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ]);
  }
  const lengths = commonLengths(old, young);
  const at = (i: number, j: number) => lengths[i * (young.length + 1) + j] ?? 0;
  const found: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      found.push({ text: old[i] ?? '', change: 'same' });
      i += 1;
      j += 1;
    } else if (j >= young.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      found.push({ text: old[i] ?? '', change: 'removed' });
      i += 1;
    } else {
      found.push({ text: young[j] ?? '', change: 'added' });
      j += 1;
    }
  }
  return parts(found);
}

function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}'’]+|[^\s]/gu) ?? [];
}

/** Of what is left from `i` in the old and `j` in the new: how much they have in common, row by row. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array {
  const width = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      lengths[here] =
        old[i] === young[j]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}

/** Neighbours of one kind become one, and nothing is empty. */
function parts(found: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const { text, change } of found) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.change === change) last.text += text;
    else joined.push({ text, change });
  }
  return joined;
}
