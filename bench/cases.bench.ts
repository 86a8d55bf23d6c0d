// Are the right evidence, answers and assertions laid beside each allegation? Beside plain BM25 and MiniSearch.
import type { DataSource } from 'typeorm';
import { type GoldHalf, readGoldCases } from '../test/support/gold-case.js';
import { LINKED, type Linked, linkCase, type LinkQuestion } from './case-links.js';
import { bestMiniSetting, bm25Values, miniValues, ownValues } from './link-quality.js';
import { mean, pairedBootstrap } from './ranking-measures.js';
import type { MiniSetting } from './ranking-peers.js';
import { report, rounded } from './report.js';
import { withScratchServer } from './scratch-server.js';
import { BOOTSTRAP_SEED, spreadOf } from './span-agreement.js';

const REACH = { evidence: 0.8, responses: 0.8, assertions: 0.85 };
const ABOVE_BM25 = 0.05;

async function questionsOf(owner: DataSource, worker: DataSource, half: GoldHalf): Promise<LinkQuestion[]> {
  const questions: LinkQuestion[] = [];
  for (const one of readGoldCases(half)) questions.push(...(await linkCase(owner, worker, one)));
  return questions;
}

function measure(
  half: GoldHalf,
  questions: readonly LinkQuestion[],
  tuned: Readonly<Record<Linked, MiniSetting>>,
): void {
  const cases = readGoldCases(half);
  for (const kind of LINKED) {
    const own = ownValues(questions, kind);
    const plain = bm25Values(cases, questions, kind);
    const [low, high] = spreadOf(own, mean);
    const set = `${kind} of ${cases.length} cases, ${half === 'tune' ? 'tuned on' : 'never tuned on'}`;
    const peers = {
      'plain BM25': rounded(mean(plain)),
      'minisearch, as it comes': rounded(mean(miniValues(cases, questions, kind))),
      'minisearch, tuned': rounded(mean(miniValues(cases, questions, kind, tuned[kind]))),
    };
    report('linking, nDCG@5', {
      set,
      value: rounded(mean(own)),
      reach: REACH[kind],
      spread: [rounded(low), rounded(high)],
      seed: BOOTSTRAP_SEED,
      peers,
      note: `${own.length} allegations that something answers; grades are gains; minisearch tuned: ${tuned[kind].name}`,
    });
    const { difference, low: least, high: most, p } = pairedBootstrap(own, plain);
    report('linking, nDCG@5 above plain BM25', {
      set,
      value: rounded(difference),
      reach: ABOVE_BM25,
      spread: [rounded(least), rounded(most)],
      seed: BOOTSTRAP_SEED,
      note: `paired, p ${rounded(p)}`,
    });
  }
}

await withScratchServer(async ({ owner, worker }) => {
  const tune = await questionsOf(owner, worker, 'tune');
  const cases = readGoldCases('tune');
  const tuned = Object.fromEntries(LINKED.map((kind) => [kind, bestMiniSetting(cases, tune, kind)]));
  measure('tune', tune, tuned as Record<Linked, MiniSetting>);
  measure('report', await questionsOf(owner, worker, 'report'), tuned as Record<Linked, MiniSetting>);
});
