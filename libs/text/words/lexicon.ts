// What does one folded word weigh in with: its stem's number and its four-letter pieces? Remembered, since words repeat.
import { hashGrams, hashWord } from './ngrams.js';
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
const remembered = new Map<string, WordForm>();

/** The form of a word as `tokenise` folds it. Same word, same answer: the memory only saves time, and is bounded. */
export function wordForm(folded: string): WordForm {
  if (folded.length > LONGEST) return wordForm(folded.slice(0, LONGEST));
  const known = remembered.get(folded);
  if (known) return known;
  const form: WordForm = {
    term: STOP_WORDS.has(folded) ? 0 : hashWord(stem(NUMBER_WORDS.get(folded) ?? folded)),
    grams: hashGrams(folded),
  };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(folded, form);
  return form;
}
