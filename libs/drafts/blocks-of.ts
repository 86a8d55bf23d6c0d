// Which pieces of a read article are its headline, its captions, its copy for elsewhere, and which its body?
import type { Block } from '#domain/canonical-version.js';
import type { ExtractedBlock } from '#documents/document.js';
import type { BlockKind } from '#domain/vocabulary.js';

interface ReadText {
  readonly text: string;
  readonly blocks: readonly Pick<ExtractedBlock, 'start' | 'end' | 'kind'>[];
}

const LEFT_OUT = new Set(['page_header', 'page_footer', 'mail_header']);

/** A piece may say itself what it is; the label is not part of its words. */
const LABELS: readonly (readonly [BlockKind, RegExp])[] = [
  ['seo_headline', /^(?:seo|search|web)[ -]?(?:headline|title|hed)\s*:\s*/i],
  ['push_alert', /^(?:push(?:[ -]?(?:alert|notification))?|alert)\s*:\s*/i],
  ['social_copy', /^social(?:[ -]?(?:copy|media|post))?\s*:\s*/i],
  ['headline', /^(?:headline|hed)\s*:\s*/i],
  ['standfirst', /^(?:standfirst|dek|sub-?heading|subtitle)\s*:\s*/i],
  ['caption', /^caption\s*:\s*/i],
];

/** These stay in the words: they say whose picture it is. */
const PICTURE = /^(?:photo(?:graph)?|picture|image|illustration)\s*:/i;

const LONGEST_HEADLINE = 160;
const LONGEST_STANDFIRST = 400;
/** A heading further down is a subheading: something else came first. */
const MOST_BEFORE_HEADLINE = 6;

/**
 * What a piece says of itself comes first. Otherwise the first heading is the headline (where there is none, a first line
 * that does not end as a sentence does); a short paragraph directly under it, before the body, the standfirst; all else is body.
 */
export function blocksOf({ text, blocks }: ReadText): Block[] {
  const pieces = blocks
    .filter(({ kind }) => !LEFT_OUT.has(kind))
    .map(({ kind, start, end }) => ({ layout: kind, ...labelled(text.slice(start, end).trim()) }))
    .filter(({ words }) => words !== '');
  const headlineAt = findHeadline(pieces);
  return pieces.map(({ layout, label, words }, index): Block => {
    const plain = layout === 'heading' ? words.replace(/^#{1,6} +/, '').replace(/ +#+$/, '') : words;
    if (label !== null) return { kind: label, text: plain };
    if (index === headlineAt) return { kind: 'headline', text: plain };
    if (PICTURE.test(plain)) return { kind: 'caption', text: plain };
    const underHeadline = headlineAt >= 0 && index === headlineAt + 1 && pieces.length > index + 1;
    const isParagraph = layout !== 'list_item' && layout !== 'heading';
    if (underHeadline && isParagraph && plain.length <= LONGEST_STANDFIRST) return { kind: 'standfirst', text: plain };
    return { kind: 'body', text: plain };
  });
}

interface Piece {
  readonly layout: ExtractedBlock['kind'];
  readonly label: BlockKind | null;
  readonly words: string;
}

function labelled(words: string): { label: BlockKind | null; words: string } {
  // The label may be set off by Markdown's marks, as in "**Push alert:** Minister resigns".
  const bare = words.replace(/^#{1,6} +/, '').replace(/^(\*\*|__|\*|_)([^*_\n]{1,40}:)\1\s*/, '$2 ');
  for (const [label, pattern] of LABELS) {
    const found = pattern.exec(bare);
    if (found !== null && bare.length > found[0].length) return { label, words: bare.slice(found[0].length).trim() };
  }
  return { label: null, words };
}

function findHeadline(pieces: readonly Piece[]): number {
  const named = pieces.findIndex(({ label }) => label === 'headline');
  if (named >= 0) return named;
  const heading = pieces.findIndex(({ layout, label }) => layout === 'heading' && label === null);
  if (heading >= 0 && heading <= MOST_BEFORE_HEADLINE) return heading;
  const first = pieces.findIndex(({ label }) => label === null);
  const { layout, words = '' } = pieces[first] ?? {};
  const isLine = layout === 'paragraph' && words.length <= LONGEST_HEADLINE && !/[\n]|[.:;,…]["”’)]*$/.test(words);
  return isLine && pieces.length > first + 1 ? first : -1;
}
