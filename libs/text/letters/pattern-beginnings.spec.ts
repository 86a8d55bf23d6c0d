// Are the words with which a pattern can begin all found, and none too many?
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningsOf } from './pattern-beginnings.js';

const told = (pattern: string) => beginningsOf(pattern).map(({ word, open }) => (open ? `${word}…` : word));

describe('the words that a pattern begins with', () => {
  it.each([
    ['quote', ['quote']],
    ['words? that', ['word', 'words']],
    ['(?:den(?:y|ies|ied)|reject(?:s|ed)?) it', ['deny', 'denies', 'denied', 'reject', 'rejects', 'rejected']],
    ['(?:not true|never (?:was|is)) so', ['not', 'never']],
    ['s[ae]nd', ['sand', 'send']],
    ['forg\\w+ by', ['forg…']],
    ['(?<!not |never )(?:sacked|let go)', ['sacked', 'let']],
    ['(?:so )?that (?:he|she)', ['that', 'so']],
    ['falls?(?! short) to', ['fall', 'falls']],
    ['(?:the |an? ){0,2}letter', ['letter', 'the', 'a', 'an']],
  ])('of %s', (pattern, words) => {
    expect(told(pattern).sort()).toEqual([...words].sort());
  });

  it('are each digit where a number comes first', () => {
    expect(told('\\d+ days')).toEqual(Array.from('0123456789', (digit) => `${digit}…`));
  });

  it.each(['', ' word', '(?:word'])('are asked for in vain of "%s"', (pattern) => {
    expect(() => beginningsOf(pattern)).toThrow(TypeError);
  });

  it('hold the first word of whatever the pattern matches', () => {
    const word = fc.stringMatching(/^[a-d]{2,4}$/);
    const option = fc
      .tuple(word, fc.constantFrom('', '?', ' [a-d]+', '(?:s|ed)?'), fc.constantFrom('', ' then'))
      .map((parts) => parts.join(''));
    const pattern = fc.array(option, { minLength: 1, maxLength: 4 }).map((options) => `(?:${options.join('|')})`);
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[a-e]{1,6}( [a-e]{1,4})?$/), (source, text) => {
        const match = new RegExp(`^${source}(?= |$)`).exec(`${text} then`)?.[0];
        const [first] = match?.split(' ') ?? [];
        if (first !== undefined) expect(beginningsOf(source).some((one) => one.word === first)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
