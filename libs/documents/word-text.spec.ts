import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordText } from './word-text.js';

describe('text for a Word file', () => {
  it.each([
    ['page one\fpage two', 'page one page two'],
    ['a\u0007b\u009Fc\uFFFEd', 'a b c d'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['half \uD83D of a pair, and a whole 😀', 'half \uFFFD of a pair, and a whole 😀'],
    ['<b> & "c" ]]>', '<b> & "c" ]]>'],
  ])('%j is written as %j', (text, written) => {
    expect(wordText(text)).toBe(written);
  });

  it('whatever comes in, XML 1.0 can hold what comes out, and once more changes nothing', () => {
    // The production Char of XML 1.0 (fifth edition), 2.2, without the carriage return that parsers fold away.
    const holdable = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const written = wordText(String.fromCharCode(...units));
        expect(written).toMatch(holdable);
        expect(wordText(written)).toBe(written);
      }),
    );
  });
});
