// Are tables of claims and answers read as what they are, however extraction laid out their cells?
import { describe, expect, it } from '@jest/globals';
import { splitLetter } from '../split-letter.js';

const HEAD = 'Dear Ms Okafor,\n\nWe act for Pellworth Ferries Ltd. Our answers to your findings are set out below.\n\n';

function told(letter: string): string[] {
  return splitLetter(letter).map(
    ({ kind, attack, start, end }) => `${attack ?? kind}: ${letter.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

describe('tables of claims and answers', () => {
  const expected = [
    'words_complained_of: 1 The pilot slept through the alarm.',
    'falsity: He did not. The log shows that he answered it within four seconds.',
    'words_complained_of: 2 Two inspectors were paid to look away.',
    'falsity: No inspector has ever been paid by our client.',
  ];

  it('reads cells that stand below each other', () => {
    const letter = `${HEAD}No.\nAllegation\nOur response\n\n1\nThe pilot slept through the alarm.\nHe did not. The log shows that he answered it within four seconds.\n\n2\nTwo inspectors were paid to look away.\nNo inspector has ever been paid by our client.\n\nYours faithfully,\n\nTarn Beckwith LLP`;
    expect(told(letter).slice(-5, -1)).toEqual(expected);
  });

  it('reads rows whose cells stand side by side', () => {
    const letter = `${HEAD}No.\tYour finding\tOur response\n1\tThe pilot slept through the alarm.\tHe did not. The log shows that he answered it within four seconds.\n2\tTwo inspectors were paid to look away.\tNo inspector has ever been paid by our client.\n\nYours faithfully,\n\nTarn Beckwith LLP`;
    expect(told(letter).slice(-5, -1)).toEqual(expected);
  });

  it('reads a column of imputations as what the words mean', () => {
    const letter = `${HEAD}Item\tWords (par)\tImputation\n\nI1\t"Nobody at the helm was awake." (par 4)\tThat our client let a sleeping man steer a ferry.\n\nI2\t"The inspectors looked away." (par 7)\tThat our client bribes officials.\n\n5. Each imputation is grave.\n\nYours faithfully,\n\nTarn Beckwith LLP`;
    const segments = told(letter);
    expect(segments).toContain('meaning: That our client let a sleeping man steer a ferry.');
    expect(segments).toContain('words_complained_of: I2 "The inspectors looked away." (par 7)');
    expect(segments.some((segment) => segment.startsWith('words_complained_of: 5.'))).toBe(false);
  });

  it('takes a numbered list below a heading for no table', () => {
    const letter = `${HEAD}The facts\n\n1. The pilot was awake throughout the crossing.\n\n2. No inspector has ever been paid by our client.\n\nYours faithfully,\n\nTarn Beckwith LLP`;
    expect(told(letter).filter((segment) => segment.startsWith('words_complained_of'))).toEqual([]);
  });

  it('has agreed rows answered by a concession', () => {
    const letter = `${HEAD}Point\nAllegation\nOur response\n\n1\nThe ferry was built in 1971.\nThat is correct.\n\n2\nIt has no lifeboats.\nThat is untrue. It has four.\n\nYours faithfully,\n\nTarn Beckwith LLP`;
    expect(told(letter)).toContain('background: That is correct.');
  });
});
