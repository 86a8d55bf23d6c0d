// How well does the splitter agree with labels that were set before it was run?
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readMarks } from '../fixtures/read-marked.js';
import { overlap } from '../spans.js';
import { splitLetter } from '../split-letter.js';

/**
 * Whole letters of many hands and countries, all labelled before the splitter first read them. Those in `tuned` have since
 * been worked on, so that their figures guard what was reached and promise nothing; of those in `unseen` nobody has
 * looked at a single error.
 */
const FOLDER = new URL('../fixtures/letters/', import.meta.url);

/** Counts by class: found rightly, in the labels, proposed. */
class Counts {
  private readonly rows = new Map<string, [right: number, wanted: number, proposed: number]>();

  add(name: string, column: 0 | 1 | 2): void {
    const row = this.rows.get(name) ?? [0, 0, 0];
    row[column] += 1;
    this.rows.set(name, row);
  }

  f1(name: string): number {
    const [right, wanted, proposed] = this.rows.get(name) ?? [0, 0, 0];
    return wanted + proposed === 0 ? 0 : (2 * right) / (wanted + proposed);
  }

  macro(): number {
    const wanted = [...this.rows].filter(([, row]) => row[1] > 0).map(([name]) => this.f1(name));
    return wanted.reduce((sum, f1) => sum + f1, 0) / wanted.length;
  }
}

function measure(set: 'tuned' | 'unseen') {
  const [kinds, exact, attacks] = [new Counts(), new Counts(), new Counts()];
  let asked = 0;
  let heard = 0;
  for (const name of readdirSync(new URL(`${set}/`, FOLDER))) {
    const { text, labels } = readMarks(readFileSync(new URL(`${set}/${name}`, FOLDER), 'utf8'));
    const segments = splitLetter(text);
    for (const segment of segments) {
      kinds.add(segment.kind, 2);
      exact.add(segment.kind, 2);
      if (segment.attack !== undefined) attacks.add(segment.attack, 2);
    }
    for (const label of labels) {
      const best = segments.reduce((a, b) => (overlap(label, b) > overlap(label, a) ? b : a));
      const found = overlap(label, best) >= 0.5 && best.kind === label.kind;
      kinds.add(label.kind, 1);
      exact.add(label.kind, 1);
      if (found) kinds.add(label.kind, 0);
      if (found && overlap(label, best) === 1) exact.add(label.kind, 0);
      if (label.attack !== undefined) attacks.add(label.attack, 1);
      if (label.attack !== undefined && found && best.attack === label.attack) attacks.add(label.attack, 0);
      if (!['demand', 'deadline', 'preservation'].includes(label.kind)) continue;
      asked += 1;
      if (found && (!label.deadline || best.deadline === true)) heard += 1;
    }
  }
  return {
    allegations: kinds.f1('allegation'),
    exact: exact.f1('allegation'),
    kind: kinds.macro(),
    attack: attacks.macro(),
    heard: heard / asked,
  };
}

describe('the splitter against letters that it was tuned on', () => {
  const { allegations, exact, kind, attack, heard } = measure('tuned');

  it('stays a step below what it reads', () => {
    expect(allegations).toBeGreaterThanOrEqual(0.77);
    expect(exact).toBeGreaterThanOrEqual(0.62);
    expect(kind).toBeGreaterThanOrEqual(0.73);
    expect(attack).toBeGreaterThanOrEqual(0.6);
    expect(heard).toBeGreaterThanOrEqual(0.78);
  });
});

describe('the splitter against letters that nothing was tuned on', () => {
  const { allegations, exact, kind, attack, heard } = measure('unseen');

  it('stays a step below what it reads', () => {
    expect(allegations).toBeGreaterThanOrEqual(0.67);
    expect(exact).toBeGreaterThanOrEqual(0.46);
    expect(kind).toBeGreaterThanOrEqual(0.56);
    expect(attack).toBeGreaterThanOrEqual(0.38);
    expect(heard).toBeGreaterThanOrEqual(0.6);
  });
});
