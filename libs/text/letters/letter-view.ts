// What of a letter is read as running text: without page furniture and footnotes, and which lines of it are quoted mail?
import { skipWhite, trimBack } from '../words/characters.js';
import type { Span } from '../segment-kinds.js';
import { findFootnotes } from './footnotes.js';
import { findFurniture } from './furniture.js';
import { readingView, type ReadingView } from './reading-view.js';
import { mend } from './scan-noise.js';

/** What the layout of the page told the reader of the document. Offsets are UTF-16 code units of the letter. */
export interface PageLayout {
  /** Running heads, feet and page numbers. */
  readonly furniture?: readonly Span[];
  /** Footnotes: what they say counts, but it does not interrupt the sentence that runs past them. */
  readonly asides?: readonly Span[];
}

/** A letter made ready for reading. */
export interface LetterView {
  readonly view: ReadingView;
  /** Page furniture, trimmed, in order and without overlap. */
  readonly furniture: readonly Span[];
  /** Footnotes, likewise. */
  readonly asides: readonly Span[];
  /** Whether the line of the letter that holds a place of the view begins with a mail quoting mark. */
  readonly isQuoted: (at: number) => boolean;
}

/** The letter's running text, with what the layout names and what shows itself as furniture cut out. Linear. */
export function letterView(text: string, layout: PageLayout = {}): LetterView {
  // Read with misread letters put right, in the same places, so that every offset is the letter's own.
  const read = mend(text);
  const told = mergeSpans(text, layout.asides ?? []);
  const outside = findFurniture(read).filter((span) => !told.some((aside) => overlap(span, aside)));
  const furniture = mergeSpans(text, [...(layout.furniture ?? []), ...outside]);
  const asides = mergeSpans(text, [...told, ...findFootnotes(read, furniture)]);
  const view = readingView(read, mergeSpans(text, [...furniture, ...asides]));
  return { view, furniture, asides, isQuoted: isQuotedAt(read, view) };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Spans clipped to the text, trimmed of white space, in order and without overlap. */
function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  for (const span of ordered) {
    const start = skipWhite(text, Math.max(0, Math.trunc(span.start), merged.at(-1)?.end ?? 0));
    const end = trimBack(text, Math.min(text.length, Math.trunc(span.end)), start);
    if (end > start) merged.push({ start, end });
  }
  return merged;
}

function isQuotedAt(text: string, view: ReadingView): (at: number) => boolean {
  if (!/^[ \t]*>/m.test(text)) return () => false;
  return (at) => {
    const place = view.toLetter({ start: at, end: at + 1 })[0];
    if (place === undefined) return false;
    const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
    return text.charAt(skipWhite(text, lineStart)) === '>';
  };
}
