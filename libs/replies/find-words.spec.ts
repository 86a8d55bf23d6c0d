import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords } from '#replies/find-words.js';

const TEXT = 'Calloway Freight said: “We keep every record — and\nhave nothing to hide.”\n\nIt wasn’t asked again.';
const slice = (words: string) => {
  const span = findWords(TEXT, words);
  return span === undefined ? undefined : TEXT.slice(span.start, span.end);
};

describe('words that the copy carries', () => {
  it.each([
    ['We keep every record', 'We keep every record'],
    ['"We keep every record - and have nothing to hide."', '“We keep every record — and\nhave nothing to hide.”'],
    ["  It wasn't asked again.  ", 'It wasn’t asked again.'],
  ])('%j stands as %j', (words, standing) => {
    expect(slice(words)).toBe(standing);
  });

  it.each([
    'we keep every record',
    'We keep every recor',
    'keep each record',
    'every record and have',
    '',
    '   ',
    '.*',
  ])('%j does not stand', (words) => {
    expect(slice(words)).toBeUndefined();
  });

  it('any run of whole words of a text stands in it, and is found in no time', () => {
    const word = fc.stringMatching(/^[a-zé0-9.*+?()[\]{}|^$/\\'"“-]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (list, from, count) => {
        const start = from % list.length;
        const run = list.slice(start, start + 1 + (count % list.length)).join(' ');
        const span = findWords(list.join(' \n '), run);
        expect(span).toBeDefined();
        expect(span!.end).toBeGreaterThan(span!.start);
      }),
    );
  });
});
