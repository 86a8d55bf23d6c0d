// Which lines of a column are a table? Cells that begin at the same place, line after line, with words to their left.
import { LIST_MARK } from '../tidy-text.js';
import type { Fragment } from './page.js';

/** Lines of one table, from `from` up to but not including `to`; `columns` are the left edges of its columns. */
export type Table = { from: number; to: number; columns: number[] };

/** Lines with cells at the same place before they count as a table. */
const MIN_ROWS = 3;
/** Left edges this close, in points, are the same. */
const SAME_EDGE = 1.5;
/** The least blank before a cell, in type heights. */
const MIN_GAP = 0.25;

/** Finds the tables among the baselines of a column, from top to bottom. */
export function findTables(groups: readonly Fragment[][]): Table[] {
  const tables: Table[] = [];
  let at = 0;
  while (at < groups.length) {
    const table = tableFrom(groups, at);
    if (table !== null) tables.push(table);
    at = table?.to ?? at + 1;
  }
  return tables;
}

function tableFrom(groups: readonly Fragment[][], from: number): Table | null {
  const edges = cellEdges(groups[from] ?? []);
  const lasting = edges.filter((edge) => rowsWith(groups, from, edge) >= MIN_ROWS);
  if (lasting.length === 0) return null;
  // The table goes on as long as no words run across the edges of its columns, and its lines stay near.
  let to = from + 1;
  let lastRow = from;
  for (; to < groups.length; to++) {
    const group = groups[to] ?? [];
    if (!fits(group, lasting) || farBelow(groups[to - 1], group)) break;
    if (lasting.some((edge) => startsAt(group, edge))) lastRow = to;
  }
  return {
    from,
    to: Math.min(to, belowLastRow(groups, lastRow, to, lasting)),
    columns: [firstEdge(groups, from), ...lasting],
  };
}

/** Lines under the last full row belong to it while they follow at its own leading in its first column. */
function belowLastRow(groups: readonly Fragment[][], lastRow: number, to: number, edges: readonly number[]): number {
  const [edge = 0] = edges;
  let end = lastRow + 1;
  while (end < to) {
    const step = baseline(groups[end]) - baseline(groups[end - 1]);
    const narrow = (groups[end] ?? []).every((f) => f.x1 < edge || f.x0 > edge - SAME_EDGE);
    if (step > 1.5 * sizeOf(groups[end]) || !narrow) break;
    end++;
  }
  return end;
}

/** Where, within a line, cells begin that have other words to their left. */
function cellEdges(group: readonly Fragment[]): number[] {
  return group.flatMap((fragment, i) => {
    const left = group[i - 1];
    if (left === undefined || fragment.x0 - left.x1 < MIN_GAP * fragment.size) return [];
    // A number hanging before its text makes no column.
    const before = group.slice(0, i).map((f) => f.text.trim());
    return before.length === 1 && LIST_MARK.test(`${before[0] ?? ''} x`) ? [] : [fragment.x0];
  });
}

/** How many lines from there on have such a cell, before words cross its edge. */
function rowsWith(groups: readonly Fragment[][], from: number, edge: number): number {
  let rows = 0;
  for (let at = from; at < groups.length; at++) {
    const group = groups[at] ?? [];
    if (!fits(group, [edge]) || (at > from && farBelow(groups[at - 1], group))) break;
    if (cellEdges(group).some((other) => Math.abs(other - edge) < SAME_EDGE)) rows++;
  }
  return rows;
}

function startsAt(group: readonly Fragment[], edge: number): boolean {
  return group.some((f) => Math.abs(f.x0 - edge) < SAME_EDGE);
}

function fits(group: readonly Fragment[], edges: readonly number[]): boolean {
  return group.every((f) => edges.every((edge) => f.x1 <= edge + SAME_EDGE || f.x0 >= edge - SAME_EDGE));
}

function farBelow(above: readonly Fragment[] | undefined, group: readonly Fragment[]): boolean {
  return baseline(group) - baseline(above) > 3.5 * sizeOf(group);
}

function baseline(group: readonly Fragment[] | undefined): number {
  return group?.[0]?.y ?? 0;
}

function sizeOf(group: readonly Fragment[] | undefined): number {
  return group?.[0]?.size ?? 10;
}

function firstEdge(groups: readonly Fragment[][], from: number): number {
  return groups[from]?.[0]?.x0 ?? 0;
}

/**
 * The rows of a table, each a list of cells, each a list of the fragments in it. Where some steps between lines are wider
 * than others they part the rows; else every line that begins in the first column is a row.
 */
export function rowsOf(groups: readonly Fragment[][], table: Table): Fragment[][][] {
  const lines = groups.slice(table.from, table.to);
  const steps = lines.slice(1).map((line, i) => baseline(line) - baseline(lines[i]));
  const least = Math.min(...steps);
  const parted = steps.some((step) => step > 1.2 * least);
  const rows: Fragment[][][] = [];
  lines.forEach((line, i) => {
    const opens = parted
      ? (steps[i - 1] ?? Infinity) > 1.2 * least
      : (line[0]?.x0 ?? 0) < (table.columns[1] ?? 0) - SAME_EDGE;
    if (opens || rows.length === 0) rows.push(table.columns.map(() => []));
    for (const fragment of line) {
      const column = table.columns.filter((edge) => fragment.x0 >= edge - SAME_EDGE).length - 1;
      rows.at(-1)?.[Math.max(0, column)]?.push(fragment);
    }
  });
  return rows;
}
