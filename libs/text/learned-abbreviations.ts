// Which words does this very text write with a stop in mid-sentence?
import { classOf, isWhite, LOWER, UPPER } from './characters.js';
import { wordBefore } from './sentence-stops.js';

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
  return learned;
}

function goesOn(text: string, after: number): boolean {
  const code = text.charCodeAt(after);
  if (code === 44 || code === 59) return true;
  return isWhite(code) && classOf(text.charCodeAt(after + 1)) === LOWER;
}
