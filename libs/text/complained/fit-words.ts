// How does a run of words fit best into a longer one, whatever stands before and behind it there?
import { NONE } from '../place/anchors.js';

/** `first` to `last` are words of the longer run; `map` says for each word of the shorter one which it is, or `NONE`. */
export interface Fit {
  readonly first: number;
  readonly last: number;
  readonly kept: number;
  readonly map: Int32Array;
}

const SAME = 3;
/** Another word in its place is less of a change than one word gone and one come. */
const OTHER = -1;
const GONE = -1;
const COME = -1;
/** Further apart than any sum of the above, and far from the ends of what 32 bits hold. */
const NEVER = -(2 ** 28);

const DIAGONAL = 1;
const SKIP_SHORT = 2;
const SKIP_LONG = 3;

/**
 * The alignment of `short` in `long` from `from` to `to` that keeps most, by dynamic programming with free ends in the
 * longer run (Sellers, "The theory and computation of evolutionary distances: pattern recognition", 1980). With `band`
 * it begins near `from`, and no more words than that have come or gone.
 */
export function fitWords(
  short: readonly number[],
  long: readonly number[],
  from: number,
  to: number,
  band?: number,
): Fit | undefined {
  const start = Math.max(0, from);
  const end = Math.min(long.length, to);
  const width = end - start;
  if (width <= 0 || short.length === 0) return undefined;
  const row = width + 1;
  const moves = new Uint8Array((short.length + 1) * row);
  let above = new Int32Array(row);
  let here = new Int32Array(row);
  for (let i = 1; i <= short.length; i += 1) {
    const low = band === undefined ? 0 : Math.max(0, i - 1 - band);
    const high = band === undefined ? width : Math.min(width, i + 2 * band);
    here.fill(NEVER);
    for (let j = low; j <= high; j += 1) {
      let best = (above[j] ?? NEVER) + GONE;
      let move = SKIP_SHORT;
      if (j > 0) {
        const same = short[i - 1] === long[start + j - 1];
        const diagonal = (above[j - 1] ?? NEVER) + (same ? SAME : OTHER);
        if (diagonal >= best) [best, move] = [diagonal, DIAGONAL];
        const come = (here[j - 1] ?? NEVER) + COME;
        if (come > best) [best, move] = [come, SKIP_LONG];
      }
      here[j] = best;
      moves[i * row + j] = move;
    }
    [above, here] = [here, above];
  }
  let at = 0;
  for (let j = 1; j <= width; j += 1) if ((above[j] ?? NEVER) > (above[at] ?? NEVER)) at = j;
  return trace(short, long, start, { moves, row, end: at });
}

function trace(
  short: readonly number[],
  long: readonly number[],
  start: number,
  { moves, row, end }: { moves: Uint8Array; row: number; end: number },
): Fit | undefined {
  const map = new Int32Array(short.length).fill(NONE);
  let [i, j, kept, first, last] = [short.length, end, 0, NONE, NONE];
  while (i > 0) {
    const move = moves[i * row + j];
    if (move === DIAGONAL) {
      i -= 1;
      j -= 1;
      first = start + j;
      if (last === NONE) last = first;
      if (short[i] !== long[first]) continue;
      map[i] = first;
      kept += 1;
    } else if (move === SKIP_SHORT) i -= 1;
    else j -= 1;
  }
  return kept === 0 ? undefined : { first, last, kept, map };
}

/** Where the whole of `short` stands in `long` word for word, beginning between `from` and `to`. */
export function fitWhole(short: readonly number[], long: readonly number[], from: number, to: number): Fit | undefined {
  const length = short.length;
  for (let first = Math.max(0, from); first <= Math.min(to, long.length - length); first += 1) {
    let same = 0;
    while (same < length && short[same] === long[first + same]) same += 1;
    if (same === length && length > 0)
      return { first, last: first + length - 1, kept: length, map: Int32Array.from(short, (_, at) => first + at) };
  }
  return undefined;
}
