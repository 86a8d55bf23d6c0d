// Which word stands before a stop, which behind it, and does that one open a sentence?
import { ABBREVIATIONS, OPENING_WORDS } from './abbreviations.js';
import { classOf, DIGIT, isLetter, LOWER, UPPER } from '../words/characters.js';
import { FULL_STOP } from './stop-tails.js';

const LONGEST_WORD = 24;

/** Whether an ordinary opening word stands at `from`; `No. 12` and `A-04` are none. */
export function opensSentence(text: string, from: number): boolean {
  const word = wordAfter(text, from);
  if (!OPENING_WORDS.has(word)) return false;
  const next = text.charAt(from + word.length);
  if (word === 'No' && next === '.') return false;
  // A month, not a verb.
  if (word === 'May' && classOf(text.charCodeAt(from + 4)) === DIGIT) return false;
  return word.length > 1 || next !== '-';
}

/** Whether a name stands at `from` and a verb behind it, as in `Explorica argues`: a sentence begins there. */
export function actsNext(text: string, from: number): boolean {
  const name = wordAfter(text, from);
  let at = from + name.length;
  if (name.length < 2 || text.charAt(at) !== ' ') return false;
  at += 1;
  const verb = wordAfter(text, at);
  return (ACTS.has(verb) || isPastForm(verb)) && text.charAt(at + verb.length) === ' ';
}

/** `seized`, `copied`: a past form, unless it is one that mostly describes. */
function isPastForm(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && classOf(word.charCodeAt(0)) === LOWER && !DESCRIBES.has(word);
}
const DESCRIBES: ReadonlySet<string> = new Set(
  `based named called entitled titled related located dated owned limited united armed combined advanced integrated federated
  hundred speed exceed proceed indeed`.split(/\s+/),
);

/** Verbs that are said of parties and people; none is a noun as well. */
const ACTS: ReadonlySet<string> = new Set(
  `is was were has had did does argues argued contends contended asserts asserted alleges alleged claimed testified stated
  concedes conceded appealed appeals filed moved sued told admitted denied denies maintains maintained responds responded
  replied received sent gave took made says said also never then thereafter subsequently later first next further could would
  should will must cannot may`.split(/\s+/),
);

/** The word that the stop at `at` belongs to, with inner stops, without brackets and quotes. */
export function wordBefore(text: string, at: number, floor: number): string {
  let from = at;
  const least = Math.max(floor, at - LONGEST_WORD);
  while (from > least && isWordUnit(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

export function wordAfter(text: string, from: number): string {
  let to = from;
  while (to - from < LONGEST_WORD && isLetter(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}

function isWordUnit(code: number): boolean {
  const kind = classOf(code);
  return (
    kind === LOWER ||
    kind === UPPER ||
    kind === DIGIT ||
    code === FULL_STOP ||
    code === 39 ||
    code === 0x2019 ||
    code === 38 ||
    code === 0xb0
  );
}

/** `Super. Ct.`, `Alcohol. Cir.`, `Arc. Mar. 4`: a citation goes on, so that the word before was shortened too. */
export function citationFollows(text: string, from: number): boolean {
  const next = wordAfter(text, from);
  if (text.charCodeAt(from + next.length) !== FULL_STOP) return false;
  const kind = next.length > 1 ? ABBREVIATIONS.get(next) : undefined;
  return kind === 'citation' || kind === 'month';
}
