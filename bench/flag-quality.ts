// How well are assertions flagged? Spans, and how grave each is, against the labels of a reader.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '@nightlawyer/text/flag/units.js';
import { flagAssertions } from '@nightlawyer/text/flag.js';
import { type GoldHalf, placeQuotes } from '../test/support/gold-case.js';
import { MET, type Measured } from './split-quality.js';
import { f1, type Pairing, pairSpans, spreadOf, tally } from './span-agreement.js';

const ARTICLES = 'test/fixtures/articles';

export interface Graded {
  readonly start: number;
  readonly end: number;
  readonly gravity: string;
}

/** An article with the assertions that are wanted. */
export interface LabelledArticle {
  readonly text: string;
  readonly assertions: readonly Graded[];
}

export type Flagger = (article: LabelledArticle) => readonly Graded[];

export const FLAG_FIGURES = ['recall', 'precision', 'F1', 'gravity agrees'] as const;
export type FlagFigure = (typeof FLAG_FIGURES)[number];

/** `unseen`: by strangers, in no house style of ours; nobody has looked at their errors. */
export function readArticles(half: GoldHalf | 'unseen'): LabelledArticle[] {
  const files = readdirSync(ARTICLES).filter((name) => name.startsWith(`${half}-`) && !name.endsWith('.json'));
  return files.sort().map((name) => {
    const text = readFileSync(join(ARTICLES, name), 'utf8');
    const labels = readFileSync(join(ARTICLES, name.replace(/\.\w+$/, '.labels.json')), 'utf8');
    return { text, assertions: placeQuotes(text, JSON.parse(labels) as { quote: string; gravity: string }[]) };
  });
}

/** An assertion is found where a flag meets it at half their common characters, one to one. Gravity: of those found. */
export function measureFlags(articles: readonly LabelledArticle[], flag: Flagger): Record<FlagFigure, Measured> {
  const pairs = articles.flatMap((article) => pairSpans(article.assertions, flag(article), MET));
  const { right, wanted, found } = tally(pairs);
  const both = pairs.filter((pair) => pair.wanted !== undefined && pair.found !== undefined);
  const measured = (items: readonly Pair[], statistic: (items: readonly Pair[]) => number, note: string): Measured => ({
    value: statistic(items),
    spread: spreadOf(items, statistic),
    note,
  });
  return {
    recall: measured(pairs, recall, `${right} of ${wanted}`),
    precision: measured(pairs, precision, `${right} of ${found}`),
    F1: measured(pairs, f1, `${articles.length} texts`),
    'gravity agrees': measured(both, sameGravity, `of ${both.length} found`),
  };
}

type Pair = Pairing<Graded, Graded>;

const recall = (pairs: readonly Pair[]): number => tally(pairs).right / tally(pairs).wanted;
const precision = (pairs: readonly Pair[]): number => tally(pairs).right / tally(pairs).found;
const sameGravity = (pairs: readonly Pair[]): number =>
  tally(pairs, (wanted, found) => wanted.gravity === found.gravity).right / pairs.length;

export const ours: Flagger = ({ text }) => flagAssertions(text);

/** What costs nothing: every sentence of the article, headline and captions too, under the commonest gravity. */
export const everySentence: Flagger = ({ text }) =>
  readUnits(text).map(({ start, end }) => ({ start, end, gravity: 'high' }));
