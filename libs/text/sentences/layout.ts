// How is a text laid out: wrapped at what width, double-spaced, a paragraph or a message on each line?
import { classOf, isWhite, LOWER, NEWLINE, STOP, trimBack } from '../words/characters.js';
import { brokenEarly, endsDangling, NARROWEST_WRAP, WIDEST_WRAP } from './line-breaks.js';
import { isNumberLine } from './line-shapes.js';
import { labelEnd } from './speakers.js';

/** What the line ends of a text as a whole are worth. Widths are UTF-16 code units. */
export interface Layout {
  /** Where its lines are wrapped; 0 where each line is a whole paragraph. */
  readonly width: number;
  /** With more line ends than this between two lines, a paragraph ends: 1, or 2 where the text is double-spaced. */
  readonly spacing: number;
  /** Lines begin with those who speak, and somebody speaks twice. */
  readonly talk: boolean;
  /** Most of it stands in lines no page would wrap to, or it is a conversation: each line is meant as one. */
  readonly ownLines: boolean;
}

/** The layout of a stretch whose line ends have been taken away. */
export const FLAT: Layout = { width: 0, spacing: 1, talk: false, ownLines: false };

const SAMPLE = 4000;
/** Of a hundred lines, so many must break before a small letter for the text to count as wrapped. */
const WRAPPED_LINES = 2;
const SPACED_LINES = 15;
const LEAST_SPACED = 3;
const LEAST_MESSAGES = 3;
/** Labels that head a letter or a mail, not a turn of a conversation. */
const HEADERS = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'date',
  'sent',
  'subject',
  're',
  'reply-to',
  'tel',
  'fax',
  'email',
]);

/**
 * Reads the layout from the first few thousand lines. Evidence of a wrap is a line of ordinary length that stops without
 * a full stop while the next begins with a small letter; the width is the ninth decile of those. Where that happens
 * across single blank lines, the text is double-spaced. Linear in the length of the text.
 */
export function readLayout(text: string): Layout {
  const tally = new LineTally(text);
  let from = 0;
  for (let lines = 0; from < text.length && lines < SAMPLE; lines += 1) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    tally.add(from, to);
    from = to + 1;
  }
  return tally.layout();
}

/** Counts what lines look like. Offsets and widths are UTF-16 code units. */
class LineTally {
  /** Widths of lines that end in mid-sentence, before another line and before a blank one. */
  private readonly close: number[] = [];
  private readonly spaced: number[] = [];
  private readonly speakers = new Map<string, number>();
  private messages = 0;
  private lines = 0;
  private blanks = 0;
  private long = 0;
  private all = 0;

  constructor(private readonly text: string) {}

  add(lineStart: number, lineEnd: number): void {
    const { text } = this;
    const start = skipSpaces(text, lineStart);
    const end = trimBack(text, lineEnd, start);
    const length = end - start;
    if (length <= 0) return;
    this.lines += 1;
    this.all += length;
    if (length > WIDEST_WRAP) this.long += length;
    this.hear(start);
    let next = skipSpaces(text, lineEnd + 1);
    const blank = next < text.length && classOf(text.charCodeAt(next)) === NEWLINE;
    if (blank) {
      this.blanks += 1;
      next = skipSpaces(text, next + (text.charCodeAt(next) === 13 ? 2 : 1));
    }
    if (length < NARROWEST_WRAP || length > WIDEST_WRAP || classOf(text.charCodeAt(end - 1)) === STOP) return;
    if (classOf(text.charCodeAt(next)) === LOWER) (blank ? this.spaced : this.close).push(end - lineStart);
  }

  private hear(start: number): void {
    const label = labelEnd(this.text, start);
    if (label === -1) return;
    const name = this.text.slice(start, label).toLowerCase();
    if (HEADERS.has(name)) return;
    this.messages += 1;
    this.speakers.set(name, (this.speakers.get(name) ?? 0) + 1);
  }

  layout(): Layout {
    const { close, spaced } = this;
    const isSpaced = spaced.length >= LEAST_SPACED && spaced.length * 100 >= this.blanks * SPACED_LINES;
    const talk = this.messages >= LEAST_MESSAGES && [...this.speakers.values()].some((turns) => turns > 1);
    return {
      width: ninthDecile(isSpaced ? spaced : close, this.lines),
      spacing: isSpaced ? 2 : 1,
      talk,
      ownLines: talk || this.long * 2 > this.all,
    };
  }
}

function ninthDecile(widths: number[], lines: number): number {
  if (widths.length === 0 || widths.length * 100 < lines * WRAPPED_LINES) return 0;
  widths.sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhite(text.charCodeAt(at)) && classOf(text.charCodeAt(at)) !== NEWLINE) at += 1;
  return at;
}

/** What joins a line to one that begins with a small letter, whatever lies between. */
const HOLDS_ON = ',;—–-([&';

/**
 * Whether a line end before a small letter was meant: behind a blank line, or where each line is one, unless the words
 * before it need another or the line ran to the full width.
 */
export function meantBeforeSmall(
  text: string,
  layout: Layout,
  { lineStart, lineEnd, next, lineEnds }: { lineStart: number; lineEnd: number; next: number; lineEnds: number },
): boolean {
  if (layout.width === 0 && isNumberLine(text, lineStart, lineEnd)) return true;
  if (layout.talk && labelEnd(text, next) !== -1) return true;
  const apart = lineEnds > layout.spacing;
  const last = text.charAt(lineEnd - 1);
  if (apart && last === ':') return true;
  if (HOLDS_ON.includes(last) || endsDangling(text, lineStart, lineEnd)) return false;
  if (text.startsWith('v.', next) || text.startsWith('vs.', next)) return false;
  if (!apart && !layout.ownLines) return false;
  // A page may break a wrapped line with a blank one.
  if (layout.width === 0 || lineEnd - lineStart > layout.width + 12) return true;
  return lineEnd - lineStart < layout.width * RAGGED && brokenEarly(text, lineStart, lineEnd, next, layout.width);
}
/** A line that ends before small letters on purpose leaves at least a fifth of its width. */
const RAGGED = 0.8;
