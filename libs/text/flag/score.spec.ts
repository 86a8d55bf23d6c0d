// How well do the flags agree with labels that were set before the flagger first read the articles?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { overlap } from '../spans.js';
import { flagAssertions, type FlaggedAssertion } from '../flag.js';

/**
 * All articles are invented and were labelled before they were first read by the program. It was tuned on these ten, so
 * that the figures guard what was reached and promise nothing; five more (`report-*`) were only ever measured.
 */
const TUNED_ON = ['crypto.md', 'expenses.md', 'football.txt', 'landlord.txt', 'mining.md'].concat([
  'nursing.md',
  'pollution.md',
  'prison.md',
  'startup.md',
  'university.md',
]);
/** Written later, in other styles (agency wire, tabloid, local paper, broadcaster), and looked at once the rules stood. */
const LOOKED_AT_LATE = ['auditor.md', 'broker.md', 'headteacher.md', 'minister.md', 'parish.md'].concat([
  'planning.md',
  'sheriff.md',
  'singer.md',
  'surgeon.md',
  'villa.md',
]);
/** The drafts of cases, labelled by another hand. */
const DRAFTS = ['email-retraction', 'privacy-letter', 'us-prepublication', 'wrapped-scan'];
const NEVER_TUNED_ON = ['charity.md', 'foodsafety.md', 'hospital.txt', 'police.md', 'spyware.md'];

interface Label {
  quote: string;
  gravity: string;
}

interface Labelled {
  name: string;
  text: string;
  labels: Label[];
}

const FIXTURES = new URL('../../../test/fixtures/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8');

function article(name: string): Labelled {
  const labels = JSON.parse(read(`articles/${name.replace(/\.\w+$/, '')}.labels.json`)) as Label[];
  return { name, text: read(`articles/${name}`), labels };
}

function draft(name: string): Labelled {
  const { assertions } = JSON.parse(read(`cases/tune-${name}/gold.json`)) as { assertions: Label[] };
  const text = read(`cases/tune-${name}/draft.md`);
  return { name, text, labels: assertions.sort((a, b) => text.indexOf(a.quote) - text.indexOf(b.quote)) };
}

/** Recall, precision and the share of found labels whose gravity agrees; found is an overlap (IoU) of a half. */
function measure(articles: readonly Labelled[]): { recall: number; precision: number; gravity: number } {
  let [labelled, flagged, found, agreed] = [0, 0, 0, 0];
  for (const { name, text, labels } of articles) {
    const flags: FlaggedAssertion[] = flagAssertions(text);
    const free = new Set(flags);
    let from = 0;
    for (const { quote, gravity } of labels) {
      const start = text.indexOf(quote, from);
      if (start === -1) throw new Error(`${name}: the label "${quote}" does not stand in the text`);
      from = start + quote.length;
      labelled += 1;
      const flag = [...free].find((each) => overlap(each, { start, end: from }) >= 0.5);
      if (flag === undefined) continue;
      free.delete(flag);
      found += 1;
      if (flag.gravity === gravity) agreed += 1;
    }
    flagged += flags.length;
  }
  return { recall: found / labelled, precision: found / flagged, gravity: agreed / found };
}

describe('the flagger against labelled articles', () => {
  it('finds the assertions of those it was tuned on, and their gravity', () => {
    const { recall, precision, gravity } = measure(TUNED_ON.map((name) => article(`tune-${name}`)));
    expect(recall).toBeGreaterThanOrEqual(0.91);
    expect(precision).toBeGreaterThanOrEqual(0.76);
    expect(gravity).toBeGreaterThanOrEqual(0.75);
  });

  it('finds them in those it was shown late', () => {
    const { recall, precision, gravity } = measure(LOOKED_AT_LATE.map((name) => article(`tune-${name}`)));
    expect(recall).toBeGreaterThanOrEqual(0.84);
    // Flagging every sentence would be right in 46 of 100.
    expect(precision).toBeGreaterThanOrEqual(0.7);
    expect(gravity).toBeGreaterThanOrEqual(0.7);
  });

  it('finds them in drafts that another hand labelled', () => {
    const { recall, precision, gravity } = measure(DRAFTS.map(draft));
    expect(recall).toBeGreaterThanOrEqual(0.92);
    expect(precision).toBeGreaterThanOrEqual(0.71);
    expect(gravity).toBeGreaterThanOrEqual(0.68);
  });

  it('does not do much worse on those it was not', () => {
    const { recall, precision, gravity } = measure(NEVER_TUNED_ON.map((name) => article(`report-${name}`)));
    expect(recall).toBeGreaterThanOrEqual(0.85);
    // Flagging every sentence would be right in 52 of 100.
    expect(precision).toBeGreaterThanOrEqual(0.68);
    expect(gravity).toBeGreaterThanOrEqual(0.72);
  });
});
