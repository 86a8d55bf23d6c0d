// How well, and how fast, are letters split? Against two readers' labels, and beside cutting at every sentence.
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import { type GoldCase, readGoldCases } from '../test/support/gold-case.js';
import { readLabelledLetters } from '../test/support/labelled-letters.js';
import { measureFlags } from './flag-quality.js';
import { publicLetters } from './public-letters.js';
import { percentile } from './ranking-measures.js';
import { type Figure, report, rounded } from './report.js';
import { BOOTSTRAP_SEED } from './span-agreement.js';
import {
  accountedFor,
  type LabelledLetter,
  type Measured,
  measureSplit,
  sentenceBySentence,
  SPLIT_FIGURES,
} from './split-quality.js';

const SPEED_ROUNDS = 7;
const REACH: Readonly<Record<string, number>> = {
  'allegations F1 at IoU .5': 0.9,
  'allegations F1, exact': 0.8,
  'kind macro-F1': 0.85,
  'attack macro-F1': 0.7,
  'demands, deadlines, preservation: recall': 0.97,
  'characters accounted for': 1,
};

/** Never rounded up: 1 is all of them. */
const kept = (value: number): number => Math.floor(value * 1e4 + 1e-9) / 1e4;

function figureOf(set: string, { value, spread, note }: Measured): Figure {
  const seed = spread === undefined ? undefined : BOOTSTRAP_SEED;
  return { set, value: kept(value), spread: spread && [rounded(spread[0]), rounded(spread[1])], seed, note };
}

function measureSet(letters: readonly LabelledLetter[], tuned: boolean, of: string): void {
  const ours = measureSplit(letters, ({ letter }) => splitLetter(letter));
  const floor = measureSplit(letters, sentenceBySentence);
  const set = `${letters.length} ${of}, ${tuned ? 'tuned on' : 'never tuned on'}`;
  for (const name of SPLIT_FIGURES) {
    const peers = { 'sentence by sentence': kept(floor[name].value) };
    report(name, { ...figureOf(set, ours[name]), reach: REACH[name], peers });
  }
}

/** How far two people agree who labelled the same texts by the same guide: more cannot be asked of a program. */
function measureReaders(): void {
  const twice = readGoldCases().flatMap((one) => (one.second === undefined ? [] : [{ ...one, second: one.second }]));
  const set = `${twice.length} cases labelled twice`;
  const secondOf = new Map<unknown, (typeof twice)[number]>(twice.map((one) => [one.segments, one]));
  const theirs = measureSplit(twice, ({ segments }) => secondOf.get(segments)?.second.segments ?? []);
  const ours = measureSplit(twice, ({ letter }) => splitLetter(letter));
  for (const name of SPLIT_FIGURES) {
    if (name === 'characters accounted for') continue;
    const peers = { 'our splitter against the first': kept(ours[name].value) };
    report(`two readers: ${name}`, { ...figureOf(set, theirs[name]), peers });
  }
  measureReadersOfDrafts(set, twice);
}

function measureReadersOfDrafts(set: string, twice: readonly GoldCase[]): void {
  const articles = twice.map(({ draft, assertions, second }) => ({
    text: draft,
    assertions,
    second: second?.assertions ?? [],
  }));
  const secondOf = new Map(articles.map(({ text, second }) => [text, second]));
  const theirs = measureFlags(articles, ({ text }) => secondOf.get(text) ?? []);
  for (const name of ['F1', 'gravity agrees'] as const)
    report(`two readers: assertions, ${name}`, figureOf(set, theirs[name]));
}

function measureAll(): void {
  const letters = [...readGoldCases().map(({ letter }) => letter), ...publicLetters().map(({ text }) => text)];
  const set = `${letters.length} letters`;
  const split = letters.map((letter) => ({ letter: { letter }, found: splitLetter(letter) }));
  report('characters accounted for', { set, value: kept(accountedFor(split)), reach: 1 });
  const quoted = split.every(({ letter: { letter }, found }) =>
    found.every(
      ({ start, end }) => start >= 0 && end <= letter.length && letter.slice(start, end).trim().length === end - start,
    ),
  );
  report('slice equals quote', { set, value: quoted ? 1 : 0, reach: 1 });
  const characters = letters.reduce((sum, letter) => sum + letter.length, 0);
  const rates = Array.from({ length: SPEED_ROUNDS }, () => {
    const began = performance.now();
    for (const letter of letters) splitLetter(letter);
    return characters / (performance.now() - began) / 1000;
  });
  report('characters split', {
    set,
    value: rounded(percentile(rates, 0.5), 2),
    reach: 1,
    spread: [rounded(Math.min(...rates), 2), rounded(Math.max(...rates), 2)],
    note: `million a second, one core; median of ${SPEED_ROUNDS} rounds over ${characters} characters`,
  });
}

measureSet(readGoldCases('tune'), true, 'letters of cases');
measureSet(readGoldCases('report'), false, 'letters of cases');
measureSet(readLabelledLetters('tuned'), true, 'letters of other hands');
measureSet(readLabelledLetters('unseen'), false, 'letters of other hands');
measureReaders();
measureAll();
