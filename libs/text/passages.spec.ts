import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutPassages } from './passages.js';

const sentence = (words: number, from = 0): string =>
  `S${Array.from({ length: words - 1 }, (_none, i) => ` word${from + i}`).join('')}.`;
const cut = (text: string, blocks?: Parameters<typeof cutPassages>[1]): string[] =>
  cutPassages(text, blocks).map(({ start, end }) => text.slice(start, end));
const count = (text: string): number => text.split(/\s+/).length;

describe('cutting passages', () => {
  it('paragraphs of a fair length are passages', () => {
    const paragraphs = [sentence(50), sentence(80), sentence(40)];
    expect(cut(paragraphs.join('\n\n'))).toEqual(paragraphs);
  });

  it('a short paragraph goes with the next, and one at the end with the one before', () => {
    const text = [sentence(5), sentence(60), sentence(50), sentence(8)].join('\n\n');
    expect(cut(text).map(count)).toEqual([65, 58]);
  });

  it('a long paragraph is cut between sentences into pieces of about equal length', () => {
    const text = Array.from({ length: 20 }, (_none, i) => sentence(20, i)).join(' ');
    const pieces = cut(text);
    expect(pieces.length).toBeGreaterThanOrEqual(4);
    for (const piece of pieces) {
      expect(piece).toMatch(/^S .*\.$/);
      expect(count(piece)).toBeGreaterThanOrEqual(30);
      expect(count(piece)).toBeLessThanOrEqual(160);
    }
  });

  it('a run of words without an end is cut between words', () => {
    for (const piece of cut('word '.repeat(1_000))) expect(count(piece)).toBeLessThanOrEqual(160);
  });

  it('a heading opens a passage, and page furniture is in none', () => {
    const parts = [
      ['page_header', 'Harbour Board'],
      ['paragraph', sentence(40)],
      ['heading', 'Second part'],
      ['paragraph', sentence(45)],
      ['page_footer', 'Page 2 of 9'],
    ] as const;
    let text = '';
    const blocks = parts.map(([kind, words]) => {
      const start = text.length;
      text += `${words}\n`;
      return { kind, start, end: text.length - 1 };
    });
    const pieces = cut(text, blocks);
    expect(pieces).toHaveLength(2);
    expect(pieces[1]).toMatch(/^Second part\nS /);
    expect(pieces.join(' ')).not.toMatch(/Harbour|Page 2/);
  });

  it('an empty text has no passages, a short one has one', () => {
    expect(cut(' \n\n ')).toEqual([]);
    expect(cut('  Only this. ')).toEqual(['Only this.']);
  });

  it('in any text: in order, apart, trimmed, and every character that is not white space is in one', () => {
    const part = fc.constantFrom('word ', 'Stop. ', '\n\n', '\n', '🐟 ', 'e.g. ', '\f', '"Yes!" ', 'long '.repeat(170));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let done = 0;
        for (const { start, end } of cutPassages(text)) {
          expect(text.slice(done, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(text.slice(done).trim()).toBe('');
      }),
    );
  });
});
