// In which order are the lines of a page read? Columns are found by the blank band between them.
import type { Fragment, Line, PageLayout } from './page.js';
import { heaviest } from './page.js';
import { LIST_MARK } from '../tidy-text.js';
import { findTables, rowsOf } from './tables.js';

/** Lines that are read one after the other, with the column's edges; or a table, as rows of cells of lines. */
export type Region = { lines: Line[]; left: number; right: number; rows: Line[][][] };

/** Lines of prose on either side before a blank band counts as a gutter. */
const MIN_COLUMN_LINES = 5;
/** How much of its column a line of prose fills on the average. */
const MIN_FILL = 0.6;

/** The regions of a page in reading order: bands between full-width lines, within a band the columns from left to right. */
export function readingOrder(fragments: readonly Fragment[], page: PageLayout): Region[] {
  if (fragments.length === 0) return [];
  const left = Math.min(...fragments.map((f) => f.x0));
  const right = Math.max(...fragments.map((f) => f.x1));
  const gutter = findGutter(fragments, left, right);
  if (gutter === null) return toRegions(fragments, page);
  const crosses = (f: Fragment) => f.x0 < gutter - 1 && f.x1 > gutter + 1;
  const sorted = [...fragments].sort((a, b) => a.y - b.y);
  const regions: Region[] = [];
  let across: Fragment[] = [];
  let band: Fragment[] = [];
  const closeAcross = () => {
    if (across.length > 0) regions.push(...toRegions(across, page));
    across = [];
  };
  const closeBand = () => {
    for (const row of rowsOfBand(band, gutter)) {
      regions.push(
        ...readingOrder(
          row.filter((f) => f.x0 < gutter),
          page,
        ),
      );
      regions.push(
        ...readingOrder(
          row.filter((f) => f.x0 >= gutter),
          page,
        ),
      );
    }
    band = [];
  };
  for (const fragment of sorted) {
    if (crosses(fragment)) {
      closeBand();
      across.push(fragment);
    } else {
      closeAcross();
      band.push(fragment);
    }
  }
  closeAcross();
  closeBand();
  return regions;
}

/** The x of a blank band with prose on both sides, or null. */
function findGutter(fragments: readonly Fragment[], left: number, right: number): number | null {
  const width = right - left;
  if (fragments.length < 2 * MIN_COLUMN_LINES || width < 100) return null;
  let best: { x: number; crossings: number; span: number } | null = null;
  for (let x = left + 0.25 * width; x <= left + 0.75 * width; x += 2) {
    const crossings = fragments.filter((f) => f.x0 < x - 1 && f.x1 > x + 1).length;
    if (best === null || crossings < best.crossings) best = { x, crossings, span: 1 };
    else if (crossings === best.crossings && x - best.x <= 2 * best.span) best.span++;
  }
  if (best === null || best.crossings > 0.3 * fragments.length) return null;
  const x = best.x + best.span - 1;
  const beside = fragments.filter((f) => !(f.x0 < x - 1 && f.x1 > x + 1));
  const sides = [beside.filter((f) => f.x0 < x), beside.filter((f) => f.x0 >= x)] as const;
  return sides.every(isProse) && overlapInHeight(...sides) ? x : null;
}

function isProse(side: readonly Fragment[]): boolean {
  if (side.length < MIN_COLUMN_LINES) return false;
  const left = Math.min(...side.map((f) => f.x0));
  const right = Math.max(...side.map((f) => f.x1));
  const lines = groupByBaseline(side);
  const fill = lines.reduce((sum, line) => sum + line.reduce((w, f) => w + f.x1 - f.x0, 0), 0);
  return lines.length >= MIN_COLUMN_LINES && fill / lines.length / Math.max(1, right - left) >= MIN_FILL;
}

function overlapInHeight(one: readonly Fragment[], other: readonly Fragment[]): boolean {
  const span = (side: readonly Fragment[]) =>
    [Math.min(...side.map((f) => f.y)), Math.max(...side.map((f) => f.y))] as const;
  const [top, bottom] = span(one);
  const [otherTop, otherBottom] = span(other);
  return Math.min(bottom, otherBottom) - Math.max(top, otherTop) > 0.3 * Math.min(bottom - top, otherBottom - otherTop);
}

/** Blank strips that run through both columns part the rows of a table of prose; two columns of an article share few. */
function rowsOfBand(band: readonly Fragment[], gutter: number): Fragment[][] {
  const sides = [band.filter((f) => f.x0 < gutter), band.filter((f) => f.x0 >= gutter)];
  const gaps = sides.map((side) => wideGaps(groupByBaseline(side).map((line) => line[0]?.y ?? 0)));
  const [ours = [], theirs = []] = gaps;
  const shared = ours.filter((gap) => theirs.some((other) => Math.abs(other.to - gap.to) < 2));
  const most = Math.max(ours.length, theirs.length);
  if (shared.length < 2 || shared.length < 0.5 * most) return [[...band]];
  const cuts = shared.map((gap) => gap.to - 1);
  const rows: Fragment[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const fragment of band) rows[cuts.filter((cut) => fragment.y > cut).length]?.push(fragment);
  return rows;
}

function wideGaps(baselines: readonly number[]): { to: number }[] {
  const steps = baselines.slice(1).map((y, i) => ({ to: y, step: y - (baselines[i] ?? y) }));
  const usual = heaviest(
    steps.map(({ step }) => ({ value: step, weight: 1 })),
    0.5,
  );
  return steps.filter(({ step }) => step > 1.3 * usual);
}

/** Fragments that stand on one baseline, from left to right; the groups from top to bottom. */
export function groupByBaseline(fragments: readonly Fragment[]): Fragment[][] {
  const groups: Fragment[][] = [];
  let at: Fragment | undefined;
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    if (at !== undefined && fragment.y - at.y < 0.4 * Math.min(at.size, fragment.size)) groups.at(-1)?.push(fragment);
    else {
      groups.push([fragment]);
      at = fragment;
    }
  }
  return groups.map((group) => group.sort((a, b) => a.x0 - b.x0));
}

/** A column from top to bottom: text, table, text; the margins are those of the whole column. */
function toRegions(fragments: readonly Fragment[], page: PageLayout): Region[] {
  const groups = groupByBaseline(fragments);
  const lines = groups.map((group) => toLine(group, page.number));
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  const left = heaviest(
    lines.map((line) => ({ value: line.x0, weight: line.text.length })),
    2,
  );
  // The very longest line may stick out.
  const right = ends[Math.floor(ends.length * 0.95)] ?? 0;
  const regions: Region[] = [];
  let at = 0;
  const text = (to: number) => {
    if (to > at) regions.push({ lines: lines.slice(at, to), left, right, rows: [] });
  };
  for (const table of findTables(groups)) {
    text(table.from);
    const rows = rowsOf(groups, table).map((row) =>
      row.map((cell) => groupByBaseline(cell).map((group) => toLine(group, page.number))),
    );
    regions.push({ lines: [], left, right, rows });
    at = table.to;
  }
  text(lines.length);
  return regions;
}

/** One line from the fragments on a baseline. Cells of a table are parted by a tab, a hanging number by a space. */
export function toLine(group: readonly Fragment[], page: number): Line {
  let text = '';
  let cells = 0;
  let end = 0;
  let main: Fragment | undefined;
  for (const fragment of group) {
    const words = fragment.text.replace(/\s+/g, ' ');
    const gap = fragment.x0 - end;
    if (text === '') text = words.trimStart();
    else if (gap > 1.5 * fragment.size && !LIST_MARK.test(`${text.trim()} x`)) {
      text = `${text.trimEnd()}\t${words.trimStart()}`;
      cells++;
    } else {
      const apart = Math.abs(gap) > 0.1 * fragment.size;
      const blank = apart && !/ $/.test(text) && !/^ /.test(words);
      text += (blank ? ' ' : '') + words;
    }
    end = fragment.x1;
    if (main === undefined || fragment.text.length > main.text.length) main = fragment;
  }
  return {
    text: text.trim(),
    x0: group[0]?.x0 ?? 0,
    x1: end,
    y: main?.y ?? 0,
    size: main?.size ?? 0,
    font: main?.font ?? '',
    cells: cells + 1,
    page,
  };
}
