// Does one line count several items, `1. First 2. Second`, and where does each begin?
import { classOf, UPPER } from '../words/characters.js';
import type { Enumerator } from './enumerators.js';

/** Further into a line no fellow of its first mark is looked for. */
const LONGEST_LIST_LINE = 1000;

/** Where a mark within a line begins and ends, in UTF-16 code units. */
export interface InlineMark {
  readonly start: number;
  readonly end: number;
}

/** Marks of the same series as `mark` further on in its line: ` 2. Next` after `1. First`. */
export function fellowsInLine(text: string, mark: Enumerator): InlineMark[] {
  const found: InlineMark[] = [];
  if (mark.style !== 'number' && mark.style !== 'letter') return found;
  const newline = text.indexOf('\n', mark.end);
  const line = text.slice(mark.start, Math.min(newline === -1 ? text.length : newline, mark.start + LONGEST_LIST_LINE));
  let from = mark.end - mark.start;
  for (let value = mark.value + 1; ; value += 1) {
    const token = fellowToken(text, mark, value);
    const at = line.indexOf(` ${token} `, from);
    if (at === -1 || classOf(line.charCodeAt(at + token.length + 2)) !== UPPER) return found;
    found.push({ start: mark.start + at + 1, end: mark.start + at + 1 + token.length });
    from = at + token.length;
  }
}

function fellowToken(text: string, mark: Enumerator, value: number): string {
  const raw = text.slice(mark.start, mark.end);
  if (mark.style === 'number') return raw.replace(/\d+(?=\D*$)/, String(value));
  return raw.replace(/[a-z]/i, (letter) => String.fromCharCode((letter.charCodeAt(0) & 96) + value));
}
