// A version as one text, and what surrounds an assertion in it: what a lawyer is taken to have read (R1).
import { type Block } from '#domain/canonical-version.js';
import type { BlockKind } from '#domain/vocabulary.js';

/** Between two blocks in the version's text. */
const BETWEEN_BLOCKS = '\n\n';

/** UTF-16 code units into the version's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface PlacedBlock extends Block, Span {
  readonly index: number;
  /** Its empty lines, as offsets into its own text: what parts its paragraphs. */
  readonly gaps: readonly Span[];
}

/** The version's text: its blocks in order with an empty line between two. Offsets of assertions point into it. */
export function versionText(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(BETWEEN_BLOCKS);
}

/** Where each block stands in the version's text. */
export function placedBlocks(blocks: readonly Block[]): PlacedBlock[] {
  let start = 0;
  return blocks.map((block, index) => {
    const placed = { ...block, index, start, end: start + block.text.length, gaps: gapsIn(block.text) };
    start = placed.end + BETWEEN_BLOCKS.length;
    return placed;
  });
}

/** The block that holds the whole span, or undefined where it reaches over a block's end or is empty. */
export function blockOf(blocks: readonly PlacedBlock[], { start, end }: Span): PlacedBlock | undefined {
  if (end <= start) return undefined;
  return blocks.find((block) => start >= block.start && end <= block.end);
}

/** What stands before every reader of the article, wherever in it they are. */
const AROUND: readonly BlockKind[] = ['headline', 'standfirst', 'caption'];

/** The value whose RFC 8785 serialisation is hashed: the paragraph, and what stands around it all. */
export interface CanonicalContext {
  readonly format: 'nightlawyer/context/1';
  readonly paragraph: string;
  readonly around: readonly Block[];
}

/**
 * The context of a span: its paragraph (within its block, up to the next empty line), and the headlines, standfirsts and
 * captions. Undefined where the span lies in no one block. With `wording`, as it would be with those words in the span's place.
 */
export function contextOf(blocks: readonly PlacedBlock[], span: Span, wording?: string): CanonicalContext | undefined {
  const block = blockOf(blocks, span);
  if (block === undefined) return undefined;
  const { text, gaps, within } = wording === undefined ? asItStands(block, span) : asWorded(block, span, wording);
  const paragraph = paragraphAround(text.length, gaps, within);
  return {
    format: 'nightlawyer/context/1',
    paragraph: text.slice(paragraph.start, paragraph.end),
    around: blocks
      .filter(({ kind }) => AROUND.includes(kind))
      .map((other) => ({ kind: other.kind, text: other.index === block.index ? text : other.text })),
  };
}

/** The paragraph in which the block holds the span, as offsets into the block's own text. */
export function paragraphOf(block: PlacedBlock, span: Span): Span {
  return paragraphAround(block.text.length, block.gaps, asItStands(block, span).within);
}

function asItStands(block: PlacedBlock, { start, end }: Span) {
  return { text: block.text, gaps: block.gaps, within: { start: start - block.start, end: end - block.start } };
}

function asWorded(block: PlacedBlock, span: Span, wording: string) {
  const { start, end } = asItStands(block, span).within;
  const text = block.text.slice(0, start) + wording + block.text.slice(end);
  return { text, gaps: gapsIn(text), within: { start, end: start + wording.length } };
}

function gapsIn(text: string): Span[] {
  return Array.from(text.matchAll(/\n[ \t]*\n/g), ({ index, 0: gap }) => ({ start: index, end: index + gap.length }));
}

/** From the last gap before the span to the first behind it. What lies within the span parts nothing. */
function paragraphAround(length: number, gaps: readonly Span[], { start, end }: Span): Span {
  const before = gaps.findLast((gap) => gap.end <= start);
  const behind = gaps.find((gap) => gap.start >= end);
  return { start: before?.end ?? 0, end: behind?.start ?? length };
}
