// Which words of a letter does its writer give out as the newsroom's own?
import { FUNCTION_WORD } from '../place/words.js';
import type { SegmentKind, Span } from '../segment-kinds.js';
import { countWords, type Fragment, fragmentsOf } from './fragments.js';
import { quotationsIn } from './quotation-marks.js';

/** `text.slice(start, end)` is the quotation without its marks, in UTF-16 code units of the letter. */
export interface ClaimedWords extends Span {
  /** Index of the segment that it stands in. */
  readonly segment: number;
  readonly fragments: readonly Fragment[];
  /** Nothing says that these are the newsroom's words, unless they are found: that they stand nowhere tells nobody anything. */
  readonly tentative: boolean;
}

interface Judged extends Span {
  readonly kind: SegmentKind;
}

/** Shorter quotations are terms more often than not. */
const FEWEST_WORDS = 4;
/** Such short ones count if they are found, once, and hold so many words that are not `the` or `of`. */
const FEWEST_TELLING = 2;

/** `4.`, `(b)`, `[3]`, `Q7:`, `Extract 2 -`: what numbers an extract is not part of it. */
const LABEL =
  /^(?:[-–•*>\s]+|[([]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]:]+\s|(?:q|question|extract|passage|para(?:graph)?|statement|allegation|point|words|item)\.?\s?\d*[a-z]?\s?[:.)–-]\s)+/i;
/** `(paragraph 7)`; and the `and` before the next item. */
const BEHIND =
  /(?:\s*[[(](?:at )?(?:para|page|pp?\.|headline|standfirst|caption|line|col)[^)\]]{0,40}[)\]])?[\s.]*(?:[;,]\s*(?:and|or)?)?\s*$/i;
const LONGEST_BEHIND = 100;

/** Counsel speak of the newsroom and of what it wrote. */
const OF_THE_NEWSROOM =
  /\b(?:you|your|yours|(?:draft |said |proposed )?(?:article|report|story|draft|piece|programme|broadcast|publication|questionnaire|text|copy)s?|headline|standfirst|caption|reporters?|correspondents?|journalists?|words|passage|sentence|statement|allegation|assertion|suggestion|claim|expression|phrase|question|paragraph)\b/i;
/** Counsel introduce a quotation; an extract set out as it stands does not begin so. */
const COUNSEL_SPEAK =
  /\b(?:our clients?|(?:your|the (?:draft |said |proposed )*)(?:article|report|draft|e-?mail|letter|questionnaire|questions?)|you (?:\w+ ){0,2}(?:say|state|ask|allege|claim|assert|write|wrote|stated|said|asked|alleged|claimed|describe|suggest|print|publish|ran)\w*|words complained|complains? of|publication)\b/i;
/** What the client has said is not what the newsroom said. */
const CLIENT_SAID =
  /\b(?:(?:our|my) clients?|the company|we|i)\b[^.;“"‘«]{0,60}\b(?:said|told|wrote|replied|answered|stated|explained|responded)\b[^.;“"‘«]{0,40}$/i;

/**
 * Every quotation in a segment of words complained of, or the whole segment where it is set out without marks; and in an
 * allegation the quotations of four words and more, shorter ones for what they may turn out to be. In the order of the letter.
 */
export function claimedWords(text: string, segments: readonly Judged[]): ClaimedWords[] {
  return segments.flatMap((segment, index): ClaimedWords[] => {
    if (segment.kind !== 'words_complained_of' && segment.kind !== 'allegation') return [];
    const found = segment.kind === 'allegation' ? quotedIn(text, segment) : setOutIn(text, segment);
    return found.flatMap(({ tentative, ...span }) => {
      const { start, end } = trimmed(text, span);
      const fragments = end > start ? fragmentsOf(text.slice(start, end)) : [];
      const short = countWords(fragments) < FEWEST_WORDS;
      if (short && !isTelling(fragments)) return [];
      return [{ segment: index, start, end, fragments, tentative: tentative || short }];
    });
  });
}

type Candidate = Span & { readonly tentative: boolean };

function quotedIn(text: string, segment: Span): Candidate[] {
  const quotations = quotationsIn(text, segment).filter(({ closed }) => closed);
  const claims = OF_THE_NEWSROOM.test(outside(text, segment, quotations));
  return quotations
    .filter(({ start }) => !CLIENT_SAID.test(text.slice(Math.max(segment.start, start - 120), start - 1)))
    .map(({ start, end }) => ({ start, end, tentative: !claims }));
}

function setOutIn(text: string, segment: Span): Candidate[] {
  const quotations = quotationsIn(text, segment);
  const quoted = quotations.map(({ start, end }) => ({ start, end, tentative: false }));
  const around = outside(text, segment, quotations);
  const whole = withoutLabel(text, segment);
  const speaks = COUNSEL_SPEAK.test(around);
  if (quotations.length === 0) return [{ ...whole, tentative: speaks }];
  const words = (of: string): number => of.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isFrame = speaks || words(around) * 2 <= words(text.slice(whole.start, whole.end));
  if (isFrame) return quoted;
  // The extract may itself quote somebody.
  return [{ ...whole, tentative: true }, ...quotedIn(text, segment)];
}

function outside(text: string, { start, end }: Span, quotations: readonly Span[]): string {
  let at = start;
  let around = '';
  for (const quotation of quotations) {
    around += `${text.slice(at, quotation.start)} `;
    at = quotation.end;
  }
  return around + text.slice(at, end);
}

function withoutLabel(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const label = LABEL.exec(words)?.[0].length ?? 0;
  const behind = BEHIND.exec(words.slice(-LONGEST_BEHIND))?.[0].length ?? 0;
  return label + behind < words.length ? { start: start + label, end: end - behind } : { start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** Enough to be looked for, short as it is: more than one word that says something. */
function isTelling(fragments: readonly Fragment[]): boolean {
  const [first, ...rest] = fragments;
  if (first === undefined || rest.length > 0) return false;
  return first.words.sorts.filter((sort) => (sort & FUNCTION_WORD) === 0).length >= FEWEST_TELLING;
}
