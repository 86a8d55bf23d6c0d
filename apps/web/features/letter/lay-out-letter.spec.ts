import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOutLetter } from './lay-out-letter.js';

describe('layOutLetter', () => {
  it('carries a segment over a paragraph break and says where it begins', () => {
    const text = 'Dear Sir,\n\nIt is false.\n\nUtterly. You must retract.';
    const segments = [
      { start: 0, end: 9 },
      { start: 11, end: 33 },
      { start: 34, end: text.length },
    ];
    const pieces = layOutLetter(text, [], segments).flatMap((block) => block.pieces);
    expect(pieces.map(({ start, end, segment, opens }) => [text.slice(start, end), segment, opens])).toEqual([
      ['Dear Sir,', 0, true],
      ['It is false.', 1, true],
      ['Utterly.', 1, false],
      [' ', null, false],
      ['You must retract.', 2, true],
    ]);
  });

  it('R6: every character that is not white space is shown once, and in its segment', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\n\n', '😀') });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(50), { maxLength: 12 }), fc.nat(50), (text, cuts, turn) => {
        const points = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const segments = points.slice(1).map((end, i) => ({ start: points[i] ?? 0, end }));
        const middle = Math.min(turn, text.length);
        const pages = [
          { number: 1, start: 0, end: middle, ocr: false },
          { number: 2, start: middle, end: text.length, ocr: false },
        ];
        let shown = 0;
        for (const block of layOutLetter(text, pages, segments)) {
          let at = block.start;
          for (const { start, end, segment } of block.pieces) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            const owner = segments.findIndex((span) => span.start <= start && end <= span.end);
            expect(segment).toBe(owner === -1 ? null : owner);
            shown += text.slice(start, end).replace(/\s/g, '').length;
            at = end;
          }
          expect(at).toBe(block.end);
        }
        expect(shown).toBe(text.replace(/\s/g, '').length);
      }),
    );
  });
});
