// Figures: printed for a person, and kept in bench/results.json for the next one to compare with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const RESULTS = 'bench/results.json';

export interface Figure {
  /** What it was measured on; a set never tuned on is called so. */
  set: string;
  value: number;
  /** What was hoped for. */
  reach?: number;
  /** How it was counted, or how far it spreads. */
  note?: string;
}

/** Prints the figure and keeps it under its name, with the day and the machine. */
export function report(name: string, figure: Figure): void {
  const { set, value, reach, note } = figure;
  const hoped = reach === undefined ? '' : `  (reach ${reach}${value >= reach ? '' : ', missed'})`;
  console.log(
    `${name.padEnd(34)} ${set.padEnd(34)} ${String(value).padStart(10)}${hoped}${note === undefined ? '' : `  ${note}`}`,
  );
  const kept = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, object>) : {};
  kept[`${name} on ${set}`] = {
    ...figure,
    measuredOn: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    node: process.version,
  };
  const ordered = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(RESULTS, `${JSON.stringify(ordered, null, 2)}\n`);
}

/** Three digits behind the point say more than the spread allows. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
