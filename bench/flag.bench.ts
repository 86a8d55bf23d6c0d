// How well are the assertions of articles flagged? Beside flagging every sentence.
import { flagAssertions } from '@nightlawyer/text/flag.js';
import { type GoldHalf, readGoldCases } from '../test/support/gold-case.js';
import { everySentence, FLAG_FIGURES, type LabelledArticle, measureFlags, ours, readArticles } from './flag-quality.js';
import { percentile } from './ranking-measures.js';
import { report, rounded } from './report.js';
import { BOOTSTRAP_SEED } from './span-agreement.js';

const REACH: Readonly<Record<string, number>> = { recall: 0.95, precision: 0.9, 'gravity agrees': 0.75 };
const HALVES = { tune: 'tuned on', report: 'never tuned on' } as const;
const SPEED_ROUNDS = 7;

const drafts = (half: GoldHalf): LabelledArticle[] =>
  readGoldCases(half).map(({ draft, assertions }) => ({ text: draft, assertions }));

function measure(set: string, articles: readonly LabelledArticle[]): void {
  const own = measureFlags(articles, ours);
  const floor = measureFlags(articles, everySentence);
  for (const name of FLAG_FIGURES) {
    const { value, spread: [low, high] = [value, value], note } = own[name];
    report(`assertions flagged, ${name}`, {
      set,
      value: rounded(value),
      reach: REACH[name],
      spread: [rounded(low), rounded(high)],
      seed: BOOTSTRAP_SEED,
      peers: { 'every sentence': rounded(floor[name].value) },
      note,
    });
  }
}

for (const half of ['tune', 'report'] as const) {
  measure(`articles, ${HALVES[half]}`, readArticles(half));
  measure(`drafts of cases, ${HALVES[half]}`, drafts(half));
  measure(`articles and drafts, ${HALVES[half]}`, [...readArticles(half), ...drafts(half)]);
}
measure("strangers' articles, never tuned on", readArticles('unseen'));

const texts = [...readArticles('tune'), ...readArticles('report')].map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const rates = Array.from({ length: SPEED_ROUNDS }, () => {
  const began = performance.now();
  for (const text of texts) flagAssertions(text);
  return characters / (performance.now() - began) / 1000;
});
report('characters flagged', {
  set: `${texts.length} articles`,
  value: rounded(percentile(rates, 0.5), 2),
  spread: [rounded(Math.min(...rates), 2), rounded(Math.max(...rates), 2)],
  note: `million a second, one core; median of ${SPEED_ROUNDS} rounds`,
});
