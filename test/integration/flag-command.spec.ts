// `nightlawyer flag` as a shell sees it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightlawyer-flag-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function flag(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin.js', 'flag', ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Printed {
  text: string;
  assertions: { start: number; end: number; quote: string; gravity: string; reasons: string[] }[];
}

const read = (out: string) => JSON.parse(out) as Printed;

const PAGE =
  '<!doctype html><html><head><title>Mayor</title></head><body>' +
  '<h1>Mayor stole charity money</h1><p>Ruth Selby stole it in 2019.</p></body></html>';
const ARTICLE =
  '# Mayor stole charity money\r\n\r\nBy Ada Corrow\r\n\r\n' +
  'Ruth Selby, the mayor of Corrow, stole £60,000 from a charity, its accounts show. She denied it.\r\n\r\n' +
  'Herons stood in the river.\r\n';

describe('nightlawyer flag', () => {
  it('R6: prints the text in its storable form, and assertions whose quotes are slices of it', () => {
    const { status, out, err } = flag(file('article.md', ARTICLE));
    expect([status, err]).toEqual([0, '']);
    const { text, assertions } = read(out);
    expect(text).toBe(ARTICLE.replaceAll('\r\n', '\n'));
    for (const { start, end, quote, reasons } of assertions) {
      expect(quote).toBe(text.slice(start, end));
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(assertions.map(({ quote, gravity }) => [quote, gravity])).toEqual([
      ['Mayor stole charity money', 'high'],
      ['Ruth Selby, the mayor of Corrow, stole £60,000 from a charity, its accounts show.', 'high'],
    ]);
  });

  it('reads what `split` reads: a web page and a Word file', () => {
    const page = flag(file('article.html', PAGE));
    expect(page.status).toBe(0);
    expect(read(page.out).assertions[0]).toMatchObject({ quote: 'Mayor stole charity money', gravity: 'high' });
    const word = flag('apps/cli/sample-story/files/draft.docx');
    expect([word.status, word.err]).toEqual([0, '']);
    const { text, assertions } = read(word.out);
    expect(assertions.length).toBeGreaterThan(20);
    for (const { start, end, quote } of assertions) expect(quote).toBe(text.slice(start, end));
    expect(assertions.map(({ quote }) => quote)).toContain(
      'Journalists and judges on list of 41,806 numbers tied to clients of spyware firm',
    );
  });

  it('finds nothing in a text that accuses nobody', () => {
    const { status, out } = flag(file('tide.txt', 'The tide comes in twice a day.\n\nIt goes out again.\n'));
    expect(status).toBe(0);
    expect(read(out).assertions).toEqual([]);
  });

  it('ends with 1 and the reason for what cannot be read, with 2 for what is not understood', () => {
    const missing = flag(join(folder, 'missing.md'));
    expect([missing.status, missing.out]).toEqual([1, '']);
    expect(missing.err).toMatch(/^file\/unreadable: .*\n$/);
    const none = flag();
    expect([none.status, none.out]).toEqual([2, '']);
    expect(none.err).toContain('name the file to read');
  });
});
