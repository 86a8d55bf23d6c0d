// How well does the linker find, beside plain BM25, and how fast is its index? One code path with the service throughout.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { migrateDatabase } from '#database/migrate.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { findPassages, indexSource } from '#passages/passage-index.js';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { wordForm } from '@nightlawyer/text/words/lexicon.js';
import { inverseFrequency } from '@nightlawyer/text/rank.js';
import { tokenise } from '@nightlawyer/text/words/tokens.js';
import { linkCorpus } from '../apps/cli/link-corpus.js';
import { MadeUpPassages } from './made-up-passages.js';
import {
  averagePrecision,
  mean,
  ndcg,
  pairedBootstrap,
  percentile,
  recall,
  type Relevant,
} from './ranking-measures.js';
import { report, rounded } from './report.js';

interface Document {
  id: string;
  title?: string;
  text: string;
}

const SETS = [
  { name: 'scifact', split: 'test', reach: { 'nDCG@10': 0.7, 'R@100': 0.935 } },
  { name: 'checkthat22', split: 'devtest', reach: { 'MAP@5': 0.885 } },
] as const;

const MEASURES: Readonly<Record<string, (ranking: readonly string[], relevant: Relevant) => number>> = {
  'nDCG@10': (ranking, relevant) => ndcg(ranking, relevant, 10),
  'R@100': (ranking, relevant) => recall(ranking, relevant, 100),
  'MAP@5': (ranking, relevant) => averagePrecision(ranking, relevant, 5),
};

/** Sizes of the stories that are queried, and how many passages the database holds with its other stories. */
const STORIES = (process.env['NIGHTLAWYER_BENCH_STORIES'] ?? '10000,100000').split(',').map(Number);
const DATABASE = Number(process.env['NIGHTLAWYER_BENCH_PASSAGES'] ?? 200_000);
const PASSAGES_A_SOURCE = 20;
const QUESTIONS = 200;

function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

function readJudgements(path: string): Map<string, Set<string>> {
  const judgements = new Map<string, Set<string>>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const [query = '', document = '', grade] = line.split('\t');
    if (Number(grade) <= 0) continue;
    judgements.set(query, (judgements.get(query) ?? new Set()).add(document));
  }
  return judgements;
}

/** Okapi BM25 (k1 1.2, b 0.75) over stems of title and text, stop words left out: what everyone has. */
function plainBm25(documents: readonly Document[], queries: readonly Document[]): Map<string, string[]> {
  const stems = (text: string): number[] =>
    tokenise(text)
      .map(({ folded }) => wordForm(folded).term)
      .filter((term) => term !== 0);
  const postings = new Map<number, Map<number, number>>();
  const lengths = documents.map(({ title = '', text }, place) => {
    const terms = stems(`${title} ${text}`);
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(place, (list.get(place) ?? 0) + 1));
    }
    return terms.length;
  });
  const average = mean(lengths);
  return new Map(
    queries.map(({ id, text }) => {
      const scores = new Map<number, number>();
      for (const term of stems(text)) {
        const list = postings.get(term) ?? new Map<number, number>();
        for (const [place, count] of list) {
          const worth = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[place] ?? 0)) / average));
          scores.set(place, (scores.get(place) ?? 0) + worth * inverseFrequency(list.size, documents.length));
        }
      }
      const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 100);
      return [id, best.map(([place]) => documents[place]?.id ?? '')];
    }),
  );
}

async function measureSet(
  owner: DataSource,
  folder: string,
  { name, split, reach }: (typeof SETS)[number],
): Promise<void> {
  const at = (file: string): string => join(folder, name, file);
  const judgements = readJudgements(at(`qrels.${split}.tsv`));
  const queries = readLines<Document>(at(`queries.${split}.jsonl`)).filter(({ id }) => judgements.has(id));
  const theirs = plainBm25(readLines<Document>(at('corpus.jsonl')), queries);
  const ours = new Map<string, string[]>();
  const paths = { evidencePath: at('corpus.jsonl'), queriesPath: at(`queries.${split}.jsonl`) };
  await linkCorpus(owner, { ...paths, top: 100 }, (line) => {
    const [query = '', , document = ''] = line.split(' ');
    ours.set(query, [...(ours.get(query) ?? []), document]);
  });
  for (const [measure, of] of Object.entries(MEASURES)) {
    const values = [ours, theirs].map((run) =>
      queries.map(({ id }) => of(run.get(id) ?? [], judgements.get(id) ?? new Set())),
    );
    const [own = [], plain = []] = values;
    const { difference, low, high, p } = pairedBootstrap(own, plain);
    const note =
      `${queries.length} queries; plain BM25 ${rounded(mean(plain))}, difference ${rounded(difference)} ` +
      `[${rounded(low)}, ${rounded(high)}], p ${rounded(p)}`;
    const wanted = (reach as Readonly<Record<string, number>>)[measure];
    report(`linking, ${measure}`, { set: `${name} ${split}`, value: rounded(mean(own)), reach: wanted, note });
  }
}

interface Story {
  newsroomId: string;
  storyId: string;
}

async function makeStory(owner: DataSource): Promise<Story> {
  const story = { newsroomId: randomUUID(), storyId: randomUUID() };
  await owner.query(`INSERT INTO newsroom (id, slug, name, time_zone) VALUES ($1::uuid, $1::text, 'Bench', 'UTC')`, [
    story.newsroomId,
  ]);
  await owner.query(
    `INSERT INTO story (newsroom_id, id, slug, title, time_zone, created_by) VALUES ($1, $2::uuid, $2::text, 'Bench', 'UTC', $2)`,
    [story.newsroomId, story.storyId],
  );
  return story;
}

/** Indexes `count` passages, a transaction for each source; returns some of them, and the milliseconds it took. */
async function fill(
  worker: DataSource,
  story: Story,
  count: number,
  made: MadeUpPassages,
): Promise<{ sample: string[]; milliseconds: number }> {
  const sample: string[] = [];
  let milliseconds = 0;
  for (let from = 0; from < count; from += PASSAGES_A_SOURCE) {
    const passages = Array.from({ length: PASSAGES_A_SOURCE }, (_none, ordinal) => {
      const body = made.passage();
      return { ordinal, start: 0, end: body.length, title: `Exhibit ${from / PASSAGES_A_SOURCE}`, body };
    });
    if ((from / PASSAGES_A_SOURCE) % Math.ceil(count / PASSAGES_A_SOURCE / QUESTIONS) === 0)
      sample.push(passages[0]?.body ?? '');
    const source = { ...story, sourceKind: 'evidence' as const, sourceId: randomUUID(), passages };
    const began = performance.now();
    await withActor(worker, systemActor(story.newsroomId), ({ manager }) => indexSource(manager, source));
    milliseconds += performance.now() - began;
  }
  return { sample, milliseconds };
}

async function measureSpeed(owner: DataSource, worker: DataSource): Promise<void> {
  const made = new MadeUpPassages(7);
  const stories = [];
  for (const size of STORIES) {
    const story = await makeStory(owner);
    const { sample, milliseconds } = await fill(worker, story, size, made);
    stories.push({ size, story, sample });
    const set = `${size} passages, ${PASSAGES_A_SOURCE} a source`;
    report('passages indexed per second', { set, value: Math.round((1000 * size) / milliseconds), reach: 2000 });
  }
  let total = STORIES.reduce((sum, size) => sum + size, 0);
  for (; total < DATABASE; total += 10_000) await fill(worker, await makeStory(owner), 10_000, made);
  await owner.query('VACUUM ANALYZE');
  for (const { size, story, sample } of stories) {
    const times: number[] = [];
    for (const text of sample.map((passage) => made.question(passage))) {
      const began = performance.now();
      await withActor(worker, systemActor(story.newsroomId), ({ manager }) =>
        findPassages(manager, { ...story, query: { text }, limit: 10 }),
      );
      times.push(performance.now() - began);
    }
    const set = `story of ${size} in ${total} passages`;
    const note = `milliseconds, to stay under ${size > 10_000 ? 60 : 20}; half of them under ${rounded(percentile(times, 0.5), 1)}`;
    report('one linking query, p95', { set, value: rounded(percentile(times, 0.95), 1), note });
  }
}

async function run(): Promise<void> {
  const folder = join(process.env['NIGHTLAWYER_BENCH_DATA'] ?? '../shared/data', 'retrieval');
  const scratch = mkdtempSync(join(tmpdir(), 'nightlawyer-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(scratch, 'data') });
  try {
    const { app, worker: password, backup } = server.secrets;
    await migrateDatabase({ ownerUrl: server.url(), passwords: { app, worker: password, backup } });
    const settings = { applicationName: 'nightlawyer bench', statementTimeout: 600_000, poolSize: 2 };
    const owner = await createDataSource({ ...settings, url: server.url() }).initialize();
    const worker = await createDataSource({ ...settings, url: server.url('nightlawyer_worker') }).initialize();
    try {
      if (existsSync(folder)) for (const set of SETS) await measureSet(owner, folder, set);
      else
        console.log(
          `Quality of linking: left out, because there is no folder ${folder}. Name one with NIGHTLAWYER_BENCH_DATA.`,
        );
      await measureSpeed(owner, worker);
    } finally {
      await worker.destroy();
      await owner.destroy();
    }
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

await run();
