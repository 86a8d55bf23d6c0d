import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenise } from './tokens.js';

const words = (text: string): string[] => tokenise(text).map(({ folded }) => folded);

describe('tokenise', () => {
  it.each([
    ['The follow-up letter’s author', ['the', 'follow', 'up', 'letter', 'author']],
    ["O'Brien didn't", ['obrien', 'didnt']],
    ['Müller, Łódź, Ångström and Strauß', ['muller', 'lodz', 'angstrom', 'and', 'strauss']],
    ['1,250 and 1250; 4.20 and 4.2; 1.250.000', ['1250', 'and', '1250', '4.2', 'and', '4.2', '1250000']],
    ['Rs. 2,00,00,000', ['rs', '20000000']],
    ['the U.K. and UK', ['the', 'uk', 'and', 'uk']],
    ['the US, not us', ['the', 'usa', 'not', 'us']],
    ['#OpenLetter by @NewsDesk', ['open', 'letter', 'by', 'news', 'desk']],
    ['McAlister wrote', ['mcalister', 'wrote']],
    [
      'see https://www.example.org/reports/annual-2019/x7Fq2?id=4#top now',
      ['see', 'example', 'reports', 'annual', '2019', 'top', 'now'],
    ],
    ['look https://t.co/0eJtwJyS1J here', ['look', 'here']],
    ['东京大学', ['东京', '京大', '大学']],
    ['', []],
    ['… — “”', []],
  ])('%j', (text, wanted) => {
    expect(words(text)).toEqual(wanted);
  });

  it('tokens lie in the text, each after the one before, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let before = -1;
        for (const { start, end, folded } of tokenise(text)) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(folded).not.toBe('');
          before = start;
        }
      }),
    );
  });

  it('the case and the accents of a text make no difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Évian', 'İstanbul', 'naïve', 'PLAIN', 'Zoë')), (parts) => {
        const text = parts.join(' ');
        const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        expect(words(text)).toEqual(words(plain));
      }),
    );
  });
});
