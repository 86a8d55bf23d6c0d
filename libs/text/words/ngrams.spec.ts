import { describe, expect, it } from '@jest/globals';
import { addGap, addGrams, hashGrams, PieceSet } from './ngrams.js';

describe('pieces of words', () => {
  it('are one fewer than the letters, and none of a single letter', () => {
    expect(hashGrams('winch')).toHaveLength(4);
    expect(hashGrams('an')).toHaveLength(1);
    expect(hashGrams('a')).toHaveLength(0);
  });

  it('tell where a word begins and ends from what stands inside it', () => {
    const inside = new Set(hashGrams('bobcats'));
    expect([...hashGrams('cat')].filter((piece) => inside.has(piece))).toEqual([]);
    expect([...hashGrams('bobcat')].filter((piece) => inside.has(piece))).toHaveLength(4);
  });

  it('come out of a set once each, in the order of their coming, and leave it empty', () => {
    const set = new PieceSet();
    addGrams('winch', set);
    addGrams('winch', set);
    addGap('winch', 'failed', set);
    expect([...set.take()].slice(0, 4)).toEqual([...hashGrams('winch')]);
    expect(set.take()).toHaveLength(0);
    addGrams('an', set);
    expect(set.take()).toHaveLength(1);
  });
});
