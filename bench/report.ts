// Figures: printed for a person, and kept in bench/results.json for the next one to compare with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Interval } from './span-agreement.js';

const RESULTS = 'bench/results.json';

export interface Figure {
  /** What it was measured on; a set never tuned on is called so. */
  set: string;
  value: number;
  /** What was hoped for: at least so much. */
  reach?: number;
  /** What was hoped for, where less is better. */
  atMost?: number;
  /** Between which values it lies in 95 of 100 resamplings, or in the rounds of this run. */
  spread?: Interval;
  /** Of what was drawn or made up by chance. */
  seed?: number;
  /** The same figure of others, from the same run. */
  peers?: Readonly<Record<string, number>>;
  /** How it was counted. */
  note?: string;
}

export interface KeptFigure extends Figure {
  measuredAt: string;
  cores: number;
  node: string;
}

/** Prints the figure and keeps it under its name, with the time and the machine. */
export function report(name: string, figure: Figure): void {
  console.log(lineOf(name, figure));
  const measured = { measuredAt: new Date().toISOString(), cores: cpus().length, node: process.version };
  writeResults({ ...readResults(), [`${name} on ${figure.set}`]: { ...figure, ...measured } });
}

export function readResults(): Record<string, KeptFigure> {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, KeptFigure>) : {};
}

/** Drops what was not measured again since `began`: nobody would know that it no longer holds. */
export function forgetBefore(began: string): void {
  const entries = Object.entries(readResults()).filter(([, { measuredAt }]) => measuredAt >= began);
  writeResults(Object.fromEntries(entries));
}

function writeResults(results: Readonly<Record<string, KeptFigure>>): void {
  const ordered = Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
}

function lineOf(name: string, figure: Figure): string {
  const { set, value, spread, note } = figure;
  const between = spread === undefined ? '' : `  [${rounded(spread[0])}, ${rounded(spread[1])}]`;
  const peers = Object.entries(figure.peers ?? {}).map(([peer, theirs]) => `${peer} ${theirs}`);
  const said = [...(note === undefined ? [] : [note]), ...(peers.length === 0 ? [] : [`peers: ${peers.join(', ')}`])];
  const aim = aimOf(figure);
  return `${name.padEnd(40)} ${set.padEnd(34)} ${String(value).padStart(10)}${between}${aim === '' ? '' : `  (${aim})`}  ${said.join('; ')}`.trimEnd();
}

/** The aim, and by how much it was missed. */
export function aimOf({ value, reach, atMost }: Figure): string {
  if (reach !== undefined) return `reach ${reach}${value >= reach ? '' : `, missed by ${rounded(reach - value)}`}`;
  if (atMost !== undefined)
    return `at most ${atMost}${value <= atMost ? '' : `, missed by ${rounded(value - atMost)}`}`;
  return '';
}

/** Three digits behind the point say more than the spread allows. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
