// A text made ready to be searched for quotations: its words, where each of them stands, and how much each says.
import { Worths } from '../place/likeness.js';
import { noWords, readWords, type Words } from '../place/words.js';
import type { Span } from '../segment-kinds.js';
import type { Fragment } from './fragments.js';

/** A word that stands more often says too little to begin a search with, unless there is none rarer. */
const MOST_PLACES = 80;
/** So many of the commonest are looked up all the same where all words are common. */
const ALWAYS = 4;
/** Places that are looked at closely. */
const MOST_WINDOWS = 12;
/** What keeps less of the words, or of what they say, is below the floor whatever else stands there. */
const LEAST_KEPT = 0.4;
const NOWHERE = new Int32Array(0);

/** About where a fragment may begin: up to twice the slack behind word `from`. No more than `most` of its words are kept there. */
export interface Beginning {
  readonly from: number;
  readonly most: number;
}

export class SearchedText {
  readonly words: Words = noWords();
  readonly worths = new Worths();
  /** A number for each different word, and by that number where its places begin among all. */
  private readonly numbers = new Map<number, number>();
  private readonly begins: Int32Array;
  private readonly places: Int32Array;

  /** `ranges`: what of the text is searched, in order; all of it unless said. Linear in their length. */
  constructor(
    readonly text: string,
    ranges: readonly Span[] = [{ start: 0, end: text.length }],
  ) {
    for (const { start, end } of ranges) readWords(text, start, end, this.words);
    const { keys } = this.words;
    const own = Int32Array.from(keys, (key) => {
      const known = this.numbers.get(key) ?? this.numbers.size;
      if (known === this.numbers.size) this.numbers.set(key, known);
      return known;
    });
    this.begins = new Int32Array(this.numbers.size + 1);
    for (const number of own) this.begins[number + 1] = (this.begins[number + 1] ?? 0) + 1;
    for (let at = 0; at < this.numbers.size; at += 1)
      this.begins[at + 1] = (this.begins[at + 1] ?? 0) + (this.begins[at] ?? 0);
    const next = this.begins.slice();
    this.places = new Int32Array(keys.length);
    own.forEach((number, at) => {
      const to = next[number] ?? 0;
      this.places[to] = at;
      next[number] = to + 1;
    });
    this.worths.count(this.words, 1);
  }

  timesOf(key: number): number {
    return this.placesOf(key).length;
  }

  private placesOf(key: number): Int32Array {
    const number = this.numbers.get(key);
    return number === undefined ? NOWHERE : this.places.subarray(this.begins[number], this.begins[number + 1]);
  }

  /**
   * Where the fragment may begin, the likeliest first: where most of its rarer words stand in the
   * distances that they have in it, give or take `slack`. Places that cannot keep enough of it are left out.
   */
  beginnings({ words: { keys, sorts } }: Fragment, slack: number): Beginning[] {
    const width = slack + 1;
    const known = keys.map((key, at) => ({ at, places: this.placesOf(key) }));
    known.sort((a, b) => a.places.length - b.places.length);
    const votes = new Map<number, Vote>();
    const missing = { words: 0, worth: 0 };
    let [worthOfAll, asked] = [0, 0];
    for (const { at, places } of known) {
      const worth = this.worths.of(keys[at] ?? 0, sorts[at] ?? 0);
      worthOfAll += worth;
      if (places.length === 0) continue;
      asked += 1;
      if (places.length > MOST_PLACES && asked > ALWAYS) {
        missing.words += 1;
        missing.worth += worth;
        continue;
      }
      for (const place of places) {
        const bucket = Math.floor((place - at) / width);
        const vote = votes.get(bucket);
        if (vote === undefined) votes.set(bucket, { words: 1, worth });
        else {
          vote.words += 1;
          vote.worth += worth;
        }
      }
    }
    const fewest = LEAST_KEPT * keys.length - missing.words;
    const least = LEAST_KEPT * worthOfAll - missing.worth;
    const windows: { bucket: number; worth: number; most: number }[] = [];
    for (const [bucket, { words, worth }] of votes) {
      // A place may have its votes on both sides of a bucket's edge.
      const next = votes.get(bucket + 1);
      const both = worth + (next?.worth ?? 0);
      const most = words + (next?.words ?? 0);
      if (most >= fewest && both >= least) windows.push({ bucket, worth: both, most: most + missing.words });
    }
    windows.sort((a, b) => b.worth - a.worth || a.bucket - b.bucket);
    return windows.slice(0, MOST_WINDOWS).map(({ bucket, most }) => ({ from: bucket * width, most }));
  }
}

interface Vote {
  words: number;
  worth: number;
}
