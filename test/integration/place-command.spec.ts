// `nightlawyer place` as a shell sees it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightlawyer-place-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function place(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin.js', 'place', ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const OLD = '\uFEFFArdel took 5,000 crowns. 🤥\r\n\r\nShe has not repaid them.\r\nA storm closed the port.\r\n';
const NEW = 'A storm closed the port.\nArdel took 7,000 crowns. 🤥\n\nShe has not repaid them.\n';
const QUOTES = ['Ardel took 5,000 crowns.', 'She has not repaid them.', 'A storm closed the port.'];
const spans = QUOTES.map((quote, id) => ({ id, start: OLD.indexOf(quote), end: OLD.indexOf(quote) + quote.length }));
const files = (assertions: unknown = spans) => [
  '--from',
  file('old.txt', OLD),
  '--to',
  file('new.txt', NEW),
  '--assertions',
  file('assertions.json', JSON.stringify(assertions)),
];

describe('nightlawyer place', () => {
  it('R2: prints one answer for each assertion, offsets being into the files as they are', () => {
    const { status, out, err } = place(...files());
    expect([status, err]).toEqual([0, '']);
    const placed = JSON.parse(out) as { id: number; status: string; start: number; end: number; score: number }[];
    expect(placed.map(({ id, status: how }) => [id, how])).toEqual([
      [0, 'changed'],
      [1, 'exact'],
      [2, 'moved'],
    ]);
    expect(placed.map(({ start, end }) => NEW.slice(start, end))).toEqual([
      'Ardel took 7,000 crowns.',
      'She has not repaid them.',
      'A storm closed the port.',
    ]);
    for (const answer of placed) expect(Object.keys(answer)).toEqual(['id', 'status', 'start', 'end', 'score']);
  });

  it('R6: a byte-order mark and CRLF are counted in the new version too', () => {
    const from = file('plain.txt', NEW);
    const start = NEW.indexOf('She');
    const assertions = file('one.json', JSON.stringify([{ id: 'A', start, end: start + 24, quote: 'left alone' }]));
    const { out } = place('--from', from, '--to', file('marked.txt', OLD), '--assertions', assertions);
    expect(JSON.parse(out)).toEqual([
      { id: 'A', status: 'exact', start: OLD.indexOf('She'), end: OLD.indexOf('She') + 24, score: 1 },
    ]);
  });

  it('leaves out the place of what is gone', () => {
    const words = files();
    const { out } = place(...words.slice(0, 3), file('empty.txt', ''), ...words.slice(4));
    expect(JSON.parse(out)).toEqual([0, 1, 2].map((id) => ({ id, status: 'gone', score: 0 })));
    expect(place(...files([]))).toMatchObject({ status: 0, out: '[]\n' });
  });

  it.each([
    ['a span behind the end', [{ id: 'A', start: 0, end: OLD.length + 1 }]],
    ['a span that does not go forward', [{ id: 'A', start: 5, end: 5 }]],
    ['a span before the start', [{ id: 'A', start: -1, end: 5 }]],
    ['half an offset', [{ id: 'A', start: 0.5, end: 5 }]],
    ['no list', { id: 'A', start: 0, end: 5 }],
    ['no id', [{ start: 0, end: 5 }]],
  ])('ends with 1 and one line for %s', (_what, assertions) => {
    const { status, out, err } = place(...files(assertions));
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^request\/invalid: .*\n$/);
  });

  it('ends with 1 and one line for a file that is missing, no JSON, or no UTF-8', () => {
    const words = files();
    const missing = place(...words.slice(0, 5), join(folder, 'none.json'));
    expect([missing.status, missing.out]).toEqual([1, '']);
    expect(missing.err).toMatch(/^file\/unreadable: .*\n$/);
    expect(place(...words.slice(0, 5), file('broken.json', '[{')).err).toMatch(/^request\/invalid: .*\n$/);
    const latin = file('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
    expect(place('--from', latin, ...words.slice(2)).err).toMatch(/^document\/unreadable: .*\n$/);
  });

  it.each([[[]], [['--from', 'a.txt', '--to', 'b.txt']], [['--from']], [['a.txt']]])(
    'ends with 2 when it is not understood: %j',
    (words) => {
      const { status, out, err } = place(...words);
      expect([status, out]).toEqual([2, '']);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    },
  );
});
