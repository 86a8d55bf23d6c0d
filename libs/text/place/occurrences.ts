// How often may a passage stand in a text at most? Soon told for the many that stand there once, or not at all.

/** So many UTF-16 units in a row are counted together; shorter passages have to be looked for. */
const WINDOW = 12;
const FACTOR = 31;
const FEWEST_BITS = 12;
const MOST_BITS = 20;
/** Of a long passage so many of its windows are asked about. */
const ASKED = 12;
/** What the first unit of a window weighs in its number. */
const LEAVING = Array.from({ length: WINDOW - 1 }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

/** Counts the windows of a text by their numbers; windows whose numbers agree are counted as one, which only adds. */
export class Occurrences {
  private readonly counts: Uint8Array;
  private readonly shift: number;

  constructor(text: string) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(4 * text.length + 1))));
    this.shift = 32 - bits;
    this.counts = new Uint8Array(1 << bits);
    let number = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (at >= WINDOW) number = (number - Math.imul(text.charCodeAt(at - WINDOW), LEAVING)) | 0;
      number = (Math.imul(number, FACTOR) + text.charCodeAt(at)) | 0;
      if (at < WINDOW - 1) continue;
      const slot = this.slotOf(number);
      const count = this.counts[slot] ?? 0;
      if (count < 0xff) this.counts[slot] = count + 1;
    }
  }

  /** The passage stands in the text no more often than this; `Infinity` where it is too short to tell. */
  atMost(passage: string): number {
    const last = passage.length - WINDOW;
    if (last < 0) return Infinity;
    let least = Infinity;
    const step = Math.max(1, Math.floor(last / ASKED));
    for (let from = 0; from <= last && least > 0; from += step) {
      let number = 0;
      for (let at = from; at < from + WINDOW; at += 1)
        number = (Math.imul(number, FACTOR) + passage.charCodeAt(at)) | 0;
      const count = this.counts[this.slotOf(number)] ?? 0;
      // A full count says nothing.
      if (count < 0xff) least = Math.min(least, count);
    }
    return least;
  }

  private slotOf(number: number): number {
    return Math.imul(number ^ (number >>> 15), 0x9e3779b1) >>> this.shift;
  }
}
