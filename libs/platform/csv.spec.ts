import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toCsv } from './csv.js';

/** As a spreadsheet reads it: RFC 4180, straight from its grammar. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        cell += text[at] ?? '';
        at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) {
        cell += text[at] ?? '';
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

const STARTERS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '−',
  ' =',
  '\u200B=',
  '\u0000+',
  '\uFEFF@',
];
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...STARTERS), fc.string()).map(([start, rest]) => start + rest),
  fc.constantFrom('', '"', '""', ',', '\r\n', '"=1"', "'", 'plain words'),
);
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });

describe('CSV', () => {
  it('reads back cell for cell, but for the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const read = readCsv(toCsv(table));
        expect(read.map((row) => row.length)).toEqual(table.map((row) => row.length));
        read.forEach((row, r) =>
          row.forEach((found, c) => {
            const put = table[r]?.[c] ?? '';
            expect([put, `'${put}`]).toContain(found);
          }),
        );
      }),
    );
  });

  it('no cell begins as a formula does, whatever invisible characters stand before it', () => {
    fc.assert(
      fc.property(rows, (table) => {
        for (const found of readCsv(toCsv(table)).flat()) {
          expect(found).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
          expect(found.replace(/^[\s\p{Cf}\p{Cc}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠−]/);
        }
      }),
    );
  });

  it.each([
    ['=HYPERLINK("https://elsewhere.example","x")', `"'=HYPERLINK(""https://elsewhere.example"",""x"")"`],
    ['-2+3', `'-2+3`],
    ['＝1+1', `'＝1+1`],
    ['a, b', '"a, b"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['5 - 3', '5 - 3'],
    ['', ''],
  ])('%j is written %j', (put, found) => {
    expect(toCsv([[put, 'x']])).toBe(`\uFEFF${found},x\r\n`);
  });

  it('a number below zero stays a number; a time is in UTC; what is absent is empty', () => {
    expect(toCsv([[-1.5, new Date('2031-03-12T09:00:00+01:00'), null, undefined, true]])).toBe(
      '\uFEFF-1.5,2031-03-12T08:00:00.000Z,,,true\r\n',
    );
  });
});
