// What does one folded word weigh in with: its stem's number and its four-letter pieces? Remembered, since words repeat.
import { hashGrams, hashWord } from './ngrams.js';
import { oneSpelling } from './spelling.js';
import { stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** `term` is 0 for a stop word. */
export type WordForm = { readonly term: number; readonly grams: Uint16Array };

// "three years" must meet "3 years". "One" is left out: it is a pronoun more often than a number.
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 2)]),
);

const REMEMBERED = 100_000;
/** Nothing longer is a word; of such runs of letters only the head counts. */
const LONGEST = 64;
const remembered = new Map<string, number>();

/** The form of a word as `tokenise` folds it. */
export function wordForm(folded: string): WordForm {
  return { term: termOf(folded), grams: hashGrams(headOf(folded)) };
}

/** The number of a word's stem, 0 for a stop word. Same word, same answer: the memory only saves time, and is bounded. */
export function termOf(folded: string): number {
  const word = headOf(folded);
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const term = STOP_WORDS.has(word) ? 0 : hashWord(stem(NUMBER_WORDS.get(word) ?? oneSpelling(word)));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, term);
  return term;
}

/** What of a word counts. */
export function headOf(folded: string): string {
  return folded.length > LONGEST ? folded.slice(0, LONGEST) : folded;
}
