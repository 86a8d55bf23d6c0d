import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textBlocks } from './text-blocks.js';

const page = (number: number, start: number, end: number) => ({ number, start, end, ocr: number === 2 });

describe('textBlocks', () => {
  it('cuts at blank lines and keeps the line breaks within a block', () => {
    const text = 'Dear Sir,\n\nWe act\nfor her.\n \n\n  Indented.\n';
    const blocks = textBlocks(text, []);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dear Sir,',
      'We act\nfor her.',
      'Indented.',
    ]);
  });

  it('marks the first block of each page, also where no blank line stands there', () => {
    const text = 'one\ntwo\n\nthree';
    const blocks = textBlocks(text, [page(1, 0, 3), page(2, 4, text.length)]);
    expect(blocks.map(({ page: first }) => first?.number ?? null)).toEqual([1, 2, null]);
    expect(blocks[1]?.page?.ocr).toBe(true);
  });

  it('keeps an unbroken text light by cutting it at line ends', () => {
    const text = 'a line of forty characters or thereabout\n'.repeat(1_000);
    expect(Math.max(...textBlocks(text, []).map(({ start, end }) => end - start))).toBeLessThanOrEqual(4_000);
  });

  it('R6: every character that is not white space is in exactly one block, in order', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\n\n', '\t', '😀') });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
        const ends = [...cuts, text.length].map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b);
        const pages = ends.map((end, i) => page(i + 1, ends[i - 1] ?? 0, end));
        const blocks = textBlocks(text, pages);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
