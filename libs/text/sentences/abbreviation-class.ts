// Is the word before a stop an abbreviation, and of which class?
import { ABBREVIATIONS, type AbbreviationClass } from './abbreviations.js';
import { classOf, DIGIT, LOWER, UPPER } from '../words/characters.js';

/** The class of `word`, which stands before a stop; `learned` is what the text itself teaches. */
export function abbreviationOf(learned: ReadonlySet<string>, word: string): AbbreviationClass | undefined {
  if (word === '') return undefined;
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  if (word.length === 1) return initialClass(word);
  if (word.includes('.')) return dottedClass(word);
  return learned.has(word) ? 'citation' : undefined;
}

function initialClass(letter: string): AbbreviationClass | undefined {
  const kind = classOf(letter.charCodeAt(0));
  if (kind === UPPER) return 'citation';
  return kind === LOWER ? 'numbered' : undefined;
}

/** `N.C.R.App`, `U.S.S.G`: the last part tells; single letters read as a name that may end a sentence. */
function dottedClass(word: string): AbbreviationClass | undefined {
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (classOf(word.charCodeAt(0)) === DIGIT) return undefined;
  if (last.length <= 1) return 'may_end';
  const known = ABBREVIATIONS.get(last);
  if (known !== undefined) return known;
  return word.indexOf('.') <= 2 && word.length <= 12 && classOf(last.charCodeAt(0)) === UPPER ? 'citation' : undefined;
}
