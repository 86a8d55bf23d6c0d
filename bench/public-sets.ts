// How do we rank the two public sets of claims, beside plain BM25 and MiniSearch?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { linkCorpus } from '../apps/cli/link-corpus.js';
import { averagePrecision, type Grades, mean, ndcg, pairedBootstrap, recall } from './ranking-measures.js';
import {
  MINI_DEFAULT,
  MINI_SETTINGS,
  miniSearch,
  type MiniSetting,
  plainBm25,
  type Searcher,
} from './ranking-peers.js';
import { report, rounded } from './report.js';
import { BOOTSTRAP_SEED, spreadOf } from './span-agreement.js';

interface Document {
  id: string;
  title?: string;
  text: string;
}

type Measure = (ranking: readonly string[], relevant: Grades) => number;

const NDCG: readonly [string, Measure] = ['nDCG@10', (ranking, relevant) => ndcg(ranking, relevant, 10)];
const RECALL: readonly [string, Measure] = ['R@100', (ranking, relevant) => recall(ranking, relevant, 100)];
const MAP: readonly [string, Measure] = ['MAP@5', (ranking, relevant) => averagePrecision(ranking, relevant, 5)];

/** `tuned` is the split that others may choose their settings on; the first measure decides. */
const SETS = [
  {
    name: 'scifact',
    split: 'test',
    tuned: 'train',
    measures: [NDCG, RECALL, MAP],
    reach: { 'nDCG@10': 0.7, 'R@100': 0.935 },
  },
  { name: 'checkthat22', split: 'devtest', tuned: 'dev', measures: [MAP, NDCG, RECALL], reach: { 'MAP@5': 0.885 } },
] as const;

const DEPTH = 100;
/** Enough to choose a setting by. */
const TRIED = 200;

/** Measures every set that lies in `folder`; ours by the code, the tables and the walls by which the service links. */
export async function measurePublicSets(owner: DataSource, folder: string): Promise<void> {
  for (const set of SETS) await measureSet(owner, join(folder, set.name), set);
}

async function measureSet(
  owner: DataSource,
  folder: string,
  { name, split, tuned, measures, reach }: (typeof SETS)[number],
): Promise<void> {
  const corpus = readLines<Document>(join(folder, 'corpus.jsonl'));
  const judged = readJudged(folder, split);
  const ours = await rankOurs(owner, folder, split);
  const setting = bestSetting(corpus, readJudged(folder, tuned).slice(0, TRIED), measures[0][1]);
  const peers: Readonly<Record<string, Searcher>> = {
    'plain BM25': plainBm25(corpus),
    'minisearch, as it comes': miniSearch(corpus, MINI_DEFAULT),
    'minisearch, tuned': miniSearch(corpus, setting),
  };
  const rankings = new Map(
    Object.entries(peers).map(([peer, search]) => [peer, judged.map(({ text }) => search(text, DEPTH))]),
  );
  for (const [measure, of] of measures) {
    const own = judged.map(({ id, relevant }) => of(ours.get(id) ?? [], relevant));
    const theirs = [...rankings].map(
      ([peer, found]) => [peer, judged.map(({ relevant }, at) => of(found[at] ?? [], relevant))] as const,
    );
    const plain = theirs.find(([peer]) => peer === 'plain BM25')?.[1] ?? [];
    const { difference, low, high, p } = pairedBootstrap(own, plain);
    const [least, most] = spreadOf(own, mean);
    report(`linking, ${measure}`, {
      set: `${name} ${split}`,
      value: rounded(mean(own)),
      reach: (reach as Readonly<Record<string, number>>)[measure],
      spread: [rounded(least), rounded(most)],
      seed: BOOTSTRAP_SEED,
      peers: Object.fromEntries(theirs.map(([peer, values]) => [peer, rounded(mean(values))])),
      note:
        `${judged.length} queries; above plain BM25 by ${rounded(difference)} [${rounded(low)}, ${rounded(high)}], ` +
        `p ${rounded(p)}; minisearch tuned: ${setting.name}`,
    });
  }
}

async function rankOurs(owner: DataSource, folder: string, split: string): Promise<Map<string, string[]>> {
  const ours = new Map<string, string[]>();
  const paths = { evidencePath: join(folder, 'corpus.jsonl'), queriesPath: join(folder, `queries.${split}.jsonl`) };
  await linkCorpus(owner, { ...paths, top: DEPTH }, (line) => {
    const [query = '', , document = ''] = line.split(' ');
    ours.set(query, [...(ours.get(query) ?? []), document]);
  });
  return ours;
}

function bestSetting(corpus: readonly Document[], judged: readonly Judged[], of: Measure): MiniSetting {
  // Looking for what is spelt alike takes too long in sets of this size.
  const tried = [MINI_DEFAULT, ...MINI_SETTINGS.filter(({ search }) => search.fuzzy === undefined)];
  const worth = tried.map((setting) => {
    const search = miniSearch(corpus, setting);
    return { setting, worth: mean(judged.map(({ text, relevant }) => of(search(text, DEPTH), relevant))) };
  });
  return worth.sort((a, b) => b.worth - a.worth)[0]?.setting ?? MINI_DEFAULT;
}

interface Judged extends Document {
  relevant: Grades;
}

function readJudged(folder: string, split: string): Judged[] {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(folder, `qrels.${split}.tsv`), 'utf8')
    .trim()
    .split('\n')) {
    const [query = '', document = '', grade] = line.split('\t');
    if (Number(grade) <= 0) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, 1));
  }
  return readLines<Document>(join(folder, `queries.${split}.jsonl`)).flatMap((query) => {
    const relevant = judgements.get(query.id);
    return relevant === undefined ? [] : [{ ...query, relevant }];
  });
}

function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}
