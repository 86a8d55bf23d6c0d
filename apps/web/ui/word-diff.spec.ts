import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DiffPart, wordDiff } from './word-diff.js';

const joined = (parts: readonly DiffPart[], left: DiffPart['change']) =>
  parts
    .filter(({ change }) => change !== left)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('marks the words that were exchanged, and no others', () => {
    expect(wordDiff('She ordered staff to go.', 'She told staff to go.')).toEqual([
      { text: 'She ', change: 'same' },
      { text: 'ordered', change: 'removed' },
      { text: 'told', change: 'added' },
      { text: ' staff to go.', change: 'same' },
    ]);
  });

  it('loses no character of either text', () => {
    const words = fc.array(fc.constantFrom('the', 'pump', ' ', '\n', 'é', '😀', '“', '.'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (old, young) => {
        const parts = wordDiff(old.join(''), young.join(''));
        expect(joined(parts, 'added')).toBe(old.join(''));
        expect(joined(parts, 'removed')).toBe(young.join(''));
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('sets very long texts against each other whole', () => {
    const long = (word: string) => `${word} `.repeat(2_000);
    expect(wordDiff(long('one'), long('two')).map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});
