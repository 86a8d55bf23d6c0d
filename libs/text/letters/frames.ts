// Which constructions does a sentence hold, whatever its topic? A frame names who or what, and what is said of it.
import { wordsOf } from './cues.js';
import { CONDUCT_FRAMES } from './frames-conduct.js';
import { MATTER_FRAMES } from './frames-matter.js';
import { WORD_CLASSES } from './frame-classes.js';
import type { PartyNames } from './parties.js';
import type { Attack } from '../segment-kinds.js';

/** Frames, one a line, by attack. */
export type FrameTable = Readonly<Partial<Record<Attack, string>>>;

/** A construction and what it speaks for. */
interface Frame {
  readonly attack: Attack;
  readonly weight: number;
  /** What a lawyer is told. */
  readonly because: string;
  /** Grave words in such a sentence belong to what it reports and count by half. */
  readonly reports: boolean;
}

interface Compiled extends Frame {
  /** Sticky; begins at the space before its first word. */
  readonly pattern: RegExp;
}

const MOST_READ = 700;
const PREFIX = 2;
const LINE = /^\s*([\d.]+)(!?) \| (.+?) \| (.+?)\s*$/gm;

const DIGITS = Array.from({ length: 110 }, (_, number) =>
  number < 10 ? String(number) : String(number - 10).padStart(2, '0'),
);

/** Frames filed under the first two letters of the words they can begin with: few are tried at each word. */
const BOOK = compile({ ...MATTER_FRAMES, ...CONDUCT_FRAMES });

function compile(tables: FrameTable): ReadonlyMap<number, readonly Compiled[]> {
  const book = new Map<number, Compiled[]>();
  for (const [attack, lines] of Object.entries(tables) as [Attack, string][]) {
    for (const [, weight, mark, because = '', pattern = ''] of lines.matchAll(LINE)) {
      // In a pattern capitals name a class of words, and `~3` is up to three words between.
      const spelt = pattern.replace(/\b[A-Z]+\b/g, (name) => {
        const words = WORD_CLASSES[name];
        return words === undefined ? name : `(?:${words})`;
      });
      const source = ` ${spelt}`.replace(/ ~(\d+) /g, ' (?:[^ ]+ ){0,$1}?');
      const frame: Compiled = {
        attack,
        weight: Number(weight),
        because,
        reports: mark === '!',
        pattern: new RegExp(`${source} `, 'y'),
      };
      for (const letters of new Set(firstLetters(spelt))) {
        const key = keyOf(`${letters} `, 0);
        book.set(key, [...(book.get(key) ?? []), frame]);
      }
    }
  }
  return book;
}

/** A number for the first two letters at `at`; a word of one letter has a space behind it. */
function keyOf(words: string, at: number): number {
  return words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1);
}

/** The first two letters of each word that a pattern can begin with. */
function firstLetters(whole: string): string[] {
  const pattern = whole.replace(/^\(\?<![^)]*\)/, '');
  const group = /^\(\?:/.test(pattern) ? pattern.slice(3, closeOf(pattern)) : undefined;
  if (group === undefined) {
    const literal = /^[\p{L}']+?(?=[\p{L}']\?|[^\p{L}']|$)/u.exec(pattern)?.[0] ?? '';
    if (literal === '') throw new TypeError(`A frame begins with a word: ${pattern}`);
    if (literal.length >= PREFIX) return [literal.slice(0, PREFIX)];
    // "s[eo]ek", "d(?:id|oes)", "a": any word with that letter, or the word itself.
    return /^[\s]|^$/.test(pattern.slice(literal.length)) ? [literal] : lettersAfter(literal);
  }
  return alternatives(group).flatMap((option) => (/^\\d|^N$/.test(option) ? DIGITS : firstLetters(option)));
}

function lettersAfter(letter: string): string[] {
  return [letter, ...Array.from({ length: 26 }, (_, next) => letter + String.fromCharCode(97 + next))];
}

/** Where the group that opens at the start of `pattern` closes. */
function closeOf(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === '(') depth += 1;
    else if (pattern.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new TypeError(`A group of a frame does not close: ${pattern}`);
}

function alternatives(group: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= group.length; at += 1) {
    const char = group.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (at === group.length || (char === '|' && depth === 0)) {
      found.push(group.slice(from, at));
      from = at + 1;
    }
  }
  return found;
}

/** The words of a sentence as the frames read them: a quotation as one word. */
export function wordsWithQuotations(text: string, names: PartyNames): string[] {
  const head = text
    .slice(0, MOST_READ)
    .replace(/“[^”]{1,300}”|"[^"]{1,300}"|«[^»]{1,300}»|‘[^’]{1,300}’(?!\p{L})/gu, ' quotedwords ');
  return wordsOf(head, names);
}

/** The frames that stand in the words of a sentence, each once, the weightiest first. */
export function framesIn(sentence: readonly string[]): Frame[] {
  // One space around each word, and a mark at the head.
  const words = ` sentencestart ${sentence.join(' ').slice(0, MOST_READ)} `;
  const found = new Set<Frame>();
  for (let at = 0; at < words.length - 1; at = words.indexOf(' ', at + 1)) {
    const frames = BOOK.get(keyOf(words, at + 1));
    if (frames === undefined) continue;
    for (const frame of frames) {
      if (found.has(frame)) continue;
      frame.pattern.lastIndex = at;
      if (frame.pattern.test(words)) found.add(frame);
    }
  }
  return [...found].sort((a, b) => b.weight - a.weight);
}
