// Into which pieces is an article read, and what is each: headline, standfirst, body, caption, or no part of the story?
import { isWhite, trimBack } from '../words/characters.js';
import { sentences } from '../sentences.js';

export type UnitRole = 'headline' | 'standfirst' | 'crosshead' | 'body' | 'caption' | 'furniture';

/** A sentence of the article without the marks of its layout. Offsets are UTF-16 code units. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly role: UnitRole;
  /** Counts the paragraphs; sentences of one share a number. */
  readonly paragraph: number;
}

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

const LEFT_OUT = new Set(['page_header', 'page_footer', 'mail_header', 'byline', 'code']);
const CAPTION =
  /^(?:(?:picture |photo )?captions?|(?:main |top |above |below |left |right )?(?:photo(?:graph)?|picture|image)s?)\b\s?(?:[:.–—-]|$)/i;
const CREDIT =
  /^(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|credit|video)(?: credit)?\s?(?:[:/]|(?:by|courtesy)\s)/i;
const BYLINE =
  /^(?:(?:[Ee]xclusive|EXCLUSIVE|[Ss]pecial [Rr]eport|[Aa]nalysis|[Ww]ords|[Ss]tory|[Rr]eport(?:ing|ed)?|[Ii]nvestigation|[Mm]agazine)?[\s·|:,-]*(?:[Bb]y|BY)\s+\p{Lu}[\p{L}.'’-]+(?:\s(?:and\s|de\s|van\s)?\p{Lu}[\p{L}.'’-]*){1,5}(?:[,|·]|$)|[Ee]xclusive$|[Aa]n? (?:joint )?(?:investigation|report) by\s|\((?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting))/u;
const DATELINE_ONLY = /^(?:published|updated|posted|first published|last updated|\d{1,2} \p{Lu}\p{Ll}+ \d{4}$)/iu;
/** A headline or a standfirst is no longer than this. */
const LONGEST_HEAD = 420;
const MOST_HEAD_PARAGRAPHS = 5;

/** The units of an article, in order, not overlapping, each beginning and ending with a character that is not white space. */
export function readUnits(text: string, blocks: readonly Block[] = []): Unit[] {
  const laidOut = inOrder(blocks);
  const cuts = laidOut.filter(({ kind }) => kind !== 'paragraph' && kind !== 'body');
  const spans = cutAt(sentences(text), cuts);
  const paragraphs = groupParagraphs(text, spans);
  const units: Unit[] = [];
  let headOver = false;
  let seenHeadline = false;
  for (const [index, group] of paragraphs.entries()) {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    const raw = text.slice(lineStart(text, first.start), last.end);
    const plain = trimMarks(text, first.start, last.end);
    const words = text.slice(plain.start, plain.end);
    const told = blockKind(laidOut, plain.start);
    let role = paragraphRole(raw, words, told, seenHeadline, headOver, index);
    if (role === 'headline') seenHeadline = true;
    if (role === 'body') headOver = true;
    if (role === 'standfirst' && index >= MOST_HEAD_PARAGRAPHS) role = 'body';
    for (const span of joinQuotations(text, group)) {
      const { start, end } = trimMarks(text, span.start, span.end);
      if (end <= start) continue;
      const credit = CREDIT.test(text.slice(start, Math.min(end, start + 40)));
      units.push({ start, end, role: credit && end - start < 120 ? 'furniture' : role, paragraph: index });
    }
  }
  return units;
}

function paragraphRole(
  raw: string,
  words: string,
  told: string | undefined,
  seenHeadline: boolean,
  headOver: boolean,
  index: number,
): UnitRole {
  if (told !== undefined && LEFT_OUT.has(told)) return 'furniture';
  if (told === 'headline' || told === 'seo_headline' || told === 'push_alert' || told === 'social_copy')
    return 'headline';
  if (told === 'standfirst') return 'standfirst';
  if (words.length < 160 && (BYLINE.test(words) || DATELINE_ONLY.test(words))) return 'furniture';
  if (told === 'caption' || CAPTION.test(words)) return 'caption';
  if (told === 'body') return 'body';
  const marked = /^\s{0,3}#{1,6}\s/.test(raw) || told === 'heading';
  const unstopped = !/[.!?…][”"’')\]*_]*$/.test(words);
  if (!seenHeadline && (marked || (index === 0 && (unstopped || words.length < 120)))) return 'headline';
  if (
    !headOver &&
    seenHeadline &&
    words.length < LONGEST_HEAD &&
    (marked || unstopped || /^\s{0,3}(?:\*\*|\*|_|>)/.test(raw))
  )
    return 'standfirst';
  if (marked) return 'crosshead';
  if (headOver && unstopped && words.length < 70 && !/[,:;]$/.test(words)) return 'crosshead';
  if (headOver && /^\s{0,3}[*_][^*_]/.test(raw) && /[^*_][*_]\s*$/.test(raw) && words.length < 300) return 'caption';
  return 'body';
}

/** Blocks by where they begin; what overlaps an earlier one or is no stretch of text is left out. */
function inOrder(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start))
    if (block.end > block.start && block.start >= (kept.at(-1)?.end ?? 0)) kept.push(block);
  return kept;
}

function blockKind(blocks: readonly Block[], at: number): string | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block !== undefined && block.start <= at ? block.kind : undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences cut where a heading, a caption or page furniture begins or ends inside one. */
function cutAt(spans: readonly (readonly [number, number])[], cuts: readonly Block[]): Span[] {
  const edges = [...new Set(cuts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Span[] = [];
  let next = 0;
  for (const [start, end] of spans) {
    let from = start;
    while (next < edges.length && (edges[next] ?? 0) <= start) next += 1;
    for (; next < edges.length && (edges[next] ?? 0) < end; next += 1) {
      const edge = edges[next] ?? end;
      pieces.push({ start: from, end: edge });
      from = edge;
    }
    pieces.push({ start: from, end });
  }
  return pieces;
}

/** A quotation longer than this is read sentence by sentence. */
const LONGEST_QUOTATION = 400;
/** Words before the quotation that make it part of a sentence. */
const LEAD_IN = 8;

/** Sentences of one quotation that a sentence outside it leads up to (`The entry reads: “A fell. B was told.”`) are one. */
function joinQuotations(text: string, group: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (let index = 0; index < group.length; index += 1) {
    const first = group[index];
    if (first === undefined) break;
    let last = index;
    const words = text.slice(first.start, first.end);
    const opens = words.lastIndexOf('“');
    if (opens > LEAD_IN && !words.includes('”', opens)) {
      const near = text.slice(first.end, first.start + LONGEST_QUOTATION).indexOf('”');
      const close = near === -1 ? -1 : first.end + near;
      for (let at = index + 1; at < group.length && close !== -1; at += 1) {
        const next = group[at];
        if (next === undefined || next.end - first.start > LONGEST_QUOTATION) break;
        if (next.start > close) break;
        if (next.end > close) last = at;
      }
    }
    joined.push({ start: first.start, end: group[last]?.end ?? first.end });
    index = last;
  }
  return joined;
}

/** Runs of sentences between which stands no blank line, and no line end behind a line that ended. */
function groupParagraphs(text: string, spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let last: Span | undefined;
  for (const span of spans) {
    const gap = last === undefined ? '\n\n' : text.slice(last.end, span.start);
    if (/\n\s*\n/.test(gap) || gap.includes('\f') || last === undefined || startsLine(text, last, span, gap))
      groups.push([span]);
    else groups.at(-1)?.push(span);
    last = span;
  }
  return groups;
}

/** A heading line stands for itself even without a blank line below it. */
function startsLine(text: string, last: Span, span: Span, gap: string): boolean {
  if (!gap.includes('\n')) return false;
  return (
    !/[.!?…:,;][”"’')\]*_]*$/.test(text.slice(last.end - 4, last.end)) ||
    /^#{1,6}\s/.test(text.slice(span.start, span.start + 8))
  );
}

function lineStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 12 && text.charAt(from - 1) !== '\n') from -= 1;
  return from;
}

/** Without the marks of Markdown and lists at either end. */
export function trimMarks(text: string, from: number, to: number): Span {
  let start = from;
  let end = trimBack(text, to, from);
  while (start < end && (isWhite(text.charCodeAt(start)) || '#*_>•·~`|'.includes(text.charAt(start)))) start += 1;
  if (/^[-–—+]\s/.test(text.slice(start, start + 2))) start += 2;
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  while (end > start && (isWhite(text.charCodeAt(end - 1)) || '*_~`|#'.includes(text.charAt(end - 1)))) end -= 1;
  return { start, end };
}

/** Which units begin inside a quotation that an earlier sentence of their paragraph opened. */
export function quotationsOpen(text: string, units: readonly Unit[]): boolean[] {
  let open = false;
  let paragraph = -1;
  return units.map((unit) => {
    if (unit.paragraph !== paragraph) open = false;
    paragraph = unit.paragraph;
    const before = open;
    for (let at = unit.start; at < unit.end; at += 1) {
      const char = text.charAt(at);
      if (char === '“') open = true;
      else if (char === '”') open = false;
      else if (char === '"') open = !open;
    }
    return before;
  });
}
