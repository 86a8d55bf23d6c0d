// Where do a hundred thousand passages come from whose words are as common and as rare as those of a language?
import { STOP_WORDS } from '@nightlawyer/text/words/stop-words.js';
import { seeded } from './ranking-measures.js';

const VOCABULARY = 400_000;
// Zipf's law with Mandelbrot's shift, as it fits running English.
const EXPONENT = 1.07;
const SHIFT = 2.7;

/** Words by their frequency: the most frequent are English function words, the others are made up. */
export class MadeUpPassages {
  private readonly random: () => number;
  private readonly sums: Float64Array;
  private readonly common = [...STOP_WORDS].slice(0, 120);

  constructor(seed: number) {
    this.random = seeded(seed);
    this.sums = new Float64Array(VOCABULARY);
    let sum = 0;
    for (let rank = 0; rank < VOCABULARY; rank++) this.sums[rank] = sum += (rank + SHIFT) ** -EXPONENT;
  }

  /** 40 to 130 words. */
  passage(): string {
    return this.words(40 + Math.floor(this.random() * 90)).join(' ');
  }

  /** An allegation about `passage`: a third of its words are taken from there, the rest come as they come. */
  question(passage: string): string {
    const theirs = passage.split(' ');
    return this.words(24)
      .map((word) => (this.random() < 1 / 3 ? (theirs[Math.floor(this.random() * theirs.length)] ?? word) : word))
      .join(' ');
  }

  private words(count: number): string[] {
    return Array.from({ length: count }, () => this.word());
  }

  private word(): string {
    const wanted = this.random() * (this.sums[VOCABULARY - 1] ?? 1);
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.common[low] ?? spell(low);
  }
}

/** A pronounceable word for a number, another one for each. */
function spell(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += ('bcdfghklmnprstvz'[rest % 16] ?? '') + ('aeiou'[Math.floor(rest / 16) % 5] ?? '');
    rest = Math.floor(rest / 80);
  } while (rest > 0);
  return `${word}${'nrdmk'[number % 5] ?? ''}`;
}
