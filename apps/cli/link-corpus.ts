// Which passages of a collection answer each query? The collection is put into the product's own index, asked, and withdrawn.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { findPassages, indexSource } from '#passages/passage-index.js';
import { toStorableText } from '@nightlawyer/text/storable-text.js';

export interface LinkCorpusOptions {
  /** One `{"id", "title"?, "text"}` a line. `_id` is taken for `id`, and numbers for their digits. */
  evidencePath: string;
  /** One `{"id", "text"}` a line. */
  queriesPath: string;
  /** How many lines a query gets at most. */
  top: number;
}

const TAG = 'nightlawyer';
const INDEXED_AT_ONCE = 500;

const Name = z.union([z.string().min(1), z.number().transform(String)]);
const Line = z
  .object({ id: Name.optional(), _id: Name.optional(), title: z.string().nullish(), text: z.string().nullish() })
  .refine(({ id, _id }) => id !== undefined || _id !== undefined);

interface Entry {
  line: number;
  id: string;
  title: string;
  text: string;
}

/**
 * Writes TREC run lines, `qid Q0 docid rank score tag`, for each query its `top` best pieces of evidence. Everything
 * happens in one transaction that is rolled back, in a newsroom and a story of its own, under the service's own role:
 * by the code, the tables and the walls by which the service links.
 * @throws Refusal `request/invalid` with `{ file, line }` where a line is not of the form above, or an id comes twice
 */
export async function linkCorpus(
  dataSource: DataSource,
  { evidencePath, queriesPath, top }: LinkCorpusOptions,
  write: (line: string) => void,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  try {
    const story = await openStory(runner.manager);
    const names = await indexEvidence(runner.manager, story, evidencePath);
    for await (const { id, text } of readLines(queriesPath)) {
      const hits = await findPassages(runner.manager, { ...story, query: { text }, limit: top });
      hits.forEach(({ sourceId, ordinal, score }, place) => {
        const name = names.get(sourceId)?.[ordinal] ?? '';
        write(`${id} Q0 ${name} ${place + 1} ${score.toFixed(9)} ${TAG}`);
      });
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function openStory(manager: EntityManager): Promise<{ newsroomId: string; storyId: string }> {
  const story = { newsroomId: randomUUID(), storyId: randomUUID() };
  await manager.query('SET LOCAL ROLE nightlawyer_app');
  await manager.query(
    `SELECT set_config('nightlawyer.newsroom_id', $1, true), set_config('nightlawyer.stories', '*', true),
            set_config('nightlawyer.partner', '', true), set_config('nightlawyer.advice', 'on', true)`,
    [story.newsroomId],
  );
  await manager.query('INSERT INTO newsroom (id, slug, name, time_zone) VALUES ($1::uuid, $1::text, $2, $3)', [
    story.newsroomId,
    'Scratch',
    'UTC',
  ]);
  await manager.query(
    `INSERT INTO story (newsroom_id, id, slug, title, time_zone, created_by) VALUES ($1, $2::uuid, $2::text, 'Scratch', 'UTC', $2)`,
    [story.newsroomId, story.storyId],
  );
  return story;
}

/** Indexes the lines some hundreds at a time, each lot as one source; returns the ids of each source by ordinal. */
async function indexEvidence(
  manager: EntityManager,
  story: { newsroomId: string; storyId: string },
  path: string,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const taken = new Set<string>();
  let lot: Entry[] = [];
  const flush = async (): Promise<void> => {
    if (lot.length === 0) return;
    const sourceId = randomUUID();
    names.set(
      sourceId,
      lot.map(({ id }) => id),
    );
    const passages = lot.map(({ title, text }, ordinal) => ({
      ordinal,
      start: 0,
      end: text.length,
      title,
      body: text,
    }));
    lot = [];
    await indexSource(manager, { ...story, sourceKind: 'evidence', sourceId, passages });
  };
  for await (const entry of readLines(path)) {
    if (taken.has(entry.id)) throw refusal(path, entry.line, 'this id stood there before');
    taken.add(entry.id);
    if (lot.push(entry) === INDEXED_AT_ONCE) await flush();
  }
  await flush();
  return names;
}

async function* readLines(path: string): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, _id, title, text } = parseLine(line, path, number);
    const name = id ?? _id ?? '';
    // The run's columns are parted by spaces, so an id that holds one could not be read back.
    if (/\s/.test(name)) throw refusal(path, number, 'an id with a space in it');
    yield { line: number, id: name, title: toStorableText(title ?? ''), text: toStorableText(text ?? '') };
  }
}

function parseLine(line: string, path: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw refusal(path, number, 'not an object with an id and a text', error);
  }
}

function refusal(file: string, line: number, why: string, cause?: unknown): Refusal {
  return new Refusal('request/invalid', { file, line }, { cause, message: `${file}, line ${line}: ${why}.` });
}
