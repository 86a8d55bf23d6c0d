// The `nightlawyer` command as a shell sees it: what goes to which stream, and with which status it ends.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/factories.js';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightlawyer-command-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

function launch(words: string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['apps/cli/bin.js', ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  const ended = new Promise<Ended>((resolve) => child.once('close', (status) => resolve({ status, out, err })));
  return { child, ended };
}

const nightlawyer = (...words: string[]) => launch(words).ended;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the command line', () => {
  it('lists its commands on request', async () => {
    const { status, out, err } = await nightlawyer('--help');
    expect([status, err]).toEqual([0, '']);
    for (const name of [
      'demo',
      'start',
      'health',
      'verify-audit',
      'verify-clearance',
      'sentences',
      'split',
      'flag',
      'place',
      'link',
    ]) {
      expect(out).toContain(`nightlawyer ${name}`);
    }
  });

  it.each(['api', 'worker'])('%s refuses to start without the secret that keys follow from', async (name) => {
    const { status, err } = await launch([name], { DATABASE_URL: 'postgresql://nobody@localhost:1/nothing' }).ended;
    expect([status, err]).toEqual([2, expect.stringContaining('SECRET is not set')]);
  });

  it.each([
    [[], 'name a command'],
    [['publish'], 'no command "publish"'],
    [['constructor'], 'no command "constructor"'],
    [['sentences'], 'name the file to read'],
    [['split', 'a.txt', 'b.txt'], 'one file only'],
    [['sentences', '--fast', 'a.txt'], "Unknown option '--fast'"],
    [['link', '--evidence', 'a.jsonl'], 'name --evidence and --queries'],
    [['link', '--evidence', 'a', '--queries', 'b', '--top', '0'], '--top is a whole number'],
  ])('ends with 2 and one line when it is not understood: %j', async (words, line) => {
    const { status, out, err } = await nightlawyer(...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends with 2 and one line for a setting that cannot be', async () => {
    const { status, err } = await launch(['health'], { PORT: 'high' }).ended;
    expect([status, err]).toEqual([2, 'config/invalid: PORT must be a port number from 1 to 65535.\n']);
  });

  it('ends with 1 and one line for a file that is not there, or is a folder', async () => {
    for (const path of [join(folder, 'none.txt'), folder]) {
      const { status, out, err } = await nightlawyer('split', path);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(/^file\/unreadable: .*\n$/);
    }
  });
});

describe('nightlawyer sentences', () => {
  it('R6: prints spans of the storable text: LF line ends, no byte-order mark, no NUL', async () => {
    const raw = '\uFEFFHe said so.\r\n\r\nShe\0 left at 5 p.m. on Monday. 🙂 It rained.\n';
    const { status, out, err } = await nightlawyer('sentences', file('odd.txt', raw));
    expect([status, err]).toEqual([0, '']);
    const text = raw.replace('\uFEFF', '').replaceAll('\r\n', '\n').replace('\0', '');
    const quotes = (JSON.parse(out) as [number, number][]).map(([start, end]) => text.slice(start, end));
    expect(quotes[0]).toBe('He said so.');
    expect(quotes[1]).toBe('She left at 5 p.m. on Monday.');
    expect(quotes.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('prints an empty list for an empty file', async () => {
    expect(await nightlawyer('sentences', file('empty.txt', ''))).toMatchObject({ status: 0, out: '[]\n' });
  });

  it('ends quietly when nobody reads on', async () => {
    const long = file('long.txt', 'One sentence follows another here. '.repeat(60_000));
    const { child, ended } = launch(['sentences', long]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toMatchObject({ status: 0, err: '' });
  });
});

describe('nightlawyer split', () => {
  const letter =
    'Dear Editor,\r\n\r\nYour article is false. Our client never paid anyone.\r\n\r\n' +
    'We demand that you withdraw it by 5 p.m. on Friday.\r\n\r\nYours faithfully,\r\nA. Solicitor\r\n';

  it('R6: prints the text of a plain file, storable, and segments that cover it', async () => {
    const { status, out, err } = await nightlawyer('split', file('letter.txt', letter));
    expect([status, err]).toEqual([0, '']);
    const { text, segments } = JSON.parse(out) as {
      text: string;
      segments: { start: number; end: number; kind: string }[];
    };
    expect(text).toBe(letter.replaceAll('\r\n', '\n'));
    const covered = segments.map(({ start, end }) => text.slice(start, end)).join('');
    expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(segments.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['allegation', 'demand']));
    for (const segment of segments) {
      for (const name of Object.keys(segment)) {
        expect(['start', 'end', 'kind', 'attack', 'deadline', 'continues']).toContain(name);
      }
    }
  });

  it('R11: ends with 1 and the reason for what cannot be read', async () => {
    const { status, out, err } = await nightlawyer('split', file('letter.pdf', '%PDF-1.7\nnothing more'));
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^document\/unreadable: .*\n$/);
  });
});

describe('nightlawyer link', () => {
  const lines = (...items: object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  /** Where its database goes; TMPDIR makes that a folder we can look into. */
  const ownTmp = () => {
    const tmp = join(folder, `tmp-${Math.random().toString(36).slice(2)}`);
    mkdirSync(tmp, { mode: 0o755 });
    return tmp;
  };
  const corpus = () =>
    file(
      'corpus.jsonl',
      lines(
        { id: 'd1', title: 'Ferry timetable', text: 'The ferry to the island leaves at nine each morning.' },
        { id: 'd2', text: 'Forensic traces of the spyware were found on the telephone of the judge.' },
        { id: 'd3', text: 'The council met to discuss drains.' },
      ),
    );
  const queries = () =>
    file('queries.jsonl', lines({ id: 'q1', text: 'No forensic trace of spyware was ever found.' }));

  it('prints TREC run lines, best first, and leaves no server and no files', async () => {
    const tmp = ownTmp();
    const words = ['link', '--evidence', corpus(), '--queries', queries(), '--top', '2'];
    const { status, out, err } = await launch(words, { TMPDIR: tmp }).ended;
    expect([status, err]).toEqual([0, '']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    expect(rows[0]?.slice(0, 4)).toEqual(['q1', 'Q0', 'd2', '1']);
    expect(rows.length).toBeLessThanOrEqual(2);
    for (const row of rows) expect(row).toHaveLength(6);
    expect(readdirSync(tmp)).toEqual([]);
  });

  it('leaves no server and no files when it is told to stop in the middle', async () => {
    const tmp = ownTmp();
    const { child, ended } = launch(['link', '--evidence', corpus(), '--queries', queries()], { TMPDIR: tmp });
    await until(
      () => Promise.resolve(readdirSync(tmp)),
      (entries) => entries.length > 0,
    );
    child.kill('SIGTERM');
    const { status, err } = await ended;
    expect(status).toBe(1);
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/asked to stop|interrupted/);
    expect(readdirSync(tmp)).toEqual([]);
  });

  it('names the line of a corpus that is no JSON', async () => {
    const broken = file('broken.jsonl', '{"id":"d1","text":"one"}\nnot json\n');
    const { status, out, err } = await nightlawyer('link', '--evidence', broken, '--queries', queries());
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^request\/invalid: .*\n$/);
  });
});
