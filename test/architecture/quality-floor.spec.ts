// Does the reader still read as well as it did? On cases never tuned on, a step below what was measured, so that it cannot slide.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import { LINKED, linkCase, type LinkQuestion } from '../../bench/case-links.js';
import { answerFor, labelledFamily } from '../../bench/family-quality.js';
import { measureFlags, ours, readArticles } from '../../bench/flag-quality.js';
import { bm25Values, ownValues } from '../../bench/link-quality.js';
import { mean } from '../../bench/ranking-measures.js';
import { measureSplit } from '../../bench/split-quality.js';
import { readGoldCases } from '../support/gold-case.js';
import { readLabelledLetters } from '../support/labelled-letters.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const cases = readGoldCases('report');

describe('letters are split', () => {
  const figures = measureSplit(cases, ({ letter }) => splitLetter(letter));

  it.each([
    ['allegations F1 at IoU .5', 0.83],
    ['allegations F1, exact', 0.65],
    ['kind macro-F1', 0.76],
    ['attack macro-F1', 0.51],
    ['demands, deadlines, preservation: recall', 0.93],
    ['characters accounted for', 1],
  ] as const)('%s: at least %d', (name, floor) => {
    expect(figures[name].value).toBeGreaterThanOrEqual(floor);
  });
});

describe('letters of other hands are split, those that were worked on and those that never were', () => {
  const tuned = measureSplit(readLabelledLetters('tuned'), ({ letter }) => splitLetter(letter));
  const unseen = measureSplit(readLabelledLetters('unseen'), ({ letter }) => splitLetter(letter));

  it.each([
    ['allegations F1 at IoU .5', 0.79, 0.66],
    ['allegations F1, exact', 0.63, 0.47],
    ['kind macro-F1', 0.74, 0.58],
    ['attack macro-F1', 0.56, 0.36],
    ['demands, deadlines, preservation: recall', 0.77, 0.53],
    ['characters accounted for', 1, 1],
  ] as const)('%s: at least %d and %d', (name, floor, lower) => {
    expect(tuned[name].value).toBeGreaterThanOrEqual(floor);
    expect(unseen[name].value).toBeGreaterThanOrEqual(lower);
  });
});

describe('assertions are flagged', () => {
  const drafts = cases.map(({ draft, assertions }) => ({ text: draft, assertions }));
  const figures = measureFlags([...readArticles('report'), ...drafts], ours);
  const unseen = measureFlags(readArticles('unseen'), ours);

  it.each([
    ['recall', 0.86, 0.84],
    ['precision', 0.62, 0.64],
    ['F1', 0.73, 0.73],
    ['gravity agrees', 0.68, 0.47],
  ] as const)('%s: at least %d, of articles by strangers %d', (name, floor, lower) => {
    expect(figures[name].value).toBeGreaterThanOrEqual(floor);
    expect(unseen[name].value).toBeGreaterThanOrEqual(lower);
  });
});

it('repeated paragraphs of a family are found: at least .97', () => {
  const { letters, shared } = labelledFamily();
  const { found, wanted } = answerFor(letters, shared);
  expect(found / wanted).toBeGreaterThanOrEqual(0.97);
});

describe('allegations are linked, through the index of the service', () => {
  const FLOORS = { evidence: 0.61, responses: 0.7, assertions: 0.77 };
  let database: TestDatabase;
  let owner: DataSource;
  let worker: DataSource;
  const questions: LinkQuestion[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { applicationName: 'quality floor', poolSize: 2 };
    owner = await createDataSource({ ...settings, url: database.ownerUrl }).initialize();
    worker = await createDataSource({ ...settings, url: database.workerUrl }).initialize();
    for (const one of cases) questions.push(...(await linkCase(owner, worker, one)));
  });

  afterAll(async () => {
    await worker.destroy();
    await owner.destroy();
    await database.drop();
  });

  it.each(LINKED)('nDCG@5 of %s stays above its floor, and above plain BM25', (kind) => {
    const own = mean(ownValues(questions, kind));
    expect(own).toBeGreaterThanOrEqual(FLOORS[kind]);
    expect(own).toBeGreaterThan(mean(bm25Values(cases, questions, kind)));
  });
});
