// Into which paragraphs and sentences is a version cut, so that an edit in one does not move the cuts in another?
import { isWhite, skipWhite, trimBack } from '../words/characters.js';
import { brokenEarly, readGap, wrapWidth } from '../sentences/line-breaks.js';
import { sentencesWithin } from '../sentences.js';
import type { Span } from '../segment-kinds.js';

/** Sentence ends of scripts that set no space, or another sign, behind a sentence. */
const FOREIGN_STOP = /[。！？｡؟۔।॥]["'”’」』）)\]]*/gu;
const CLAUSE_END = /[;:,،、，；]\s+|[、，；]|\s[-–—]\s/gu;
/** A "sentence" longer than this, in UTF-16 units, is a list or a text without stops, and is cut at its clauses. */
const LONGEST_SENTENCE = 900;

/**
 * The paragraphs of `text` in order, trimmed of white space; blank ones are left out. A line end parts paragraphs unless
 * the text is hard-wrapped and the line is full. Linear.
 */
export function paragraphSpans(text: string): Span[] {
  // A carriage return alone ends a line as well. The places stay.
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const width = wrapWidth(lines);
  const found: Span[] = [];
  let start = skipWhite(lines, 0);
  for (let lineStart = start; start < lines.length;) {
    const feed = lines.indexOf('\n', lineStart);
    const at = feed === -1 ? lines.length : feed;
    const end = trimBack(lines, at, start);
    const { next, lineEnds } = feed === -1 ? { next: at, lineEnds: 0 } : readGap(lines, at);
    if (next >= lines.length || lineEnds > 1 || brokenEarly(lines, lineStart, end, next, width)) {
      found.push({ start, end });
      start = next;
    }
    lineStart = next;
  }
  return found;
}

/** The sentences of one paragraph. What they cover does not depend on the text around it, save for `abbreviations`. */
export function sentenceSpans(text: string, paragraph: Span, abbreviations: ReadonlySet<string>): Span[] {
  // Line ends inside a wrapped paragraph mean nothing; their places must stay.
  const lines = text.slice(paragraph.start, paragraph.end).replace(/[\r\n]/g, ' ');
  const isForeign = lines.search(FOREIGN_STOP) !== -1;
  const spans: Span[] = [];
  for (const [from, to] of sentencesWithin(lines, abbreviations)) {
    const whole = { start: from, end: to };
    for (const part of isForeign ? cutAfter(lines, whole, FOREIGN_STOP) : [whole]) {
      const pieces = part.end - part.start > LONGEST_SENTENCE ? cutAfter(lines, part, CLAUSE_END) : [part];
      for (const { start, end } of pieces) spans.push({ start: start + paragraph.start, end: end + paragraph.start });
    }
  }
  return spans;
}

function cutAfter(text: string, span: Span, mark: RegExp): Span[] {
  const piece = text.slice(span.start, span.end);
  const cuts: Span[] = [];
  let start = span.start;
  for (const match of piece.matchAll(mark)) {
    const cut = span.start + match.index + match[0].length;
    push(text, start, cut, cuts);
    start = cut;
  }
  push(text, start, span.end, cuts);
  return cuts;
}

function push(text: string, from: number, to: number, into: Span[]): void {
  let start = from;
  while (start < to && isWhite(text.charCodeAt(start))) start += 1;
  const end = trimBack(text, to, start);
  if (end > start) into.push({ start, end });
}
