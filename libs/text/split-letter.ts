// What does a counsel letter consist of? Every character that is not white space ends up in one segment (R6).
import { isWhite, skipWhite, trimBack } from './words/characters.js';
import { dueDate, letterDate } from './letters/due-dates.js';
import { judgeLetter } from './letters/judge-letter.js';
import type { Piece } from './letters/neighbours.js';
import { letterView, type PageLayout } from './letters/letter-view.js';
import type { ReadingView } from './letters/reading-view.js';
import type { Segment, Span } from './segment-kinds.js';

/** What the layout of the page told the reader of the document. */
export type LetterLayout = PageLayout;

/**
 * Splits a letter into segments: in order, not overlapping, together covering every character that is not white space,
 * each beginning and ending with one. `text.slice(start, end)` is the segment's quote. Give storable text
 * (`toStorableText`); any string is accepted and no error is thrown. Time is linear in the length of the text.
 */
export function splitLetter(text: string, layout: LetterLayout = {}): Segment[] {
  const { view, furniture, asides, isQuoted } = letterView(text, layout);
  const segments = toSegments(judgeLetter(view.text, isQuoted), view);
  const placed = [
    ...segments,
    ...furniture.map((span): Segment => ({ ...span, kind: 'formal', reasons: ['page furniture'] })),
    ...asides.flatMap((span) => judgeAside(text, span)),
  ];
  return joinFormal(
    text,
    cover(
      text,
      placed.sort((a, b) => a.start - b.start),
    ),
  );
}

/** Reasons that a sentence's place gives, and not its words. */
const BY_PLACE = /^(?:states the other side|speaks of|goes on|under the heading|tells of|introduced by)/;

/** A footnote by itself. Most only cite, so an allegation must show itself by a cue of its own. */
function judgeAside(text: string, { start, end }: Span): Segment[] {
  return splitLetter(text.slice(start, end)).map((segment): Segment => {
    const placed: Segment = { ...segment, start: start + segment.start, end: start + segment.end, aside: true };
    const shown = placed.kind === 'allegation' && placed.reasons.some((reason) => !BY_PLACE.test(reason));
    if (placed.kind === 'formal' || (placed.kind === 'allegation' && !shown)) {
      delete placed.attack;
      return { ...placed, kind: 'background', reasons: ['footnote'] };
    }
    return { ...placed, reasons: ['footnote', ...placed.reasons] };
  });
}

function toSegments(pieces: readonly Piece[], view: ReadingView): Segment[] {
  const segments: Segment[] = [];
  const written = letterDate(view.text);
  for (const piece of pieces) {
    const limited = piece.kind === 'deadline' || piece.deadline === true;
    const due = limited ? dueDate(piece.text, written) : undefined;
    for (const [index, span] of view.toLetter(piece).entries()) {
      const segment: Segment = { start: span.start, end: span.end, kind: piece.kind, reasons: piece.reasons };
      if (piece.kind === 'allegation') segment.attack = piece.attack ?? 'alternative';
      if (piece.deadline === true) segment.deadline = true;
      if (due !== undefined && index === 0) {
        segment.due = due;
        segment.reasons = [
          `runs out on ${[due.date, due.time, due.zone].filter(Boolean).join(', ')}`,
          ...piece.reasons,
        ];
      }
      if (index > 0 && piece.kind !== 'formal') {
        segment.continues = true;
        segment.reasons = ['goes on below the page furniture'];
      }
      segments.push(segment);
    }
  }
  return segments;
}

/** Gives what no segment holds (a quoting mark, a stray sign) to a neighbour, or makes it formal where it has words. */
function cover(text: string, segments: readonly Segment[]): Segment[] {
  const covered: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    fill(text, at, segment.start, covered, segment);
    covered.push(segment);
    at = segment.end;
  }
  fill(text, at, text.length, covered, undefined);
  return covered;
}

const SPEAKS = /[\p{L}\p{N}]/u;

function fill(text: string, from: number, to: number, covered: Segment[], next: Segment | undefined): void {
  let start = skipWhite(text, from);
  if (start >= to) return;
  const end = trimBack(text, to, start);
  const last = covered.at(-1);
  // The marks of empty quoted lines end what stands above them; only those of its own line open the next.
  const line = next === undefined ? -1 : text.lastIndexOf('\n', next.start - 1);
  if (last !== undefined && line > start && !SPEAKS.test(text.slice(start, end))) {
    last.end = trimBack(text, line, last.end);
    start = skipWhite(text, line);
    if (start >= to) return;
  }
  const speaks = SPEAKS.test(text.slice(start, end));
  if (!speaks && next !== undefined) next.start = start;
  else if (!speaks && last !== undefined) last.end = end;
  else covered.push({ start, end, kind: 'formal', reasons: ['stands apart from the text'] });
}

/** Furniture may have come to stand beside a letterhead or a signature: one formal segment then. */
function joinFormal(text: string, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.kind === 'formal' && segment.kind === 'formal' && segment.continues !== true) {
      last.end = segment.end;
      if (last.reasons[0] !== segment.reasons[0] && last.reasons.length < 3)
        last.reasons = [...last.reasons, ...segment.reasons.slice(0, 1)];
    } else joined.push(segment);
  }
  return joined.filter((segment) => segment.end > segment.start && !isWhite(text.charCodeAt(segment.start)));
}
