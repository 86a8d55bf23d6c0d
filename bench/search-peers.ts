// How fast do others answer the same question over the same passages: PostgreSQL's own text search, and MiniSearch?
import type { DataSource } from 'typeorm';
import { MINI_DEFAULT, miniSearch } from './ranking-peers.js';

export interface SpeedPeer {
  readonly name: string;
  /** Passages indexed a second; nothing for the second way of asking one index. */
  readonly indexed?: number;
  readonly ask: (question: string) => Promise<void>;
}

const FOUND = 10;
const RAREST = 6;

interface Passage {
  number: number;
  title: string;
  body: string;
}

/** Each peer with the passages of the story in an index of its own. `owner` is above the walls of the tables. */
export async function speedPeers(owner: DataSource, storyId: string): Promise<SpeedPeer[]> {
  const table = `peer_${storyId.replaceAll('-', '')}`;
  const passages = await owner.query<Passage[]>(
    'SELECT number::int AS number, title, body FROM passage WHERE story_id = $1',
    [storyId],
  );
  const textSearch = await indexByTextSearch(owner, table, storyId);
  return [
    { name: 'ts_rank_cd, all terms', indexed: passages.length / textSearch, ask: (text) => askAll(owner, table, text) },
    { name: `ts_rank_cd, ${RAREST} rarest`, ask: (text) => askRarest(owner, table, text) },
    byMiniSearch(passages),
  ];
}

function byMiniSearch(passages: readonly Passage[]): SpeedPeer {
  const began = performance.now();
  const search = miniSearch(
    passages.map(({ number, title, body }) => ({ id: String(number), title, text: body })),
    MINI_DEFAULT,
  );
  const indexed = (1000 * passages.length) / (performance.now() - began);
  return { name: 'minisearch, as it comes', indexed, ask: (text) => Promise.resolve(void search(text, FOUND)) };
}

/** Seconds it took to make the vectors and their index. The frequencies of the lexemes are counted beside it, for nothing. */
async function indexByTextSearch(owner: DataSource, table: string, storyId: string): Promise<number> {
  await owner.query(`CREATE TABLE ${table} (number bigint PRIMARY KEY, body text, vector tsvector)`);
  await owner.query(`CREATE INDEX ${table}_vector ON ${table} USING gin (vector)`);
  const began = performance.now();
  await owner.query(
    `INSERT INTO ${table} SELECT number, body, to_tsvector('english', title || ' ' || body) FROM passage WHERE story_id = $1`,
    [storyId],
  );
  const seconds = (performance.now() - began) / 1000;
  await owner.query(`CREATE TABLE ${table}_words AS SELECT word, ndoc FROM ts_stat('SELECT vector FROM ${table}')`);
  await owner.query(`CREATE UNIQUE INDEX ${table}_word ON ${table}_words (word)`);
  await owner.query(`ANALYZE ${table}, ${table}_words`);
  return seconds;
}

/** The ranking that comes with the database, over every passage that holds any word of the question. */
async function askAll(owner: DataSource, table: string, text: string): Promise<void> {
  await owner.query(
    `WITH asked AS (
       SELECT to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) AS query FROM unnest(to_tsvector('english', $1))
     )
     SELECT number, ts_rank_cd(vector, query) AS score FROM ${table}, asked WHERE vector @@ query ORDER BY score DESC LIMIT ${FOUND}`,
    [text],
  );
}

/** The same over those that hold one of its rarest words. */
async function askRarest(owner: DataSource, table: string, text: string): Promise<void> {
  const rarest = await owner.query<{ word: string }[]>(
    `SELECT word FROM unnest(to_tsvector('english', $1)) JOIN ${table}_words ON word = lexeme ORDER BY ndoc LIMIT ${RAREST}`,
    [text],
  );
  if (rarest.length === 0) return;
  await owner.query(
    `WITH asked AS (SELECT to_tsquery('english', $1) AS query)
     SELECT number, ts_rank_cd(vector, query) AS score FROM ${table}, asked WHERE vector @@ query ORDER BY score DESC LIMIT ${FOUND}`,
    [rarest.map(({ word }) => `'${word.replaceAll("'", "''")}'`).join(' | ')],
  );
}
