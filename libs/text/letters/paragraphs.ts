// Which lines of a letter belong together, and which of them are items of a list?
import { classOf, isWhite, LOWER, skipWhite, trimBack } from '../words/characters.js';
import { readEnumerator, type Enumerator } from '../sentences/enumerators.js';
import { brokenEarly, endsDangling, wrapWidth } from '../sentences/line-breaks.js';
import { inlineItems } from './inline-items.js';
import type { Span } from '../segment-kinds.js';

/** A run of lines that reads as one. Offsets are UTF-16 code units into the text that was read. */
export interface Paragraph extends Span {
  /** Where its words begin, behind the mark that counts it. */
  readonly words: number;
  readonly mark?: Enumerator;
  /** Set in from the margin, in columns. */
  readonly indent: number;
}

interface Line extends Span {
  readonly lineStart: number;
  readonly mark?: Enumerator;
  readonly blankBefore: boolean;
}

/** A quoted line at least so long ends where the mail program broke it. */
const QUOTED_WRAP = 56;

/** The paragraphs of `text`, in order; together they hold every character that is not white space. Linear. */
export function paragraphs(text: string, isQuoted: (at: number) => boolean = () => false): Paragraph[] {
  const width = wrapWidth(text);
  const found: Paragraph[] = [];
  let first: Line | undefined;
  let last: Line | undefined;
  for (const line of linesOf(text)) {
    if (first !== undefined && last !== undefined && parts(text, first, last, line, width, isQuoted)) {
      found.push(...inlineItems(text, paragraphOf(text, first, last)));
      first = line;
    }
    first ??= line;
    last = line;
  }
  if (first !== undefined && last !== undefined) found.push(...inlineItems(text, paragraphOf(text, first, last)));
  return found;
}

function* linesOf(text: string): Generator<Line> {
  let blankBefore = true;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    let start = from;
    while (start < to && isWhite(text.charCodeAt(start))) start += 1;
    const end = trimBack(text, to, start);
    if (end > start) {
      yield { start, end, lineStart: from, mark: readEnumerator(text, start), blankBefore };
      blankBefore = false;
    } else blankBefore = true;
    from = to + 1;
  }
}

function parts(
  text: string,
  first: Line,
  last: Line,
  line: Line,
  width: number,
  isQuoted: (at: number) => boolean,
): boolean {
  const kind = classOf(text.charCodeAt(line.start));
  const ended = endsSentence(text, last.end);
  // A blank line inside a sentence: double spacing, or a page that was cut away.
  if (line.blankBefore)
    // Behind the last item of a list the sentence that introduced it may go on: "…, failing which".
    return (
      line.mark !== undefined ||
      (first.mark !== undefined && /[,;]/.test(text.charAt(last.end - 1))) ||
      kind !== LOWER ||
      ended ||
      /[:]/.test(text.charAt(last.end - 1))
    );
  if (line.mark !== undefined && startsItem(text, first, last, line, width)) return true;
  if (kind === LOWER || endsDangling(text, last.lineStart, last.end)) return false;
  // Mail programs wrap what they quote, also in a mail that is not wrapped itself.
  if (!ended && last.end - last.lineStart >= QUOTED_WRAP && isQuoted(last.start) && isQuoted(line.start)) return false;
  return brokenEarly(text, last.lineStart, last.end, line.start, width);
}

/** Whether a line that begins with a mark is an item, and not prose that happens to wrap before `3.` or `(b)`. */
function startsItem(text: string, first: Line, last: Line, line: Line, width: number): boolean {
  const mark = line.mark;
  if (mark === undefined) return false;
  if (mark.style === 'bullet') return true;
  if (first.mark?.fence === mark.fence && mark.value === first.mark.value + 1) return true;
  if (/[.;:!?,]/.test(text.charAt(last.end - 1)) || endsSentence(text, last.end)) return mark.style !== 'note';
  if (/(?:^|\s)(?:and|or)$/.test(text.slice(Math.max(last.start, last.end - 4), last.end))) return true;
  return brokenEarly(text, last.lineStart, last.end, line.start, width);
}

/** Whether a stop, bare or followed by closing quotes or brackets, stands before `end`. */
export function endsSentence(text: string, end: number): boolean {
  let at = end - 1;
  while (at > end - 4 && /["'’”»)\]]/.test(text.charAt(at))) at -= 1;
  return /[.!?…]/.test(text.charAt(at));
}

function paragraphOf(text: string, first: Line, last: Line): Paragraph {
  const words =
    first.mark === undefined ? first.start : Math.min(skipWhite(text, innerMarkEnd(text, first.mark)), last.end);
  return { start: first.start, end: last.end, words, mark: first.mark, indent: first.start - first.lineStart };
}

/** `• 9.`, `12. (a)`: a second mark straight behind the first. */
function innerMarkEnd(text: string, mark: Enumerator): number {
  const inner = readEnumerator(text, skipWhite(text, mark.end));
  return inner === undefined || inner.style === 'bullet' ? mark.end : inner.end;
}
