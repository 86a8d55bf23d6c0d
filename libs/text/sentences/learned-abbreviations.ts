// What does this very text teach: which words it shortens, and whether it sets sentences against each other?
import { classOf, isWhite, LOWER, UPPER } from '../words/characters.js';
import { wordBefore } from './words-around.js';

const LONGEST = 6;
const LEAST = 2;

/**
 * Words of at most six letters that the text writes at least twice with a stop and then goes on with a small letter or
 * a comma, so that the stop is theirs and not the sentence's. Linear in the length of the text.
 */
export function learnAbbreviations(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) {
    const before = classOf(text.charCodeAt(at - 1));
    if (before !== LOWER && before !== UPPER) continue;
    if (!goesOn(text, at + 1)) continue;
    const word = wordBefore(text, at, 0);
    if (word.length > LONGEST || word.length < 2 || classOf(word.charCodeAt(0)) !== UPPER) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const learned = new Set<string>();
  for (const [word, count] of counts) if (count >= LEAST) learned.add(word);
  if (learned.size > 0) dropWholeWords(text, counts, learned);
  return learned;
}

const SHORT_WORD = /\b[A-Z][A-Za-z]{1,5}\b(?!\.)/g;

/** A word that stands without a stop as often as it is shortened is a word or a name, however a writer points. */
function dropWholeWords(text: string, shortened: ReadonlyMap<string, number>, learned: Set<string>): void {
  const bare = new Map<string, number>();
  for (const [word] of text.matchAll(SHORT_WORD)) if (learned.has(word)) bare.set(word, (bare.get(word) ?? 0) + 1);
  for (const [word, count] of bare) if (count >= (shortened.get(word) ?? 0)) learned.delete(word);
}

function goesOn(text: string, after: number): boolean {
  const code = text.charCodeAt(after);
  if (code === 44 || code === 59) return true;
  return isWhite(code) && classOf(text.charCodeAt(after + 1)) === LOWER;
}

const GLUED_WORD = /(?:The|This|That|These|In|It|He|She|They|We|On|At|When|If|But|As|For|There|However|Although)\s/y;
const SMALL_LETTERS = /\p{Ll}{2}$/u;
const GLUED_LEAST = 2;

/** Whether `text` leaves out the space between sentences more than once, as a careless conversion does. Linear. */
export function gluesSentences(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) {
    if (classOf(text.charCodeAt(at + 1)) !== UPPER) continue;
    GLUED_WORD.lastIndex = at + 1;
    if (!GLUED_WORD.test(text) || !SMALL_LETTERS.test(text.slice(Math.max(0, at - 6), at))) continue;
    count += 1;
    if (count >= GLUED_LEAST) return true;
  }
  return false;
}
