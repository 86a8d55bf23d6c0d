// Are the right evidence, answers and assertions laid beside each allegation? Beside plain BM25 and MiniSearch.
import type { DataSource } from 'typeorm';
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import { type GoldHalf, readGoldCases } from '../test/support/gold-case.js';
import { LINKED, type Linked, linkCase, type LinkQuestion } from './case-links.js';
import { bestMiniSetting, bm25Values, miniValues, ownValues, withinFive } from './link-quality.js';
import { mean, pairedBootstrap } from './ranking-measures.js';
import type { MiniSetting } from './ranking-peers.js';
import { type Figure, report, rounded } from './report.js';
import { withScratchServer } from './scratch-server.js';
import { BOOTSTRAP_SEED, spreadOf } from './span-agreement.js';

const REACH = { evidence: 0.8, responses: 0.8, assertions: 0.85 };
const ABOVE_BM25 = 0.05;

interface Asked {
  /** About the allegations as they were labelled. */
  labelled: LinkQuestion[];
  /** About the same, as far as our own split of the letter has them: what a lawyer gets to see. */
  split: LinkQuestion[];
}

async function ask(owner: DataSource, worker: DataSource, half: GoldHalf): Promise<Asked> {
  const asked: Asked = { labelled: [], split: [] };
  for (const one of readGoldCases(half)) {
    asked.labelled.push(...(await linkCase(owner, worker, one)));
    asked.split.push(...(await linkCase(owner, worker, one, splitLetter(one.letter))));
  }
  return asked;
}

const spread = (values: readonly number[]): Pick<Figure, 'value' | 'spread' | 'seed'> => {
  const [low, high] = spreadOf(values, mean);
  return { value: rounded(mean(values)), spread: [rounded(low), rounded(high)], seed: BOOTSTRAP_SEED };
};

function measure(half: GoldHalf, { labelled, split }: Asked, tuned: Readonly<Record<Linked, MiniSetting>>): void {
  const cases = readGoldCases(half);
  for (const kind of LINKED) {
    const set = `${kind} of ${cases.length} cases, ${half === 'tune' ? 'tuned on' : 'never tuned on'}`;
    const own = ownValues(labelled, kind);
    const plain = bm25Values(cases, labelled, kind);
    report('linking, nDCG@5', {
      set,
      ...spread(own),
      reach: REACH[kind],
      peers: {
        'plain BM25': rounded(mean(plain)),
        'minisearch, as it comes': rounded(mean(miniValues(cases, labelled, kind))),
        'minisearch, tuned': rounded(mean(miniValues(cases, labelled, kind, tuned[kind]))),
      },
      note: `${own.length} allegations that something answers; grades are gains; minisearch tuned: ${tuned[kind].name}`,
    });
    const { difference, low, high, p } = pairedBootstrap(own, plain);
    report('linking, nDCG@5 above plain BM25', {
      set,
      value: rounded(difference),
      reach: ABOVE_BM25,
      spread: [rounded(low), rounded(high)],
      seed: BOOTSTRAP_SEED,
      note: `paired, p ${rounded(p)}`,
    });
    const within = withinFive(labelled, kind);
    const note = `${within.filter((one) => one === 1).length} of ${within.length} allegations`;
    report('linking, the best answer in the first five', { set, ...spread(within), note });
    const whole = { ...spread(ownValues(split, kind)), note: 'asked about what our own split makes of the letter' };
    report('letter to links, nDCG@5', { set, ...whole });
  }
}

await withScratchServer(2, async ({ owner, worker }) => {
  const tune = await ask(owner, worker, 'tune');
  const cases = readGoldCases('tune');
  const tuned = Object.fromEntries(LINKED.map((kind) => [kind, bestMiniSetting(cases, tune.labelled, kind)]));
  measure('tune', tune, tuned as Record<Linked, MiniSetting>);
  measure('report', await ask(owner, worker, 'report'), tuned as Record<Linked, MiniSetting>);
});
