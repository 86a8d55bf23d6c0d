// How well does the splitter agree with labels that were set before it was run?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readMarks } from '../fixtures/read-marked.js';
import { splitLetter } from '../split-letter.js';

/**
 * All were labelled before the splitter first read them. The first three were then tuned on from the start, the others
 * after their first reading was written down, so that these figures guard what was reached and promise nothing.
 */
const LETTERS = [
  'us-prepublication',
  'uk-letter-of-claim',
  'corporate-statement',
  'pharma-prepublication',
  'football-agent-email',
  'indian-legal-notice',
  'us-retraction',
  'irish-charity',
  'german-counsel',
  'concerns-notice',
  'broadcaster-prose',
  'utility-answers',
  'lecturer-claim',
];

/** Labelled by others, first read when the rules above stood: harder, and guarded at what they reach now. */
const HARDER = ['australian-concerns', 'scots-charity', 'statement-of-rebuttal', 'family-office'];

/** Labelled by others and read for the first time when all rules stood; nobody has worked on their errors. */
const UNSEEN = ['us-insurer-retraction', 'kenyan-advocates', 'university-general-counsel', 'film-star-privacy'];

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

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

interface Measured {
  readonly kinds: Counts;
  readonly attacks: Counts;
  readonly exact: number;
  readonly asked: number;
  readonly heard: number;
}

function measure(names: readonly string[]): Measured {
  const kinds = new Counts();
  const attacks = new Counts();
  let exact = 0;
  let asked = 0;
  let heard = 0;
  for (const name of names) {
    const { text, labels } = readMarks(
      readFileSync(new URL(`../fixtures/${name}.marked.txt`, import.meta.url), 'utf8'),
    );
    const segments = splitLetter(text);
    for (const segment of segments) {
      kinds.add(segment.kind, 2);
      if (segment.attack !== undefined) attacks.add(segment.attack, 2);
    }
    for (const label of labels) {
      const best = segments.reduce((a, b) => (overlap(label, b) > overlap(label, a) ? b : a));
      const found = overlap(label, best) >= 0.5 && best.kind === label.kind;
      kinds.add(label.kind, 1);
      if (found) kinds.add(label.kind, 0);
      if (label.attack !== undefined) attacks.add(label.attack, 1);
      if (label.attack !== undefined && found && best.attack === label.attack) attacks.add(label.attack, 0);
      if (label.kind === 'allegation' && found && overlap(label, best) === 1) exact += 1;
      if (!['demand', 'deadline', 'preservation'].includes(label.kind)) continue;
      asked += 1;
      if (found && (!label.deadline || best.deadline === true)) heard += 1;
    }
  }
  return { kinds, attacks, exact, asked, heard };
}

describe('the splitter against thirteen labelled letters', () => {
  const { kinds, attacks, exact, asked, heard } = measure(LETTERS);

  it('finds the allegations', () => {
    expect(kinds.f1('allegation')).toBeGreaterThanOrEqual(0.98);
    expect(exact).toBeGreaterThanOrEqual(208);
  });

  it('tells the kinds and the attacks apart', () => {
    expect(kinds.macro()).toBeGreaterThanOrEqual(0.98);
    expect(attacks.macro()).toBeGreaterThanOrEqual(0.95);
  });

  it('misses no demand, deadline or preservation notice', () => {
    expect(heard).toBe(asked);
  });
});

describe('the splitter against four letters in harder styles', () => {
  const { kinds, attacks, asked, heard } = measure(HARDER);

  it('finds most allegations and tells half of the attacks', () => {
    expect(kinds.f1('allegation')).toBeGreaterThanOrEqual(0.74);
    expect(kinds.macro()).toBeGreaterThanOrEqual(0.78);
    expect(attacks.macro()).toBeGreaterThanOrEqual(0.52);
  });

  it('misses no demand, deadline or preservation notice', () => {
    expect(heard).toBe(asked);
  });
});

describe('the splitter against four letters that nothing was tuned on', () => {
  const { kinds, attacks, asked, heard } = measure(UNSEEN);

  it('stays a step below what it read at first sight', () => {
    expect(kinds.f1('allegation')).toBeGreaterThanOrEqual(0.52);
    expect(kinds.macro()).toBeGreaterThanOrEqual(0.5);
    expect(attacks.macro()).toBeGreaterThanOrEqual(0.34);
    // 24 of 74 when first read: what these letters ask for, they ask in ways the rules do not know.
    expect(heard / asked).toBeGreaterThanOrEqual(0.3);
  });
});
