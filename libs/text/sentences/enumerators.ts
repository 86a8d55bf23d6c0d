// Does a line begin with a number, letter or mark that counts items, and where does that mark end?
import { classOf, BULLET, DIGIT, LOWER, NEWLINE, SPACE, UPPER } from '../words/characters.js';

/** A mark that counts items, as it stands at the head of a line. Offsets are UTF-16 code units. */
export interface Enumerator {
  readonly start: number;
  readonly end: number;
  readonly style: 'number' | 'letter' | 'roman' | 'bullet' | 'note' | 'paragraph';
  /** The number it stands for; 0 for a bullet. A letter that may be a Roman number counts as a letter. */
  readonly value: number;
  /** How it is fenced, so that `1.` and `(1)` make different series. */
  readonly fence: string;
}

const LONGEST = 12;
const ROMAN = /^(?:x{0,3}(?:ix|iv|v?i{0,3}))$/i;
const DASHES = '-–—*';

/**
 * Reads the mark at `at`, which must be the first character of a line that is not white space. Known are `1.` `1)`
 * `1.)` `(1)` `1.2.3` `a.` `(a)` `iv)` `[3]` `¶ 12.` `*1155` `**1155` `1\.` bullets and dashes. Undefined when there is none, or when
 * text follows without a space.
 */
export function readEnumerator(text: string, at: number): Enumerator | undefined {
  const code = text.charCodeAt(at);
  if (classOf(code) === BULLET) return { start: at, end: at + 1, style: 'bullet', value: 0, fence: text.charAt(at) };
  const after = classOf(text.charCodeAt(at + 1));
  if (DASHES.includes(text.charAt(at)) && after === SPACE)
    return { start: at, end: at + 1, style: 'bullet', value: 0, fence: text.charAt(at) };
  const open = text.charAt(at);
  if (open === '[' || open === '{') return readFencedParagraph(text, at) ?? readNotes(text, at);
  if (open === '¶' || open === '*') return readSignedNumber(text, at, open);
  return open === '(' ? readCounted(text, at + 1, at, open) : readCounted(text, at, at, '');
}

/** `[3]`, `[7, 8]`, `[*]`: the mark of a note or of a numbered holding. */
function readNotes(text: string, at: number): Enumerator | undefined {
  const head = text.slice(at + 1, at + LONGEST);
  const inner = head.slice(0, Math.max(0, head.indexOf(']')));
  const close = at + 1 + inner.length;
  if (!/^[0-9*, ]+$/.test(inner) || !followedBySpace(text, close + 1)) return undefined;
  return { start: at, end: close + 1, style: 'note', value: Number.parseInt(inner, 10) || 0, fence: '[]' };
}

/** `{¶ 12}`, `[¶12]`, `{12}`: how some courts number paragraphs. */
function readFencedParagraph(text: string, at: number): Enumerator | undefined {
  const head = text.slice(at + 1, at + LONGEST);
  const counted = /^(¶{0,2}\s?)(\d{1,4})[}\]]/u.exec(head);
  const sign = counted?.[1] ?? '';
  if (counted === null || (text.charAt(at) === '[' && !sign.startsWith('¶'))) return undefined;
  const end = at + 1 + counted[0].length;
  if (!followedBySpace(text, end)) return undefined;
  return { start: at, end, style: 'paragraph', value: Number(counted[2]), fence: `${text.charAt(at)}¶` };
}

function readSignedNumber(text: string, at: number, sign: string): Enumerator | undefined {
  let from = at + 1;
  if (sign === '¶' ? classOf(text.charCodeAt(from)) === SPACE : text.charAt(from) === '*') from += 1;
  const to = runOf(text, from, DIGIT);
  if (to === from) return undefined;
  const end = text.charAt(to) === '.' ? to + 1 : to;
  if (!followedBySpace(text, end)) return undefined;
  return {
    start: at,
    end,
    style: sign === '*' ? 'note' : 'paragraph',
    value: Number(text.slice(from, to)),
    fence: sign,
  };
}

function readCounted(text: string, from: number, start: number, open: string): Enumerator | undefined {
  const first = classOf(text.charCodeAt(from));
  if (first !== DIGIT && first !== LOWER && first !== UPPER) return undefined;
  let to = first === DIGIT ? runOf(text, from, DIGIT) : runOf(text, from, first);
  if (to - from > LONGEST) return undefined;
  let counted = text.slice(from, to);
  let deep = false;
  // 1.2.3: the last number counts within its level.
  while (
    first === DIGIT &&
    text.charAt(to) === '.' &&
    classOf(text.charCodeAt(to + 1)) === DIGIT &&
    to - from < LONGEST
  ) {
    const next = runOf(text, to + 1, DIGIT);
    counted = text.slice(to + 1, next);
    to = next;
    deep = true;
  }
  if (counted.length > (first === DIGIT ? 3 : 5)) return undefined;
  // Markdown writes `1\.` for a number that is to stay one.
  const shut = text.charAt(to) === '\\' ? to + 1 : to;
  let end = shut;
  while (end - shut < 2 && ').]:°'.includes(text.charAt(end)) && end < text.length) end += 1;
  const close = text.slice(shut, end);
  if (open === '(' ? !close.startsWith(')') : close.startsWith(']')) return undefined;
  if (close.startsWith(':') || (close === '' && !deep) || !followedBySpace(text, end)) return undefined;
  const fence = `${open}${deep ? '#.' : ''}${close}`;
  if (first === DIGIT) return { start, end, style: 'number', value: Number(counted), fence };
  // A `v.` alone between two parties is no count.
  if (counted === 'v' && close === '.' && classOf(text.charCodeAt(end)) === NEWLINE) return undefined;
  if (counted.length === 1) return { start, end, style: 'letter', value: counted.charCodeAt(0) & 31 || 0, fence };
  return ROMAN.test(counted) ? { start, end, style: 'roman', value: romanValue(counted), fence } : undefined;
}

function runOf(text: string, from: number, kind: number): number {
  let at = from;
  while (classOf(text.charCodeAt(at)) === kind && at - from <= LONGEST) at += 1;
  return at;
}

function followedBySpace(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === SPACE || kind === NEWLINE;
}

/** Value of a Roman number up to 39, in either case. */
export function romanValue(roman: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let total = 0;
  const lower = roman.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    const here = worth[lower.charAt(at)] ?? 0;
    total += here < (worth[lower.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return total;
}
