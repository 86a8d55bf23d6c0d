// Which lines of a letter are page furniture: page numbers, running heads and feet?
import { classOf, isWhite, LOWER, trimBack } from '../words/characters.js';
import type { Span } from '../segment-kinds.js';

interface Line extends Span {
  readonly text: string;
  /** A form feed stands between this line and the one before. */
  readonly newPage: boolean;
  readonly blankBefore: boolean;
}

const LONGEST = 130;
const PAGE_LINE =
  /^(?:[-–—|·•\s]{0,6})(?:page|pg\.?|p\.)\s{0,3}\d{1,3}(?:\s{0,3}(?:of|\/|out of)\s{0,3}\d{1,3})?(?:[-–—|·•\s.]{0,6})$|^[-–—]{1,2}\s{0,3}\d{1,3}\s{0,3}[-–—]{1,2}$|^\d{1,3}\s{0,2}(?:\/|of|\|)\s{0,2}\d{1,3}$|^\[?page \d{1,3}\]?$|^\/\s{0,3}\d{1,3}\s{0,3}\/$/i;
const PAGE_INSIDE =
  /(?:^|[\s|·•–—-])page\s{1,3}\d{1,3}(?:\s{1,3}of\s{1,3}\d{1,3})?[\s.|·•–—-]{0,4}$|^page\s{1,3}\d{1,3}\s{0,3}(?:of\s{1,3}\d{1,3}\s{0,3})?(?:[|·•–—]|\s{3})/i;
/** `…contd. 2/-`, `Continued overleaf`, `P.T.O.`: the page says that it is not the last. */
const GOES_OVER =
  /(?:^|\s)[.…/]{0,3}\s?(?:cont(?:inue)?['’]?d\.{0,4}(?:\s?(?:overleaf|on next page|\d{1,2}(?:\/-)?))?|p\.\s?t\.\s?o\.)[.…]{0,3}$/i;
const BARE_NUMBER = /^\d{1,3}$/;

/**
 * Spans of page furniture, in order, in UTF-16 units: page numbers; short lines that come back around page breaks; the
 * short lines set beside either. A line is never taken when it could be a sentence of the letter. Linear in the text.
 */
export function findFurniture(text: string): Span[] {
  const lines = readLines(text);
  const repeats = countRepeats(lines);
  const taken = lines.map((line) => isPageLine(line));
  for (const [index, line] of lines.entries()) {
    if (!taken[index] && isLoneNumber(lines, index)) taken[index] = true;
    if (taken[index] === true || !isRunning(line)) continue;
    const count = repeats.get(normalised(line.text)) ?? 0;
    if (count >= 3 || (count === 2 && (interrupts(text, lines, index) || edgesPage(lines, index)))) taken[index] = true;
  }
  spread(text, lines, taken);
  return mergeRuns(text, lines, taken);
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let newPage = false;
  let blankBefore = true;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    let start = from;
    while (start < to && isWhite(text.charCodeAt(start))) {
      if (text.charCodeAt(start) === 12) newPage = true;
      start += 1;
    }
    const end = trimBack(text, to, start);
    if (end > start) {
      lines.push({
        start,
        end,
        text: end - start <= LONGEST ? plain(text.slice(start, end)) : '',
        newPage,
        blankBefore,
      });
      newPage = text.slice(end, to).includes('\f');
      blankBefore = false;
    } else blankBefore = true;
    from = to + 1;
  }
  return lines;
}

/** Specks of a scan stand apart at the ends of a line, and it may have pulled the page mark apart. */
function plain(line: string): string {
  const bare = line.replace(/\s{2,}[.,'’\s|·]{1,40}$/u, '').replace(/^['’.,|·]\s+(?=[-–—/\d])/u, '');
  return bare.replace(/^p\s?a\s?g\s?e(?=\s+[\dlIO])/i, 'Page').replace(/^(Page\s{1,3}\d{1,3}\s)0f(?=\s)/, '$1of');
}

function isPageLine(line: Line): boolean {
  return (
    line.text !== '' &&
    (PAGE_LINE.test(line.text) ||
      (line.text.length < 90 && GOES_OVER.test(line.text) && !/\p{Ll}{3}\s\p{Ll}{2}/u.test(line.text)) ||
      (line.text.length < 100 && !/[.!?]["”’]?$/.test(line.text) && PAGE_INSIDE.test(line.text)))
  );
}

/** A number alone in its line beside a page break. A numbered paragraph's number is not: prose follows it directly. */
function isLoneNumber(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !BARE_NUMBER.test(line.text)) return false;
  const next = lines[index + 1];
  return line.newPage || next?.newPage === true;
}

/** A line that may run through the pages: short, with letters, no full stop at its end, no question put. */
function isRunning(line: Line): boolean {
  return (
    line.text.length >= 4 &&
    !/[.!?:;,]["”’)]?$/.test(line.text) &&
    /\p{L}{3}/u.test(line.text) &&
    !/^(?:[-•*>]|\(?[a-z0-9]{1,3}[.)]\s)/i.test(line.text)
  );
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function countRepeats(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.text === '' || !isRunning(line)) continue;
    const key = normalised(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The line stands in the middle of a sentence: nothing ended above it and a small letter goes on below. */
function interrupts(text: string, lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (above === undefined || below === undefined) return false;
  return !/[.!?:;]/.test(text.charAt(above.end - 1)) && classOf(text.charCodeAt(below.start)) === LOWER;
}

function edgesPage(lines: readonly Line[], index: number): boolean {
  for (let near = Math.max(0, index - 3); near <= index + 3 && near < lines.length; near += 1) {
    const line = lines[near];
    if (line === undefined) continue;
    if (near !== index && isPageLine(line)) return true;
    if (line.newPage && near >= index - 2 && near > 0) return true;
  }
  return false;
}

/** What stands in one block of short lines with a page number (`Ms J. Doe` / `4 May` / `Page 2`) goes with it. */
function spread(text: string, lines: readonly Line[], taken: boolean[]): void {
  for (let index = 1; index < lines.length; index += 1) {
    if (taken[index] !== true || !isPageLine(lines[index] ?? EMPTY)) continue;
    let first = index;
    while (first > 0 && index - first < 4 && lines[first]?.blankBefore === false && isShort(lines[first - 1]))
      first -= 1;
    const complete = first === index || lines[first]?.blankBefore === true || lines[first]?.newPage === true;
    if (complete) for (let at = first; at < index; at += 1) taken[at] = true;
    else for (let at = index - 1; at > 0 && standsInSentence(text, lines, at, index); at -= 1) taken[at] = true;
  }
}

/** A line set like a name, right above a page number, while the sentence above it goes on below the page. */
function standsInSentence(text: string, lines: readonly Line[], at: number, pageLine: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  const below = lines[pageLine + 1];
  if (line === undefined || above === undefined || below === undefined || pageLine - at > 3) return false;
  return (
    isShort(line) &&
    isTitled(line.text) &&
    classOf(text.charCodeAt(below.start)) === LOWER &&
    !/[.!?:;]["”’)]?$/.test(text.slice(Math.max(0, above.end - 2), above.end))
  );
}

/** `Sallow & Finch LLP`, `Ms J. Doe`, `9 May 2024`: no word of four letters without a capital. */
function isTitled(words: string): boolean {
  return /^[\p{Lu}\d]/u.test(words) && !/(?:^|\s)\p{Ll}{4}/u.test(words);
}

/** A stop that ends an abbreviation and no sentence. */
const SHORTENED = /\b(?:esq|inc|ltd|co|corp|al|jr|sr|adv|ll\.b|ll\.m|llc|pty|p\.c|p\.a|plc)\.$/i;
const EMPTY: Line = { start: 0, end: 0, text: '', newPage: false, blankBefore: true };

function isShort(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.text !== '' &&
    line.text.length <= 60 &&
    (!/[.!?:;]$/.test(line.text) || SHORTENED.test(line.text))
  );
}

function mergeRuns(text: string, lines: readonly Line[], taken: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (taken[index] !== true) continue;
    const last = spans.at(-1);
    if (last !== undefined && trimBack(text, line.start, last.end) === last.end) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  }
  return spans;
}
