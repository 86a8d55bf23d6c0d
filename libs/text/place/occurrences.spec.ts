import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Occurrences } from './occurrences.js';

const text = fc.array(fc.constantFrom('the harbour ', 'fund ', 'paid', 'é', '.', ' '), { maxLength: 80 });

describe('how often a passage may stand in a text', () => {
  it('is never said to be less than it does', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
        const whole = parts.join('');
        const start = a % (whole.length + 1);
        const passage = whole.slice(start, start + 1 + (b % 40));
        fc.pre(passage !== '');
        let count = 0;
        for (let at = whole.indexOf(passage); at !== -1; at = whole.indexOf(passage, at + 1)) count += 1;
        expect(new Occurrences(whole).atMost(passage)).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 500 },
    );
  });

  it('is told for what stands there once, or not at all', () => {
    const some = new Occurrences(
      Array.from({ length: 500 }, (_none, at) => `Sentence number ${at} of them.`).join(' '),
    );
    expect(some.atMost('Sentence number 317 of them.')).toBe(1);
    expect(some.atMost('Sentence number 512 of them.')).toBe(0);
    expect(some.atMost('of them.')).toBe(Infinity);
  });

  it('is not told where one window fills a slot', () => {
    expect(new Occurrences('a'.repeat(1000)).atMost('a'.repeat(20))).toBe(Infinity);
  });
});
