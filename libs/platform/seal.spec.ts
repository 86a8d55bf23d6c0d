import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Seal } from '#platform/seal.js';

const SECRET = 'a secret of the suites, 32 characters or more';
const seal = new Seal(SECRET);

function codeOf(work: () => string): string {
  try {
    return `opened to ${work()}`;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('what is stored sealed', () => {
  it('opens to the same words, in another process with the same secret, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (words, row) => {
        const sealed = seal.seal(words, row);
        expect(new Seal(SECRET).open(sealed, row)).toBe(words);
        expect(seal.seal(words, row)).not.toBe(sealed);
      }),
    );
  });

  it('opens neither under another secret, nor for another row, nor when one character was changed', () => {
    const sealed = seal.seal('whsec_word', 'row 1');
    const altered = [3, 20, 40, sealed.length - 2].map(
      (at) => sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1),
    );
    expect(codeOf(() => new Seal(`${SECRET}.`).open(sealed, 'row 1'))).toBe('webhook/unsealable');
    expect(codeOf(() => seal.open(sealed, 'row 2'))).toBe('webhook/unsealable');
    for (const one of [...altered, '', 'v1.', sealed.replace('v1', 'v2')])
      expect(codeOf(() => seal.open(one, 'row 1'))).toBe('webhook/unsealable');
  });
});
