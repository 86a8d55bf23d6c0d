// What is known when a stop is read, and what is the answer?
import type { Layout } from './layout.js';

/** What is known of the text as a whole. */
export interface StopContext {
  readonly text: string;
  readonly layout: Layout;
  /** Words this very text writes with a stop in mid-sentence. */
  readonly learned: ReadonlySet<string>;
  /** Whether this very text often sets a sentence against the stop of the one before. */
  readonly glues: boolean;
  /** Whether a wide gap within a line stands between two columns. */
  readonly columns: boolean;
}

/** A run of stops with the quotes, brackets and note marks that close after it. Offsets are UTF-16 code units. */
export interface StopRun {
  /** Where reading goes on, whether or not a sentence ended. */
  readonly resume: number;
  /** Where the sentence ends, or -1. */
  readonly end: number;
}
