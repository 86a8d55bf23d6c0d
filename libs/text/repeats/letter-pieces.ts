// Into which pieces is a letter cut to be compared with other letters: paragraphs, and the sentences of longer ones?
import { letterView, type PageLayout } from '../letters/letter-view.js';
import { paragraphs } from '../letters/paragraphs.js';
import { unitsOf } from '../letters/reading-units.js';
import type { Span } from '../segment-kinds.js';
import { learnAbbreviations } from '../sentences/learned-abbreviations.js';
import { fold } from '../words/tokens.js';

/** `Dear Sirs,` and a blank line, where the sentence goes on with a small letter. */
const SALUTATION = /^[^.!?\n]{1,60},[^\S\n]*\n\s*\n/;

/** Shorter ones ("Yours faithfully,") have no run of three words to be told by. */
const FEWEST_WORDS = 3;

/** One piece of a letter. */
export interface LetterPiece {
  /** Where it stands, in UTF-16 code units of the letter; more than one span where page furniture cuts through it. */
  readonly spans: readonly Span[];
  readonly level: 'paragraph' | 'sentence';
  /** Of a sentence: the place of its paragraph in the list of pieces. */
  readonly within?: number;
  /** Its words without page furniture, folded: case, accents and apostrophes do not count. */
  readonly words: readonly string[];
}

/**
 * The pieces of a letter in order, a paragraph before its sentences: paragraphs as the splitter reads them, without page
 * furniture, quoting marks and their own numbers. A paragraph of one sentence is one piece; what has fewer than three words is
 * none. Footnotes come last. Linear.
 */
export function letterPieces(text: string, layout: PageLayout = {}): LetterPiece[] {
  const { view, asides, isQuoted } = letterView(text, layout);
  const pieces: LetterPiece[] = [];
  readParagraphs(view.text, (span) => view.toLetter(span), isQuoted, pieces);
  for (const { start, end } of asides) {
    const move = (span: Span) => [{ start: start + span.start, end: start + span.end }];
    readParagraphs(text.slice(start, end), move, undefined, pieces);
  }
  return pieces;
}

function readParagraphs(
  text: string,
  toLetter: (span: Span) => Span[],
  isQuoted: ((at: number) => boolean) | undefined,
  into: LetterPiece[],
): void {
  const learned = learnAbbreviations(text);
  for (const paragraph of paragraphs(text, isQuoted)) {
    // The number a paragraph bears says nothing: the same point is number 4 in one letter and 12 in the next.
    const { words: from, end: to } = paragraph;
    const tokens = wordsOf(text.slice(from, to));
    if (tokens.length < FEWEST_WORDS) continue;
    const whole = tokens.map(({ folded }) => folded);
    const within = into.push({ spans: toLetter({ start: from, end: to }), words: whole, level: 'paragraph' }) - 1;
    const units = unitsOf(text, paragraph, learned).flatMap((unit) => withoutSalutation(text, unit));
    if (units.length === 1) continue;
    let at = 0;
    for (const { start, end } of units) {
      const first = at;
      while ((tokens[at]?.start ?? end) + from < end) at += 1;
      if (at - first < FEWEST_WORDS) continue;
      const spans = toLetter({ start: Math.max(start, from), end });
      into.push({ spans, words: whole.slice(first, at), level: 'sentence', within });
    }
  }
}

/** To whom it is said differs from letter to letter; what is said may not. */
function withoutSalutation(text: string, { start, end }: Span): Span[] {
  const salutation = SALUTATION.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
  return salutation === 0
    ? [{ start, end }]
    : [
        { start, end: start + salutation },
        { start: start + salutation, end },
      ];
}

// Not `tokenise`, which takes what can be read out of a web address: here two addresses that differ are to differ.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’ʼ]|\u00AD\s*)[\p{L}\p{N}\p{M}]+)*/gu;
/** Where a word was broken at the end of a line. */
const BREAK = /\u00AD\s*/g;

function wordsOf(text: string): { start: number; folded: string }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    folded: fold(match[0].replace(BREAK, '')),
  }));
}
