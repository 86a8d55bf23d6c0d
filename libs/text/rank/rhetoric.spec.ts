import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutRhetoric } from './rhetoric.js';

const left = (text: string): string => withoutRhetoric(text).replace(/\s+/g, ' ').trim();

describe('rhetoric of denial', () => {
  it.each([
    ['Our client categorically denies that he moved the funds.', 'that he moved the funds.'],
    ['The suggestion that he moved the funds is entirely without foundation.', 'he moved the funds .'],
    ['It is simply untrue to say that the vessel was unsafe.', 'the vessel was unsafe.'],
    ['The allegation is false and defamatory: the vessel was safe.', 'The allegation is : the vessel was safe.'],
    ['WITHOUT PREJUDICE SAVE AS TO COSTS the vessel was safe', 'the vessel was safe'],
  ])('%j', (text, wanted) => {
    expect(left(text)).toBe(wanted);
  });

  it('what may be the matter itself stays', () => {
    for (const text of [
      'He was charged with false accounting.',
      'Misleading figures were filed.',
      'The report was published in May.',
    ]) {
      expect(left(text)).toBe(text);
    }
  });

  it('a text of nothing else comes back whole', () => {
    expect(withoutRhetoric('False and defamatory.')).toBe('False and defamatory.');
  });

  it('offsets stay: the result is as long as the text, and differs from it only by blanks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'our client',
            'denies',
            'categorically',
            'false and',
            'malicious',
            '🐟',
            'it is wrong to say that',
            'x',
          ),
        ),
        (parts) => {
          const text = parts.join(' ');
          const plain = withoutRhetoric(text);
          expect(plain.length).toBe(text.length);
          for (let i = 0; i < text.length; i++) if (plain[i] !== ' ') expect(plain[i]).toBe(text[i]);
        },
      ),
    );
  });
});
