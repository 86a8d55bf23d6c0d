// How are rows written as CSV that a spreadsheet opens as text, and never as a formula?

/** What makes a spreadsheet take a cell for a formula, or for the start of one; the wide forms count for those of East Asia. */
const TAKEN_FOR_A_FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠−]|^[\t\r\n]/u;
const WANTS_QUOTES = /[",\r\n]|^\s|\s$/;

type Cell = string | number | boolean | Date | null | undefined;

/**
 * RFC 4180: a comma between cells, CRLF after each row, quotes round what needs them. Times are ISO 8601 in UTC; what is
 * absent is empty. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers do not.
 * The file begins with a byte order mark, without which Excel reads UTF-8 as something else.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  const text = TAKEN_FOR_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return WANTS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
