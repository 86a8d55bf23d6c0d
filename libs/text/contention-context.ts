// What of a letter has to be read along with one of its contentions, for its answer to be found?
//
// "Four did." says by itself nothing that could be looked for. What it is about stands in the words it contradicts, in
// the heading above, in the contention before it and in the rest of its paragraph: the nearer, the more it weighs.
import type { QueryContext } from './query-terms.js';
import type { SegmentKind, Span } from './segment-kinds.js';

/** What is known of each segment of the letter; offsets are UTF-16 code units into its text. */
type KnownSegment = Span & { readonly kind: SegmentKind };

const WORDS_JUST_BEFORE = 0.7;
const WORDS_IN_PARAGRAPH = 0.4;
const HEADING = 0.35;
const CONTENTION_IN_PARAGRAPH = 0.3;
const CONTENTION_BEFORE = 0.15;
const PARAGRAPH = 0.15;

/** Words complained of that are longer than this are a page of questions, not the sentence that is contradicted. */
const LONGEST_QUOTATION = 600;
const LONGEST_HEADING = 120;
/** No paragraph is read farther than this to either side of the contention. */
const FARTHEST = 1_500;

const PARAGRAPH_BORDER = /\n[^\S\n]*\n|\n(?=[^\S\n]*(?:\d{1,3}(?:\.\d{1,3})*[.)]|\([a-z]{1,4}\)|[-*•])[^\S\n])/g;
const NO_HEADING = /^(?:dear|yours|re:|cc:)\b|\bpage \d|\d{4}$|[:;,]$/i;

/**
 * The context of the contention that begins at `contention.start` and ends at `contention.end`, to be given to
 * `readQuery` with it. `segments` are those of the whole letter, in order. A letter cut otherwise than by `splitLetter`
 * will do as well; without neighbours there is no context.
 */
export function contentionContext(text: string, segments: readonly KnownSegment[], contention: Span): QueryContext[] {
  const paragraph = paragraphAround(text, contention);
  const earlier = segments.filter(({ end }) => end <= contention.start).reverse();
  const quoteOf = ({ start, end }: Span): string => text.slice(start, end);
  const context: QueryContext[] = [];
  const add = (weight: number, span: Span | undefined): void => {
    if (span !== undefined) context.push({ text: quoteOf(span), weight });
  };
  const isQuotation = ({ kind, start, end }: KnownSegment): boolean =>
    kind === 'words_complained_of' && end - start <= LONGEST_QUOTATION;
  const [before] = earlier;
  if (before !== undefined && isQuotation(before)) add(WORDS_JUST_BEFORE, before);
  add(
    WORDS_IN_PARAGRAPH,
    earlier.find((segment) => segment.start >= paragraph.start && isQuotation(segment)),
  );
  const heading = earlier.flatMap((segment) => (segment.kind === 'formal' ? headingIn(quoteOf(segment)) : []))[0];
  if (heading !== undefined) context.push({ text: heading, weight: HEADING });
  const contended = earlier.find(({ kind }) => kind === 'allegation');
  if (contended !== undefined)
    add(contended.start >= paragraph.start ? CONTENTION_IN_PARAGRAPH : CONTENTION_BEFORE, contended);
  const around = segments.filter(
    ({ kind, start, end }) => kind !== 'formal' && start >= paragraph.start && end <= paragraph.end,
  );
  context.push({ text: around.map(quoteOf).join(' '), weight: PARAGRAPH });
  return context;
}

/** To the nearest blank line or numbered line on either side. */
function paragraphAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - FARTHEST);
  const borders = [...text.slice(from, start).matchAll(PARAGRAPH_BORDER)];
  const last = borders.at(-1);
  const next = text.slice(end, end + FARTHEST).search(PARAGRAPH_BORDER);
  return { start: last === undefined ? from : from + last.index, end: next < 0 ? end + FARTHEST : end + next };
}

/** The heading that a formal segment is, or ends with below a letterhead or the foot of a page. */
function headingIn(quote: string): string[] {
  const heading = (quote.split(/\n[^\S\n]*\n/).at(-1) ?? '').trim();
  return heading.length <= LONGEST_HEADING && /\p{L}{4}/u.test(heading) && !NO_HEADING.test(heading) ? [heading] : [];
}
