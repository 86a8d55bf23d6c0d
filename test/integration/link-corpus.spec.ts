// `nightlawyer link` from its files to its lines, on the real server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { linkCorpus } from '../../apps/cli/link-corpus.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let owner: DataSource;
const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-link-'));

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test', poolSize: 2 }).initialize();
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

async function link(evidence: readonly unknown[], queries: readonly unknown[], top = 10): Promise<string[]> {
  const lines: string[] = [];
  const paths = { evidencePath: file('evidence.jsonl', evidence), queriesPath: file('queries.jsonl', queries) };
  await linkCorpus(owner, { ...paths, top }, (line) => lines.push(line));
  return lines;
}

const EVIDENCE = [
  { id: 'E01', title: 'Ledger', text: 'The harbour fee was waived for three vessels in June.' },
  { id: 'E02', title: 'Rota', text: 'The crane was out of service on Monday.' },
  { id: 'E03', text: 'The harbour master waived the fee by hand, says the log of June 2019.' },
];

describe('linkCorpus', () => {
  it('writes run lines: best first, ranks from 1, scores falling, no more than asked for', async () => {
    const lines = await link(
      EVIDENCE,
      [
        { id: 'Q1', text: 'Nobody waived a harbour fee in June 2019.' },
        { id: 'Q2', text: 'crane' },
      ],
      2,
    );
    const columns = lines.map((line) => line.split(' '));
    expect(columns.map(([query, , name, place]) => [query, name, place])).toEqual([
      ['Q1', 'E03', '1'],
      ['Q1', 'E01', '2'],
      ['Q2', 'E02', '1'],
    ]);
    for (const line of lines) expect(line).toMatch(/^\S+ Q0 \S+ \d+ (?:0\.\d+|1\.0+) nightlawyer$/);
    expect(Number(columns[0]?.[4])).toBeGreaterThan(Number(columns[1]?.[4]));
  });

  it('takes BEIR ids, numbers as ids, blank lines, empty texts, and characters PostgreSQL refuses', async () => {
    const evidence = [
      '',
      { _id: 7, title: '', text: '' },
      { _id: 'd-é', text: 'crane\u0000 and \ud800 quay 🐟' },
      { id: 'x', title: null, text: null },
      '',
    ];
    const lines = await link(evidence, [
      { _id: 9, text: 'quay' },
      { _id: 10, text: '' },
    ]);
    expect(lines.map((line) => line.split(' ').slice(0, 3))).toEqual([['9', 'Q0', 'd-é']]);
  });

  it('gives the same lines each time, also for a collection of several lots', async () => {
    const many = Array.from({ length: 1_203 }, (_none, i) => ({
      id: `D${i}`,
      text: `crane number ${i} on quay ${i % 9}`,
    }));
    const queries = [{ id: 'Q', text: 'crane on quay 4' }];
    const lines = await link(many, queries, 5);
    expect(lines).toHaveLength(5);
    expect(await link(many, queries, 5)).toEqual(lines);
  });

  it('leaves nothing behind, whether it ends well or not', async () => {
    await link(EVIDENCE, [{ id: 'Q', text: 'crane' }]);
    await expect(link(EVIDENCE, ['{'])).rejects.toThrow();
    const [left] = await database.query<{ rows: number }>(
      'SELECT (SELECT count(*) FROM newsroom)::int + (SELECT count(*) FROM passage)::int + (SELECT count(*) FROM posting)::int AS rows',
    );
    expect(left?.rows).toBe(0);
  });

  it.each([
    ['no JSON', '{"id": "a", '],
    ['no id', { text: 'crane' }],
    ['an id with a space', { id: 'a b', text: 'crane' }],
    ['an id that was there before', { id: 'E01', text: 'crane' }],
    ['a text that is none', { id: 'a', text: 4 }],
    ['a list', []],
  ])('a line with %s is refused by its number', async (_what, line) => {
    await expect(link([...EVIDENCE, line], [])).rejects.toMatchObject({
      code: 'request/invalid',
      details: { line: 4 },
    });
  });
});
