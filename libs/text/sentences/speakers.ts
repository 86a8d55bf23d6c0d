// Does somebody begin to speak here, as in the lines of a conversation or of a hearing?
import { classOf, isWhite, SPACE } from '../words/characters.js';

const COLON = 58;

/**
 * Where the label of a speaker that begins at `at` ends, before its colon: `skater22: hi`, `tern (9:14:10 PM): yes`.
 * -1 where there is none. A label is one word of at most 24 units, with or without a time in brackets.
 */
export function labelEnd(text: string, at: number): number {
  let to = at;
  while (to - at < LONGEST_NAME && !isWhite(text.charCodeAt(to)) && text.charCodeAt(to) !== COLON) to += 1;
  const name = to;
  if (text.charCodeAt(to) === 32 && (text.charAt(to + 1) === '(' || text.charAt(to + 1) === '[')) {
    const close = text.slice(to, to + LONGEST_TIME).search(/[)\]]/);
    if (close !== -1) to += close + 1;
  }
  if (name === at || text.charCodeAt(to) !== COLON || classOf(text.charCodeAt(to + 1)) !== SPACE) return -1;
  return name;
}
const LONGEST_NAME = 24;
const LONGEST_TIME = 28;

/** Past the label and its colon to the first word said, or `at` where nobody is named. */
export function pastLabel(text: string, at: number): number {
  const name = labelEnd(text, at);
  if (name === -1) return at;
  return text.indexOf(':', name) + 2;
}
