// Which questions of a statement are headings, answered one after another as for customers?
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
