import { describe, expect, it } from '@jest/globals';
import { anchorTokens, datesAndAmounts } from './anchors.js';
import { tokenise } from '../words/tokens.js';

const keys = (text: string): string[] => [...datesAndAmounts(text).keys()];

describe('dates and amounts', () => {
  it.each([
    '14 March 2019',
    'March 14, 2019',
    '14th of March 2019',
    'Mar. 14th 2019',
    '2019-03-14',
    '14.03.2019',
    '14/3/2019',
    '14/03/19',
  ])('%s is one day however it is written', (text) => {
    expect(keys(`on ${text}.`)).toContain('2019-03-14');
  });

  it('a date that can be read two ways is read both ways', () => {
    expect(keys('03/04/2019')).toEqual(expect.arrayContaining(['2019-04-03', '2019-03-04']));
  });

  it('a month of a year and a day without a year are parts that fuller dates share', () => {
    expect(keys('in March 2019')).toEqual(['2019-03']);
    expect(keys('on 14 March')).toEqual(['--03-14']);
    expect(keys('14 March 2019')).toEqual(expect.arrayContaining(['2019-03', '--03-14']));
  });

  it.each(['£4.2m', '4.2 million', '$4,200,000 thousand thousandths, or 4.2mn', '4.2-million'])(
    '%s holds 4.2 million',
    (text) => {
      expect(keys(text)).toContain('4200000');
    },
  );

  it.each([
    ['two dozen boxes', ['24']],
    ['some sixty-one evenings', ['61']],
    ['Nineteen were sent away', ['19']],
    ['a hundred and twelve women', ['112']],
    ['three hundred', ['300']],
    ['two crates and twelve bags', []],
  ])('%s: numbers in words are those in digits', (text, wanted) => {
    expect(keys(text)).toEqual(wanted);
  });

  it.each(['40%', '40 per cent', '40 percent', '40.0 %'])('%s is one share', (text) => {
    expect(keys(text)).toEqual(['%40']);
  });

  it('nothing is made of days and months that do not exist, or of text without digits', () => {
    expect(keys('45/67/2019, 32 March, March of the army, maybe May')).toEqual([]);
  });

  it('each is given with its words as they stand', () => {
    expect(datesAndAmounts('paid £4.2m on March 14, 2019').get('2019-03-14')).toBe('March 14, 2019');
  });
});

describe('anchor tokens', () => {
  const anchors = (text: string): string[] =>
    [...anchorTokens(text, tokenise(text))].map(({ start, end }) => text.slice(start, end));

  it('names inside a sentence, acronyms, numbers and quoted words are anchors; the first word of a sentence is not', () => {
    expect(
      anchors('Yesterday Orla Venn told the NCA about 12 boxes. Nobody said “missing ledger” then.').sort(),
    ).toEqual(['12', 'NCA', 'Orla', 'Venn', 'ledger', 'missing'].sort());
  });

  it('a text in capitals has no names', () => {
    expect(anchors('STRICTLY PRIVATE AND NOT FOR PUBLICATION IN ANY FORM')).toEqual([]);
  });
});
