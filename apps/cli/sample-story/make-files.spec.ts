import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { makeMail } from './mail-file.js';
import { filesToMake } from './make-files.js';
import { packageRoot } from './package-root.js';
import { readBlocks } from './source-file.js';
import { breakLines, readWords, ROMAN } from './typeset.js';

const HOME = join(packageRoot(import.meta.url), 'apps/cli/sample-story');

describe('the files of the sample story', () => {
  it('are what their sources make, byte for byte', async () => {
    const files = await filesToMake(join(HOME, 'source'));
    // Letters on a scan are drawn by the machine's processor, and differ by a shade from one kind to the next.
    const exact = files.filter(({ make }) => make !== 'scan-pdf');
    expect(exact.length).toBe(files.length - 1);
    for (const { file, bytes } of exact) {
      const [made, committed] = [await bytes(), await readFile(join(HOME, 'files', file))];
      expect([file, made.equals(committed)]).toEqual([file, true]);
    }
  });
});

describe('a message', () => {
  it('comes back from a mail reader as it was written', async () => {
    const body = `Dear Ms Morrach,\n\n“${'quoted – and long '.repeat(20)}” = done. \n\n> an earlier line\n`;
    const front = {
      from: 'A <a@one.example>',
      to: 'B <b@two.example>',
      cc: Array.from({ length: 6 }, (_, n) => `Recipient ${n} <recipient.${n}@three.example>`).join(', '),
      date: 'Tue, 06 Oct 2026 16:15:33 +0100',
      subject: 'A subject',
      messageId: '1@one.example',
    };
    const bytes = makeMail({ front, body });
    expect(
      Math.max(
        ...bytes
          .toString('ascii')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(78);
    const read = await PostalMime.parse(bytes);
    expect(read.text?.trimEnd()).toBe(body.trimEnd());
    expect(read.cc).toHaveLength(6);
    expect(read.date).toBe('2026-10-06T15:15:33.000Z');
  });
});

describe('the small markup of the sources', () => {
  it('tells headings, styles, quotes, items, tables and footnotes from paragraphs', () => {
    const body = '# One\n\n=caption Two\n\n> Three\n\n(a) Four\n\n| a | b |\n| 1 | 2 |\n\n^1 Five\n\nSix';
    const kinds = readBlocks(body).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'styled', 'quote', 'item', 'table', 'footnote', 'paragraph']);
  });

  it('loses no word between a paragraph and its lines, and makes none too wide', () => {
    const measure = { font: (_: string, size: number) => ({ widthOfString: (text: string) => text.length * size }) };
    const words = readWords('A *slanted phrase* with a mark[^1] and **heavy** words that run over the end of a line.');
    const lines = breakLines(measure, words, { family: ROMAN, size: 2, width: 60, firstIndent: 10, indent: 0 });
    const set = lines.flatMap((line) => line.words.map((word) => word.pieces.map(({ text }) => text).join('')));
    expect(set.join(' ')).toBe('A slanted phrase with a mark1 and heavy words that run over the end of a line.');
    expect(Math.max(...lines.map((line) => line.indent + line.width))).toBeLessThanOrEqual(60);
    expect(lines.map(({ last }) => last).lastIndexOf(false)).toBe(lines.length - 2);
  });
});
