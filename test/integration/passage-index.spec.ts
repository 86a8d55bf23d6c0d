// The index of a story's passages, on the real server, under the service's own role and row-level security.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import type { PassageSource } from '#domain/vocabulary.js';
import { WAITING_AT_MOST } from '#passages/merge-runs.js';
import {
  findPassages,
  indexSource,
  type PassageHit,
  type PassageQuestion,
  removeSource,
} from '#passages/passage-index.js';
import type { NewPassage } from '#passages/store-passages.js';
import { passageFeatures } from '@nightlawyer/text/passage-features.js';
import { readQuery } from '@nightlawyer/text/query-terms.js';
import { rank } from '@nightlawyer/text/rank.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let worker: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  worker = await createDataSource({ url: database.workerUrl, applicationName: 'test', poolSize: 4 }).initialize();
});

afterAll(async () => {
  await worker.destroy();
  await database.drop();
});

interface Story {
  newsroomId: string;
  storyId: string;
}

async function makeStory(newsroomId: string = randomUUID()): Promise<Story> {
  const storyId = randomUUID();
  await database.query(
    `INSERT INTO newsroom (id, slug, name, time_zone) VALUES ($1::uuid, $1::text, 'Desk', 'UTC') ON CONFLICT DO NOTHING`,
    [newsroomId],
  );
  await database.query(
    `INSERT INTO story (newsroom_id, id, slug, title, time_zone, created_by) VALUES ($1, $2::uuid, $2::text, 'Story', 'UTC', $2)`,
    [newsroomId, storyId],
  );
  return { newsroomId, storyId };
}

async function inside<Result>(story: Story, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  return withActor(worker, systemActor(story.newsroomId), ({ manager }) => work(manager));
}

function passages(...bodies: string[]): NewPassage[] {
  return bodies.map((body, ordinal) => ({ ordinal, start: 0, end: body.length, title: `Exhibit ${ordinal}`, body }));
}

async function add(story: Story, bodies: string[], sourceKind: PassageSource = 'evidence', sourceId = randomUUID()) {
  await inside(story, (manager) =>
    indexSource(manager, { ...story, sourceKind, sourceId, passages: passages(...bodies) }),
  );
  return { sourceKind, sourceId };
}

async function ask(story: Story, text: string, more: Partial<PassageQuestion> = {}): Promise<PassageHit[]> {
  return inside(story, (manager) => findPassages(manager, { ...story, query: { text }, limit: 10, ...more }));
}

/** Texts of common and rare made-up words, the same each time. */
function makeTexts(count: number): string[] {
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) ** 2 * below);
  };
  const word = (): string =>
    `${'bcdfglmnprst'[next(12)]}a${'lmnrst'[next(6)]}o${'bdgkmn'[next(6)]}e${'lnrst'[next(5)]}`;
  return Array.from({ length: count }, () => Array.from({ length: 12 }, word).join(' '));
}

const INVOICE = 'The invoice of 14 March 2019 for £4.2m was approved by Orla Venn without a second signature.';
const AUDIT = 'Auditors examined the ledgers of the trust and found nothing out of order in that year.';
const CANTEEN = 'The canteen reopened in spring with a new menu and longer hours.';

describe('finding', () => {
  it('the passage that answers comes first, with the words it has in common and parts that add up', async () => {
    const story = await makeStory();
    const { sourceId } = await add(story, [CANTEEN, AUDIT, INVOICE]);
    const hits = await ask(
      story,
      'It is wholly untrue that Ms Venn approved an invoice for 4.2 million on March 14, 2019.',
    );
    const [first] = hits;
    expect(first).toMatchObject({ sourceKind: 'evidence', sourceId, ordinal: 2 });
    expect(first?.matched).toEqual(expect.arrayContaining(['invoice', 'approved', 'Venn', '14 March 2019', '4.2m']));
    expect(first?.score).toBeGreaterThan(0.5);
    expect(first?.score).toBeLessThanOrEqual(1);
    expect(Object.values(first?.parts ?? {}).reduce((sum, part) => sum + part, 0)).toBeCloseTo(first?.score ?? 0, 9);
  });

  it('nothing is found where nothing is shared, in an empty story, or for an empty text', async () => {
    const story = await makeStory();
    expect(await ask(story, 'invoice')).toEqual([]);
    await add(story, [CANTEEN]);
    expect(await ask(story, '')).toEqual([]);
    expect(await ask(story, '?! —')).toEqual([]);
    expect(await ask(story, 'Zyx quvw')).toEqual([]);
  });

  it('only the wanted kinds are given, and nothing of an excluded source', async () => {
    const story = await makeStory();
    const evidence = await add(story, [INVOICE]);
    const exchange = await add(story, [INVOICE], 'exchange');
    const kinds = async (more: Partial<PassageQuestion>) =>
      (await ask(story, 'the invoice', more)).map(({ sourceKind }) => sourceKind).sort();
    expect(await kinds({})).toEqual(['evidence', 'exchange']);
    expect(await kinds({ sourceKinds: ['exchange'] })).toEqual(['exchange']);
    expect(await kinds({ exclude: [exchange] })).toEqual(['evidence']);
    expect(await kinds({ exclude: [evidence, exchange] })).toEqual([]);
  });

  it('no more than the limit are given', async () => {
    const story = await makeStory();
    await add(
      story,
      Array.from({ length: 30 }, (_none, i) => `The invoice number ${i} was paid.`),
    );
    expect(await ask(story, 'invoice paid', { limit: 7 })).toHaveLength(7);
    expect(await ask(story, 'invoice paid', { limit: 0 })).toEqual([]);
  });

  it('R10: another newsroom and another story find nothing of it', async () => {
    const ours = await makeStory();
    const neighbour = await makeStory(ours.newsroomId);
    const theirs = await makeStory();
    await add(ours, [INVOICE]);
    expect(await ask(neighbour, 'invoice')).toEqual([]);
    expect(await ask({ ...ours, newsroomId: theirs.newsroomId }, 'invoice')).toEqual([]);
    const stolen = inside(theirs, (manager) =>
      findPassages(manager, { ...ours, query: { text: 'invoice' }, limit: 5 }),
    );
    expect(await stolen).toEqual([]);
    const planted = { ...ours, sourceKind: 'evidence' as const, sourceId: randomUUID(), passages: passages('planted') };
    await expect(inside(theirs, (manager) => indexSource(manager, planted))).rejects.toThrow(/row-level security/);
  });
});

describe('indexing', () => {
  const rowsOf = (sourceId: string) =>
    database.query<{ id: string; body: string }>('SELECT id, body FROM passage WHERE source_id = $1 ORDER BY ordinal', [
      sourceId,
    ]);

  it('R7: doing it again changes nothing, and a passage keeps its id while it says the same', async () => {
    const story = await makeStory();
    const { sourceId } = await add(story, [INVOICE, AUDIT]);
    const before = await rowsOf(sourceId);
    await add(story, [INVOICE, AUDIT], 'evidence', sourceId);
    expect(await rowsOf(sourceId)).toEqual(before);
    await add(story, [INVOICE, CANTEEN, AUDIT], 'evidence', sourceId);
    const after = await rowsOf(sourceId);
    expect(after.map(({ body }) => body)).toEqual([INVOICE, CANTEEN, AUDIT]);
    expect(after[0]?.id).toBe(before[0]?.id);
  });

  it('what a source no longer says is no longer found', async () => {
    const story = await makeStory();
    const source = await add(story, [INVOICE, AUDIT]);
    await add(story, [AUDIT], 'evidence', source.sourceId);
    expect(await ask(story, 'invoice')).toEqual([]);
    await inside(story, (manager) => removeSource(manager, { newsroomId: story.newsroomId, ...source }));
    expect(await ask(story, 'auditors')).toEqual([]);
    expect(await database.query('SELECT 1 FROM passage_place WHERE story_id = $1', [story.storyId])).toEqual([]);
  });

  it('it happens in the transaction of the caller: what that takes back was never there', async () => {
    const story = await makeStory();
    const source = { ...story, sourceKind: 'evidence' as const, sourceId: randomUUID(), passages: passages(INVOICE) };
    const taken = inside(story, async (manager) => {
      await indexSource(manager, source);
      throw new Error('changed our mind');
    });
    await expect(taken).rejects.toThrow('changed our mind');
    expect(await ask(story, 'invoice')).toEqual([]);
  });

  it('two that index one source at once take turns, and one set of passages stands', async () => {
    const story = await makeStory();
    const sourceId = randomUUID();
    await Promise.all([1, 2, 3, 4].map(() => add(story, [INVOICE, AUDIT], 'evidence', sourceId)));
    expect(await rowsOf(sourceId)).toHaveLength(2);
  });

  it('a story with passages cannot be deleted', async () => {
    const story = await makeStory();
    await add(story, [AUDIT]);
    await expect(database.query('DELETE FROM story WHERE id = $1', [story.storyId])).rejects.toThrow(
      /passage_story_fk/,
    );
  });
});

describe('runs', () => {
  const texts = makeTexts(3 * WAITING_AT_MOST);
  const places = (story: Story) =>
    database.query<{ run: string; passages: number }>(
      'SELECT run, count(*)::int AS passages FROM passage_place WHERE story_id = $1 GROUP BY run ORDER BY run',
      [story.storyId],
    );

  it('a story cut into runs has the same best answer as ranking every passage in memory', async () => {
    const story = await makeStory();
    for (let from = 0; from < texts.length; from += 150) await add(story, texts.slice(from, from + 150));
    expect((await places(story)).filter(({ run }) => run !== '0').length).toBeGreaterThan(1);
    const all = texts.map((body, id) => ({ id, features: passageFeatures(`Exhibit ${id % 150}`, body) }));
    const frequency = new Map<number, number>();
    for (const { features } of all)
      for (const term of features.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    const sum = (of: 'length' | 'titleLength') =>
      all.reduce((total, { features }) => total + features[of], 0) / all.length;
    const statistics = {
      passages: all.length,
      averageLength: sum('length'),
      averageTitleLength: sum('titleLength'),
      frequency,
    };
    const rows = await database.query<{ id: string; body: string }>(
      'SELECT id, body FROM passage WHERE story_id = $1',
      [story.storyId],
    );
    const bodies = new Map(rows.map(({ id, body }) => [id, body]));
    for (let i = 0; i < texts.length; i += 60) {
      const text = texts[i]?.split(' ').slice(0, 5).join(' ') ?? '';
      const [wanted] = rank(readQuery(text), all, statistics, 1);
      const [hit] = await ask(story, text, { limit: 1 });
      expect(bodies.get(hit?.passageId ?? '')).toBe(texts[wanted?.id ?? -1]);
    }
  });

  it('every passage is in one place, and the lists of the runs hold each as often as it has terms', async () => {
    const story = await makeStory();
    for (let round = 0; round < 17; round++) {
      await add(
        story,
        Array.from({ length: WAITING_AT_MOST }, (_none, i) => `bale ${round} lot${i % 40}`),
      );
    }
    const standing = await places(story);
    expect(standing.reduce((sum, { passages: count }) => sum + count, 0)).toBe(17 * WAITING_AT_MOST);
    expect(standing.length).toBeLessThan(17); // some were joined
    const [listed] = await database.query<{ entries: number }>(
      `SELECT sum(octet_length(entries) / 8)::int AS entries FROM posting WHERE newsroom_id = $1`,
      [story.newsroomId],
    );
    const [held] = await database.query<{ entries: number }>(
      `SELECT sum(passages * 5)::int AS entries FROM posting_run WHERE story_id = $1`,
      [story.storyId],
    );
    // Three words and the two of the title ("Exhibit 7").
    expect(listed?.entries).toBeGreaterThan(0);
    expect(Math.abs((listed?.entries ?? 0) - (held?.entries ?? 0))).toBeLessThan(17 * 45);
    expect((await ask(story, 'lot39', { limit: 100 })).length).toBe(100);
  });

  it('passages removed after their run was written are not found, and the run is written anew once it lost many', async () => {
    const story = await makeStory();
    const sources = [];
    for (let from = 0; from < WAITING_AT_MOST; from += 100) {
      sources.push(
        await add(
          story,
          texts.slice(from, from + 100).map((text) => `harbour ${text}`),
        ),
      );
    }
    const [run] = (await places(story)).filter((place) => place.run !== '0');
    for (const source of sources.slice(0, 3)) {
      await inside(story, (manager) => removeSource(manager, { newsroomId: story.newsroomId, ...source }));
    }
    const left = new Set<string>(sources.slice(3).map(({ sourceId }) => sourceId));
    expect((await ask(story, 'harbour', { limit: 500 })).every(({ sourceId }) => left.has(sourceId))).toBe(true);
    await add(story, texts.slice(0, WAITING_AT_MOST));
    const runs = (await places(story)).map((place) => place.run);
    expect(runs).not.toContain(run?.run);
    expect((await ask(story, 'harbour', { limit: 500 })).length).toBe(WAITING_AT_MOST - 300);
  });

  it('a passage whose removal is taken back is still found, though the runs were written anew meanwhile', async () => {
    const story = await makeStory();
    const sources = [];
    for (let from = 0; from < WAITING_AT_MOST; from += 100) {
      sources.push(
        await add(
          story,
          texts.slice(from, from + 100).map((text) => `lighthouse ${text}`),
        ),
      );
    }
    const [first, second, third] = sources;
    const takenBack = inside(story, async (manager) => {
      for (const source of [first, second, third]) {
        if (source !== undefined) await removeSource(manager, { newsroomId: story.newsroomId, ...source });
      }
      await add(story, texts.slice(0, WAITING_AT_MOST)); // in a transaction of its own, beside this one
      throw new Error('changed our mind');
    });
    await expect(takenBack).rejects.toThrow('changed our mind');
    await add(story, texts.slice(0, WAITING_AT_MOST));
    expect((await ask(story, 'lighthouse', { limit: 500 })).length).toBe(WAITING_AT_MOST);
  });

  it('several writers in one story neither wait for each other for ever nor lose a passage', async () => {
    const story = await makeStory();
    const lots = Array.from({ length: 8 }, (_none, lot) => texts.slice(lot * 130, lot * 130 + 130));
    await Promise.all(
      lots.map((lot) =>
        add(
          story,
          lot.map((text) => `quayside ${text}`),
        ),
      ),
    );
    await add(story, ['quayside last']);
    const counts = await places(story);
    expect(counts.reduce((sum, { passages: count }) => sum + count, 0)).toBe(8 * 130 + 1);
    expect((await ask(story, 'quayside last', { limit: 1 }))[0]?.matched).toEqual(['quayside', 'last']);
  });

  it('under row-level security the lists are still read by their key', async () => {
    const story = await makeStory();
    await add(story, texts.slice(0, WAITING_AT_MOST));
    const plan = await inside(story, (manager) =>
      manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT entries FROM posting WHERE newsroom_id = $1 AND run = ANY ('{1,2}'::bigint[]) AND term = ANY ('{3,4}'::int[])`,
        [story.newsroomId],
      ),
    );
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toMatch(/Index.* on posting/);
    expect(lines).toMatch(/Index Cond: .*newsroom_id.*run.*term/);
  });
});
