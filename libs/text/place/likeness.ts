// How like are two runs of words, whatever their order?
import { FUNCTION_WORD, type Words } from './words.js';

/** The words of a run, sorted, with what each is worth. */
export interface Bag {
  readonly keys: Int32Array;
  readonly worths: Float64Array;
  /** What all words are worth together. */
  readonly worth: number;
}

/** Shares from 0 to 1: of all words alike, and of words by their worth. */
export interface Likeness {
  readonly plain: number;
  readonly weighted: number;
}

const TABLE_BITS = 16;
const FUNCTION_WORTH = 0.1;

/** How much a word says about which sentence this is: less the more often the draft uses it, little if it is `the`. */
export class Worths {
  private readonly counts = new Uint16Array(1 << TABLE_BITS);

  /**
   * Takes note of words, each standing for `times` like it. Words that share a slot of the table are worth a little less
   * than they should be, which harms nobody.
   */
  count({ keys }: Words, times: number): void {
    for (const key of keys) {
      const slot = slotOf(key);
      this.counts[slot] = Math.min((this.counts[slot] ?? 0) + times, 0xffff);
    }
  }

  of(key: number, sort: number): number {
    if ((sort & FUNCTION_WORD) !== 0) return FUNCTION_WORTH;
    return 1 / (1 + Math.log(Math.max(1, this.counts[slotOf(key)] ?? 1)));
  }
}

function slotOf(key: number): number {
  return (key ^ (key >>> TABLE_BITS)) & ((1 << TABLE_BITS) - 1);
}

/** Room for the place of a word beside its key in one number that can be sorted. */
const PLACES = 0x100000;

export function bagOf({ keys, sorts }: Words, from: number, to: number, worths: Worths): Bag {
  const size = Math.min(to - from, PLACES);
  const order = new Float64Array(size);
  for (let at = 0; at < size; at += 1) order[at] = (keys[from + at] ?? 0) * PLACES + at;
  order.sort();
  const bag = { keys: new Int32Array(size), worths: new Float64Array(size), worth: 0 };
  for (let at = 0; at < size; at += 1) {
    const packed = order[at] ?? 0;
    const key = (bag.keys[at] = Math.floor(packed / PLACES));
    bag.worth += bag.worths[at] = worths.of(key, sorts[from + packed - key * PLACES] ?? 0);
  }
  return bag;
}

/** The words of both, as one run. */
export function joinBags(a: Bag, b: Bag): Bag {
  const size = a.keys.length + b.keys.length;
  const joined = { keys: new Int32Array(size), worths: new Float64Array(size), worth: a.worth + b.worth };
  let [i, j] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    const first = j >= b.keys.length || (i < a.keys.length && (a.keys[i] ?? 0) <= (b.keys[j] ?? 0));
    joined.keys[at] = (first ? a.keys[i] : b.keys[j]) ?? 0;
    joined.worths[at] = (first ? a.worths[i++] : b.worths[j++]) ?? 0;
  }
  return joined;
}

/** Dice's coefficient: twice what both have, of what there is; plainly, and by worth. */
export function likeness(a: Bag, b: Bag): Likeness {
  let [i, j, shared, worth] = [0, 0, 0, 0];
  while (i < a.keys.length && j < b.keys.length) {
    const difference = (a.keys[i] ?? 0) - (b.keys[j] ?? 0);
    if (difference === 0) {
      shared += 1;
      worth += a.worths[i] ?? 0;
    }
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { plain: (2 * shared) / (a.keys.length + b.keys.length), weighted: (2 * worth) / (a.worth + b.worth) };
}

export function isAbove(likeness: Likeness, floor: Likeness): boolean {
  return likeness.plain >= floor.plain && likeness.weighted >= floor.weighted;
}
