// Does a paragraph that is an item run on into the next items of its own series? `(i) …; and (ii) …`
import { skipWhite, trimBack } from '../words/characters.js';
import { readEnumerator, romanValue, type Enumerator } from '../sentences/enumerators.js';
import type { Paragraph } from './paragraphs.js';

/** A stop, a semicolon or a comma, and what may stand between it and the next mark. */
const BREAK = /[.;:,?!]["”’)]?\s+(?:(?:and|or)\s+)?(?=[([]?(?:\d|[a-zA-Z][.)]|[ivxIVX]{1,4}[.)]))/g;

/** The items of a paragraph; only a mark that counts on from the one before opens another. Linear. */
export function inlineItems(text: string, paragraph: Paragraph): Paragraph[] {
  let mark = innerMark(text, paragraph);
  if (mark === undefined || mark.style === 'bullet') return [paragraph];
  const items: Paragraph[] = [];
  let open = paragraph;
  const whole = text.slice(paragraph.words, paragraph.end);
  for (const found of whole.matchAll(BREAK)) {
    const at = paragraph.words + found.index + found[0].length;
    const next = readEnumerator(text, at);
    if (next === undefined || next.end >= paragraph.end || !countsOn(text, mark, next)) continue;
    const stop = found[0].search(/\s/);
    const end = trimBack(text, paragraph.words + found.index + stop, open.start);
    items.push({ ...open, end });
    const start = skipWhite(text, end);
    open = {
      start,
      end: paragraph.end,
      words: Math.min(skipWhite(text, next.end), paragraph.end),
      mark: next,
      indent: paragraph.indent,
    };
    mark = next;
  }
  items.push(open);
  return items;
}

/** Of `12. (a)` the second mark counts the items that follow. */
function innerMark(text: string, paragraph: Paragraph): Enumerator | undefined {
  const { mark } = paragraph;
  if (mark === undefined) return undefined;
  const inner = readEnumerator(text, skipWhite(text, mark.end));
  return inner !== undefined && inner.end <= paragraph.words ? inner : mark;
}

/** Whether `next` is one more than `mark` in the same series, read as letters, Roman or plain numbers. */
function countsOn(text: string, mark: Enumerator, next: Enumerator): boolean {
  if (mark.fence !== next.fence || (mark.style === 'number') !== (next.style === 'number')) return false;
  if (mark.style === 'number') return next.value === mark.value + 1 && levelOf(text, mark) === levelOf(text, next);
  return letterOf(text, next) === letterOf(text, mark) + 1 || romanOf(text, next) === romanOf(text, mark) + 1;
}

function bare(text: string, mark: Enumerator): string {
  return text
    .slice(mark.start, mark.end)
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

function letterOf(text: string, mark: Enumerator): number {
  const letters = bare(text, mark);
  return letters.length === 1 ? letters.charCodeAt(0) : Number.NaN;
}

function romanOf(text: string, mark: Enumerator): number {
  const letters = bare(text, mark);
  return /^[ivx]+$/.test(letters) ? romanValue(letters) : Number.NaN;
}

/** `9.` of `9.2`. */
function levelOf(text: string, mark: Enumerator): string {
  return text.slice(mark.start, mark.end).replace(/\d+[^\d]*$/, '');
}
