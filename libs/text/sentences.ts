// Where does each sentence of an English legal or news text begin and end?
import {
  BULLET,
  classOf,
  DIGIT,
  isWhite,
  LOWER,
  NEWLINE,
  QUOTE,
  SPACE,
  STOP,
  trimBack,
  UPPER,
  skipWhite,
} from './words/characters.js';
import { readEnumerator, romanValue, type Enumerator } from './sentences/enumerators.js';
import { gluesSentences, learnAbbreviations } from './sentences/learned-abbreviations.js';
import { fellowsInLine, type InlineMark } from './sentences/inline-marks.js';
import { FLAT, meantBeforeSmall, readLayout } from './sentences/layout.js';
import { brokenEarly, endsDangling, readGap } from './sentences/line-breaks.js';
import { isFrame, isLeaderLine, isNumberLine, isSigningRule } from './sentences/line-shapes.js';
import type { StopContext } from './sentences/stop-context.js';
import { readStop } from './sentences/stops.js';

/** Start and end of a piece of text in UTF-16 code units; the end is exclusive. */
export type SentenceSpan = [start: number, end: number];

/**
 * The sentences of `text`, in order: trimmed of white space, not overlapping, together covering every character that
 * is not white space. A blank line, a heading line and a list mark at the head of a line end a sentence; a line end
 * inside hard-wrapped prose does not. Rules only, no trained weights; the text itself teaches abbreviations.
 */
export function sentences(text: string): SentenceSpan[] {
  const learned = learnAbbreviations(text);
  return new Scanner({ text, layout: readLayout(text), learned, glues: gluesSentences(text), columns: true }).run();
}

/** The sentences of one paragraph of a text that taught `learned`; its line ends are taken as meant. */
export function sentencesWithin(text: string, learned: ReadonlySet<string>): SentenceSpan[] {
  return new Scanner({ text, layout: FLAT, learned, glues: gluesSentences(text), columns: false }).run();
}

class Scanner {
  private readonly found: SentenceSpan[] = [];
  private readonly text: string;
  private start = 0;
  private lastBare = 0;
  private lineStart = 0;
  /** Where marks counted on within one line (`1. … 2. …`) begin. */
  private inlineMarks: InlineMark[] = [];
  /** The last letter or Roman number that headed a section (`A.`, `II.`), by style. */
  private readonly sections = new Map<string, number>();
  private readonly secondSections = new Map<string, boolean>();

  constructor(private readonly context: StopContext) {
    this.text = context.text;
  }

  run(): SentenceSpan[] {
    const { text } = this;
    const size = text.length;
    let at = this.openLine(skipWhite(text, 0));
    while (at < size) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === STOP) at = this.passStop(at);
      else if (kind === NEWLINE) at = this.passLineEnd(at);
      else if (kind === SPACE) at = this.passSpace(at);
      else at += 1;
    }
    this.cut(size);
    return this.found;
  }

  /** Ends the current sentence at `end`; nothing happens when it holds only white space. */
  private cut(end: number): void {
    const from = skipWhite(this.text, this.start);
    const to = trimBack(this.text, end, from);
    if (to > from) this.found.push([from, to]);
    this.start = end;
  }

  private passStop(at: number): number {
    const stop = readStop(this.context, at, this.start, this.lineStart);
    if (stop.end === -1) return stop.resume;
    this.cut(stop.end);
    this.start = skipWhite(this.text, stop.end);
    // A reporter's page mark between two sentences belongs to neither.
    const mark = this.text.charAt(this.start) === '*' ? readEnumerator(this.text, this.start) : undefined;
    if (mark?.style !== 'note') return stop.resume;
    this.cut(mark.end);
    this.start = skipWhite(this.text, mark.end);
    return mark.end;
  }

  private passSpace(at: number): number {
    const { text } = this;
    let next = at + 1;
    while (classOf(text.charCodeAt(next)) === SPACE && next < text.length) next += 1;
    if (next >= text.length) return next;
    const mark = this.inlineMarks[0];
    const kind = classOf(text.charCodeAt(next));
    const fellow = mark?.start === next;
    if (fellow) this.inlineMarks.shift();
    else if (
      kind !== BULLET &&
      !(this.context.columns && isColumnGap(text, at, next) && kind !== LOWER && text.charAt(at - 1) !== ':')
    )
      return next;
    if (isFrame(text, this.start, at)) return next;
    this.cut(at);
    this.start = next;
    if (fellow) return mark.end;
    return kind === BULLET ? this.openLine(next) : next;
  }

  private passLineEnd(at: number): number {
    const { text } = this;
    const { next, lineEnds } = readGap(text, at);
    if (next >= text.length) return next;
    const end = trimBack(text, at, this.start);
    const meant = end <= this.start || (!isFrame(text, this.start, end) && this.isMeant(end, next, lineEnds));
    if (meant) this.cut(at);
    if (meant) this.start = next;
    this.lineStart = lastLineStart(text, next);
    return meant ? this.openLine(next) : next;
  }

  /** Whether the break between the line that ends at `end` and the character at `next` ends a sentence. */
  private isMeant(end: number, next: number, lineEnds: number): boolean {
    const { text } = this;
    const { layout } = this.context;
    const kind = classOf(text.charCodeAt(next));
    const mark = kind === UPPER ? undefined : readEnumerator(text, next);
    const last = text.charAt(end - 1);
    if (mark !== undefined && (mark.style === 'bullet' || mark.fence !== '.')) {
      const inner = classOf(text.charCodeAt(skipWhite(text, mark.end)));
      if (inner !== LOWER || mark.style === 'bullet') return true;
      // A colon before a list that is set off ends what introduced it.
      return (lineEnds > layout.spacing && last === ':') || (!',;:—'.includes(last) && !isLetterAt(text, end - 1));
    }
    if (kind === LOWER && classOf(text.charCodeAt(end - 1)) !== STOP)
      return meantBeforeSmall(text, layout, { lineStart: this.lineStart, lineEnd: end, next, lineEnds });
    if (lineEnds > layout.spacing) return true;
    if (isLeaderLine(text, this.lineStart, end) || isNumberLine(text, this.lineStart, end)) return true;
    if (endsDangling(text, this.lineStart, end)) return false;
    if (text.startsWith('v.', next) || text.startsWith('vs.', next)) return false;
    if (isSigningRule(text, skipWhite(text, this.lineStart), end)) return false;
    return brokenEarly(text, this.lineStart, end, next, layout.width);
  }

  /** At the head of a line: a mark that counts items stands alone, unless its fellows follow in the same line. */
  private openLine(at: number): number {
    const { text } = this;
    const spoken = classOf(text.charCodeAt(at)) === QUOTE ? at + 1 : at;
    if (this.speaks(spoken)) return spoken + 2;
    const mark = readEnumerator(text, at);
    if (mark === undefined) return this.openBareNumber(at);
    if (mark.style === 'bullet') {
      const counted = readEnumerator(text, skipWhite(text, mark.end));
      return counted === undefined ? mark.end : counted.end;
    }
    const next = skipWhite(text, mark.end);
    if (next >= text.length || classOf(text.charCodeAt(next)) === LOWER) return at;
    this.inlineMarks = fellowsInLine(text, mark);
    if (this.inlineMarks.length > 0) return mark.end;
    if (isInitial(text, mark) && !this.headsSection(mark)) return at;
    this.cut(mark.end);
    this.start = next;
    return mark.end;
  }

  /** `Q. Where were you?`: questions and answers of a hearing carry their letters like a name. */
  private speaks(at: number): boolean {
    const { text } = this;
    if (!text.startsWith('Q. ', at) && !text.startsWith('A. ', at)) return false;
    return this.hasSecondSection('\nQ. ') || this.hasSecondSection('\n"Q. ') || this.hasSecondSection('\n“Q. ');
  }

  /** `12 The court …`: a number without a stop counts paragraphs where it is the next of a series. */
  private openBareNumber(at: number): number {
    const { text } = this;
    if (classOf(text.charCodeAt(at)) !== DIGIT) return at;
    const value = Number.parseInt(text.slice(at, at + 4), 10);
    const end = at + String(value).length;
    const next = skipWhite(text, end);
    if (value !== this.lastBare + 1 || next === end || classOf(text.charCodeAt(next)) !== UPPER) return at;
    if (value === 1 && !this.hasSecondSection('\n2 ')) return at;
    this.lastBare = value;
    this.cut(end);
    this.start = next;
    return end;
  }

  /** Whether `A.` counts sections rather than shortens a name: it is the next in a row, or the first of one. */
  private headsSection(mark: Enumerator): boolean {
    const raw = this.text.slice(mark.start, mark.end - 1);
    const roman = /^[IVX]+$/.test(raw) && (mark.style === 'roman' || this.sections.has('roman') || raw === 'I');
    const style = roman ? 'roman' : 'letter';
    const value = roman ? romanValue(raw) : mark.value;
    const last = this.sections.get(style) ?? 0;
    if (value !== last + 1 && !(roman && value > last)) return value === 1 && this.sections.has(style);
    if (value === 1 && !this.hasSecondSection(roman ? '\nII.' : '\nB.')) return false;
    this.sections.set(style, value);
    return true;
  }

  /** Looked for once a text: a hostile one may ask a million times. */
  private hasSecondSection(head: string): boolean {
    const known = this.secondSections.get(head) ?? this.text.includes(head);
    this.secondSections.set(head, known);
    return known;
  }
}

/** A lone capital with a stop, or a Roman number in capitals, may be a name's initial. */
function isInitial(text: string, mark: Enumerator): boolean {
  return (
    (mark.style === 'letter' || mark.style === 'roman') &&
    mark.fence === '.' &&
    classOf(text.charCodeAt(mark.start)) === UPPER
  );
}

function isLetterAt(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === LOWER || kind === UPPER;
}

/** Four spaces or a tab between words are a gap between columns. */
function isColumnGap(text: string, from: number, to: number): boolean {
  if (to - from >= 4) return true;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 9) return true;
  return false;
}

function lastLineStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && isWhite(text.charCodeAt(from - 1)) && classOf(text.charCodeAt(from - 1)) !== NEWLINE) from -= 1;
  return from;
}
