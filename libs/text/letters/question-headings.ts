// Which questions are headings, answered one after another as for customers, and which are the newsroom's, answered in turn?
import type { Paragraph } from './paragraphs.js';

/** Fewer may be rhetoric. */
const FEWEST = 3;
const MOST_WORDS = 16;
/** A question that quotes what was said is more than a heading. */
const QUOTES = /["“”«»]/;

/** The questions that stand alone in their paragraph with something other than a question below; none if too few. */
export function questionHeadings(text: string, list: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = list.filter((paragraph, index) => {
    const below = list[index + 1];
    return paragraph.mark === undefined && below !== undefined && isBare(text, paragraph) && !asks(text, below);
  });
  return new Set(found.length < FEWEST ? [] : found);
}

function isBare(text: string, paragraph: Paragraph): boolean {
  if (!asks(text, paragraph)) return false;
  const words = text.slice(paragraph.words, paragraph.end);
  return words.split(/\s+/).length <= MOST_WORDS && !QUOTES.test(words);
}

function asks(text: string, paragraph: Paragraph): boolean {
  return text.charAt(paragraph.end - 1) === '?';
}

/** Numbered questions of which most have an answer below, marked otherwise or not at all: those that the newsroom put. */
export function answeredQuestions(text: string, list: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const put = [...list.entries()].filter(([, one]) => one.mark?.style === 'number' && asks(text, one));
  const answered = put.filter(([index]) => {
    const below = list[index + 1];
    return below !== undefined && below.mark?.style !== 'number' && !asks(text, below);
  });
  const few = answered.length < FEWEST || answered.length * 3 < put.length * 2;
  return new Set(few ? [] : put.map(([, paragraph]) => paragraph));
}
