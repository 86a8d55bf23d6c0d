// How is a row of a table said in running text? Short cells on one line; cells that hold sentences each for themselves.

/** A cell longer than this, in UTF-16 code units, holds sentences. */
const SHORT_CELL = 60;

/** The blocks a row makes: one with tabs between its cells, or one for each cell that is not empty. */
export function rowBlocks(cells: readonly string[]): string[] {
  const flat = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const filled = flat.filter((cell) => cell !== '');
  return filled.every((cell) => cell.length <= SHORT_CELL) ? [flat.join('\t')] : filled;
}
