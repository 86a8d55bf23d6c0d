import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchingSpans } from './matching-spans.js';

const marked = (passage: string, words: string[]) =>
  matchingSpans(passage, words).map(({ start, end }) => passage.slice(start, end));

describe('matchingSpans', () => {
  it('finds other forms of a word, whatever their case', () => {
    expect(marked('Publishing it; the Publisher was publicly silent.', ['publish'])).toEqual([
      'Publishing',
      'Publisher',
    ]);
    expect(marked('Three companies, one Company’s list.', ['company'])).toEqual(['companies', 'Company’s']);
  });

  it('does not take a word for its beginning', () => {
    expect(marked('listen, liston, list, lists', ['list'])).toEqual(['list', 'lists']);
    expect(marked('the categories and the cat', ['cat'])).toEqual(['cat']);
  });

  it('takes numbers whole, with or without their commas', () => {
    expect(marked('41,806 numbers, 41806 of them, 418 in 41,8061', ['41,806'])).toEqual(['41,806', '41806']);
  });

  it('finds a day however it is written, and leaves amounts alone', () => {
    expect(marked('On 22 September and on Sept. 22, not 2 September.', ['2026-09-22', '#42000000'])).toEqual([
      '22 September',
      'Sept. 22',
    ]);
  });

  it('gives spans that lie apart and in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (passage, words) => {
        let at = 0;
        for (const { start, end } of matchingSpans(passage, words)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(passage.length);
      }),
    );
  });
});
