// `npm run bench`: runs the benches one after the other, or those that are named, and sets out what they measured in one table.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aimOf, type Figure, forgetBefore, type KeptFigure, readResults, rounded } from './report.js';

/** What is measured for quality comes first: the machine may be busy then. */
const BENCHES = ['letters', 'flag', 'families', 'cases', 'sentences', 'link', 'place', 'readiness', 'audit'];
const COLUMNS = ['figure', 'set', 'ours', 'best peer', 'aim', ''];

function runBenches(names: readonly string[]): void {
  for (const name of names) {
    console.log(`\n${name}`);
    const program = fileURLToPath(new URL(`${name}.bench.js`, import.meta.url));
    const { status } = spawnSync(process.execPath, [program], { stdio: 'inherit' });
    if (status !== 0) {
      console.log(`${name} ended with status ${status ?? 'none'}: its figures are missing below.`);
      process.exitCode = 1;
    }
  }
}

/** What was measured since `began`, by name. */
function measuredSince(began: string): [string, KeptFigure][] {
  return Object.entries(readResults()).filter(([, { measuredAt }]) => measuredAt >= began);
}

function rowOf([key, figure]: [string, KeptFigure]): string[] {
  const { set, value, spread, reach, atMost } = figure;
  const between = spread === undefined ? '' : ` [${rounded(spread[0])}, ${rounded(spread[1])}]`;
  const aim = reach !== undefined ? String(reach) : atMost !== undefined ? `at most ${atMost}` : '';
  const [, verdict = aim === '' ? '' : 'reached'] = aimOf(figure).split(', ');
  return [key.slice(0, -` on ${set}`.length), set, `${value}${between}`, bestPeer(figure), aim, verdict];
}

function bestPeer({ peers, atMost }: Figure): string {
  const ordered = Object.entries(peers ?? {}).sort(([, a], [, b]) => (atMost === undefined ? b - a : a - b));
  const [best] = ordered;
  return best === undefined ? '' : `${best[1]} ${best[0]}`;
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = COLUMNS.map((_name, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(`\n${line(rows[0] ?? [])}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows.slice(1)) console.log(line(row));
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(' or ')}. There are: ${BENCHES.join(', ')}.`);
  process.exitCode = 2;
} else {
  const began = new Date().toISOString();
  runBenches(wanted.length === 0 ? BENCHES : wanted);
  if (wanted.length === 0 && process.exitCode === undefined) forgetBefore(began);
  printTable([COLUMNS, ...measuredSince(began).map(rowOf)]);
}
