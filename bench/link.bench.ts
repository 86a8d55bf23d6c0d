// How well does the linker find, and how fast is its index? One code path with the service, and others in the same run.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { findPassages, indexSource } from '#passages/passage-index.js';
import { MadeUpPassages } from './made-up-passages.js';
import { makeStory, type Story } from './made-up-story.js';
import { measurePublicSets } from './public-sets.js';
import { percentile } from './ranking-measures.js';
import { report, rounded } from './report.js';
import { withScratchServer } from './scratch-server.js';
import { type SpeedPeer, speedPeers } from './search-peers.js';

/** Sizes of the stories that are queried, and how many passages the database holds with its other stories. */
const STORIES = (process.env['NIGHTLAWYER_BENCH_STORIES'] ?? '10000,100000').split(',').map(Number);
const DATABASE = Number(process.env['NIGHTLAWYER_BENCH_PASSAGES'] ?? 200_000);
const PASSAGES_A_SOURCE = 20;
const QUESTIONS = 200;
/** Some peers take seconds for a question. */
const PEER_QUESTIONS = 20;
const SEED = 7;

interface AskedStory {
  story: Story;
  size: number;
  /** Passages of it, to make questions of. */
  sample: string[];
  peers: SpeedPeer[];
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

async function openStory(
  owner: DataSource,
  worker: DataSource,
  size: number,
  made: MadeUpPassages,
): Promise<AskedStory> {
  const story = await makeStory(owner);
  const { sample, milliseconds } = await fill(worker, story, size, made);
  const peers = await speedPeers(owner, story.storyId);
  report('passages indexed per second', {
    set: `${size} passages, ${PASSAGES_A_SOURCE} a source`,
    value: Math.round((1000 * size) / milliseconds),
    reach: 2000,
    seed: SEED,
    peers: Object.fromEntries(
      peers.flatMap(({ name, indexed }) => (indexed === undefined ? [] : [[name.split(',')[0], Math.round(indexed)]])),
    ) as Record<string, number>,
    note: 'ours a transaction for each source; the others all at once',
  });
  return { story, size, sample, peers };
}

async function ask(questions: readonly string[], by: (question: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const began = performance.now();
    await by(question);
    times.push(performance.now() - began);
  }
  return times;
}

async function measureQueries(
  worker: DataSource,
  { story, size, sample, peers }: AskedStory,
  total: number,
  made: MadeUpPassages,
): Promise<void> {
  const questions = sample.map((passage) => made.question(passage));
  const ours = (text: string): Promise<unknown> =>
    withActor(worker, systemActor(story.newsroomId), ({ manager }) =>
      findPassages(manager, { ...story, query: { text }, limit: 10 }),
    );
  const first = await ask(questions, ours);
  const again = await ask(questions, ours);
  const theirs: Record<string, number> = {};
  for (const { name, ask: by } of peers)
    theirs[name] = rounded(percentile(await ask(questions.slice(0, PEER_QUESTIONS), by), 0.95), 1);
  // After the other stories were filled the story's pages are on the disk alone; the second time they are in memory.
  for (const [set, times] of [
    [`story of ${size} in ${total} passages`, first],
    [`story of ${size} in ${total} passages, asked before`, again],
  ] as const)
    report('one linking query, p95', {
      set,
      value: rounded(percentile(times, 0.95), 1),
      atMost: size > 10_000 ? 60 : 20,
      spread: [rounded(Math.min(...times), 1), rounded(Math.max(...times), 1)],
      seed: SEED,
      peers: theirs,
      note: `milliseconds; ${times.length} questions, half of them under ${rounded(percentile(times, 0.5), 1)}; the others ${PEER_QUESTIONS} each`,
    });
}

async function measureSpeed(owner: DataSource, worker: DataSource): Promise<void> {
  const made = new MadeUpPassages(SEED);
  const stories: AskedStory[] = [];
  for (const size of STORIES) stories.push(await openStory(owner, worker, size, made));
  let total = STORIES.reduce((sum, size) => sum + size, 0);
  for (; total < DATABASE; total += 10_000) await fill(worker, await makeStory(owner), 10_000, made);
  await owner.query('VACUUM ANALYZE');
  for (const story of stories) await measureQueries(worker, story, total, made);
}

await withScratchServer(2, async ({ owner, worker }) => {
  const folder = join(process.env['NIGHTLAWYER_BENCH_DATA'] ?? '../shared/data', 'retrieval');
  if (existsSync(folder)) await measurePublicSets(owner, folder);
  else
    console.log(
      `Quality of linking: left out, because there is no folder ${folder}. Name one with NIGHTLAWYER_BENCH_DATA.`,
    );
  await measureSpeed(owner, worker);
});
