// Where in the article does each assertion stand, also where several share words?
import { placedBlocks } from '../../../../libs/domain/version-text.js';
import type { Block } from '../../api/records.js';

/** UTF-16 code units into the version's text. */
export interface MarkedSpan {
  start: number;
  end: number;
  /** Index of the assertion. */
  assertion: number;
  /** One of several places in which it could stand. */
  candidate: boolean;
}

/** A stretch of a block in which the same assertions stand from its start to its end. */
export interface Piece {
  start: number;
  end: number;
  /** The shortest span first: it is what a click most likely means. */
  marks: MarkedSpan[];
  /** Assertions whose span begins here. */
  opens: number[];
  /** It is part of what the reader was sent to. */
  pointed: boolean;
}

/** UTF-16 code units into the version's text. */
export interface PointedSpan {
  start: number;
  end: number;
}

export interface ArticleBlock {
  index: number;
  kind: Block['kind'];
  start: number;
  end: number;
  pieces: Piece[];
}

/**
 * The article as blocks of pieces that lie end to end and fill them. Spans may overlap in any way; a span that reaches
 * over a block's end, which the service never makes, is marked in each block that it touches.
 */
export function layOutArticle(
  blocks: readonly Block[],
  spans: readonly MarkedSpan[],
  pointed: PointedSpan | null = null,
): ArticleBlock[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return placedBlocks(blocks).map(({ kind, start, end, index }) => {
    while ((sorted[next]?.end ?? Infinity) <= start) next += 1;
    const here: MarkedSpan[] = [];
    for (let i = next; i < sorted.length; i += 1) {
      const span = sorted[i];
      if (span === undefined || span.start >= end) break;
      if (span.end > start) here.push(span);
    }
    return { index, kind, start, end, pieces: piecesOf(start, end, here, pointed) };
  });
}

function piecesOf(start: number, end: number, spans: readonly MarkedSpan[], pointed: PointedSpan | null): Piece[] {
  const cuts = new Set([start, end]);
  const meets = pointed !== null && pointed.start < end && pointed.end > start;
  for (const span of meets ? [...spans, pointed] : spans) {
    cuts.add(Math.max(span.start, start));
    cuts.add(Math.min(span.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end;
    const marks = spans
      .filter((span) => span.start <= from && span.end >= to)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const opens = marks.filter((span) => span.start === from).map(({ assertion }) => assertion);
    return { start: from, end: to, marks, opens, pointed: meets && pointed.start <= from && pointed.end >= to };
  });
}
