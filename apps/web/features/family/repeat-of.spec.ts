import { describe, expect, it } from '@jest/globals';
import type { Repeat } from '../../api/records.js';
import { percentNew, tieWords } from './family-words.js';
import { repeatOf } from './repeat-of.js';

const repeat = (words: number, ...spans: [number, number][]): Repeat => ({
  spans: spans.map(([start, end]) => ({ start, end })),
  words,
  quote: '',
  level: 'paragraph',
  boilerplate: false,
  seen: [],
});

describe('repeatOf', () => {
  const paragraph = repeat(40, [100, 200], [230, 300]);
  const sentence = repeat(10, [100, 150]);

  it('is the narrowest that holds most of the stretch', () => {
    expect(repeatOf([paragraph, sentence], { start: 110, end: 150 })).toBe(sentence);
    expect(repeatOf([paragraph, sentence], { start: 110, end: 240 })).toBe(paragraph);
  });

  it('is none where half the stretch is new', () => {
    expect(repeatOf([sentence], { start: 125, end: 175 })).toBeUndefined();
    expect(repeatOf([paragraph], { start: 300, end: 310 })).toBeUndefined();
  });
});

describe('what a family comes to', () => {
  it('a little that is new is never nothing, and not quite all never all', () => {
    expect([0, 1, 500, 999, 1_000].map((newWords) => percentNew({ words: 1_000, newWords }))).toEqual([
      0, 1, 50, 99, 100,
    ]);
    expect(percentNew({ words: 0, newWords: 0 })).toBe(100);
  });

  it('says by what a letter belongs', () => {
    expect(tieWords({ sameSender: true, sharedWords: 0 })).toBe('same sender, no text in common');
    expect(tieWords({ sameSender: false, sharedWords: 1 })).toBe('1 word in common');
  });
});
