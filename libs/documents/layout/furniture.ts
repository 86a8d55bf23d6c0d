// Which lines are the page's own (headers, footers, page numbers) and not the letter's?
import { PAGE_NUMBER } from '../tidy-text.js';
import { groupByBaseline, toLine } from './columns.js';
import type { Fragment, PageLayout } from './page.js';

export type ParsedPage = { page: PageLayout; headers: string[]; body: Fragment[]; footers: string[] };

/** How far from the edge, as a share of the page's height, repeated lines and page numbers stand. */
const REPEATED_ZONE = 0.2;
const NUMBER_ZONE = 0.12;
/** Lines of one type nearer than this, in type heights, belong to one text: a blank line between them is more. */
const TOUCHING = 2.3;
/** Page furniture has this many lines at most at either edge. */
const MAX_LINES = 6;

type EdgeLine = {
  text: string;
  key: string;
  y: number;
  fragments: Fragment[];
  edge: 'top' | 'bottom';
  distance: number;
  candidate: boolean;
};

/**
 * Parts furniture from body. A line counts as furniture if the same words, digits aside, stand at the same height near
 * the edge of another page too, or if it is a page number that stands apart.
 */
export function partFurniture(pages: readonly PageLayout[]): ParsedPage[] {
  const edges = pages.map(edgeLines);
  const places = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.flatMap((line) => nearKeys(line)))) places.set(key, (places.get(key) ?? 0) + 1);
  }
  // Left and right pages may differ, and the first often has none.
  const needed = Math.max(2, Math.ceil(pages.length * 0.25));
  return pages.map((page, i) => {
    const own = furnitureOf(edges[i] ?? [], (line) => (places.get(line.key) ?? 0) >= needed, page);
    const taken = new Set(own.flatMap((line) => line.fragments));
    return {
      page,
      headers: own.filter((line) => line.edge === 'top').map((line) => line.text),
      body: page.fragments.filter((fragment) => !taken.has(fragment)),
      footers: own.filter((line) => line.edge === 'bottom').map((line) => line.text),
    };
  });
}

function edgeLines(page: PageLayout): EdgeLine[] {
  const groups = groupByBaseline(page.fragments);
  return groups.flatMap((fragments, i) => {
    const line = toLine(fragments, page.number);
    const top = line.y / page.height;
    const edge = top < 0.5 ? 'top' : 'bottom';
    const distance = edge === 'top' ? top : 1 - top;
    const rank = edge === 'top' ? i : groups.length - 1 - i;
    // One line more than can be furniture, to see what the last of them touches.
    if (rank > MAX_LINES || line.text === '') return [];
    const candidate = distance <= REPEATED_ZONE && rank < MAX_LINES;
    const words = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
    return [
      {
        text: line.text,
        key: `${edge} ${Math.round(line.y / 4)} ${words}`,
        y: line.y,
        fragments,
        edge,
        distance,
        candidate,
      },
    ];
  });
}

/** The line's own place and the two next to it: heights differ by a point or so from page to page. */
function nearKeys(line: EdgeLine): string[] {
  const [edge = '', place = '', ...words] = line.key.split(' ');
  return [-1, 0, 1].map((step) => [edge, Number(place) + step, ...words].join(' '));
}

function furnitureOf(lines: readonly EdgeLine[], repeats: (line: EdgeLine) => boolean, page: PageLayout): EdgeLine[] {
  const isFurniture = (line: EdgeLine) =>
    line.candidate &&
    (repeats(line) || (line.distance < NUMBER_ZONE && PAGE_NUMBER.test(line.text) && standsApart(line, page)));
  // From the edge inwards, up to the first line of the letter itself: words repeated further in are its own.
  const fromEdge = (edge: 'top' | 'bottom') => {
    const own = lines.filter((line) => line.edge === edge);
    if (edge === 'bottom') own.reverse();
    const end = own.findIndex((line) => !isFurniture(line));
    const taken = end === -1 ? own : own.slice(0, end);
    // Words that follow each other without a gap are one text: the last lines of a page may repeat too.
    let next = own[taken.length];
    while (touches(taken.at(-1), next)) next = taken.pop();
    return edge === 'bottom' ? taken.reverse() : taken;
  };
  return [...fromEdge('top'), ...fromEdge('bottom')];
}

/** Whether two lines follow each other as lines and paragraphs of one text do, in one type. */
function touches(line: EdgeLine | undefined, next: EdgeLine | undefined): boolean {
  const [one, other] = [line?.fragments[0], next?.fragments[0]];
  if (one === undefined || other === undefined) return false;
  return (
    one.font === other.font && Math.abs(one.size - other.size) < 0.5 && Math.abs(one.y - other.y) < TOUCHING * one.size
  );
}

/** No other words within two lines' height on the side of the body. */
function standsApart(line: EdgeLine, page: PageLayout): boolean {
  const size = line.fragments[0]?.size ?? 10;
  return page.fragments.every((f) => {
    if (line.fragments.includes(f)) return true;
    const away = line.edge === 'top' ? f.y - line.y : line.y - f.y;
    return away < 0 || away > 1.8 * size;
  });
}
