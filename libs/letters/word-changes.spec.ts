import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges } from '#letters/word-changes.js';

const shown = (older: string, newer: string) =>
  wordChanges(older, newer)
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('wordChanges', () => {
  it.each([
    [
      'The data were obtained for other purposes by us.',
      'The data were obtained from public look-up services by us.',
      'The data were obtained [-for other purposes -]{+from public look-up services +}by us.',
    ],
    ['Nothing new.', 'Nothing new. But this is.', 'Nothing new. {+But this is.+}'],
    ['An old start. Kept.', 'Kept.', '[-An old start. -]Kept.'],
    ['“The claim” is False', '"The Claim" is false.', '"The Claim" is false.'],
    ['', 'all new', '{+all new+}'],
    ['all gone', '', '[-all gone-]'],
  ])('from %j to %j', (older, newer, wanted) => {
    expect(shown(older, newer)).toBe(wanted);
  });

  it('what was not taken out makes up the newer text, and as many words stay as can', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before.join(' '), after.join(' '));
        const wordsOf = (change: string) =>
          changes.filter((part) => part.change === change).flatMap((part) => part.text.match(/\w/g) ?? []).length;
        const kept = changes.filter(({ change }) => change !== 'removed').map(({ text: words }) => words);
        expect(kept.join('')).toBe(after.join(' '));
        expect(wordsOf('same')).toBe(longestCommon(before, after));
        expect(wordsOf('same') + wordsOf('removed')).toBe(before.length);
      }),
    );
  });

  it('of two texts with hardly a word in common the one is taken out and the other put in', () => {
    const long = (word: string) => Array.from({ length: 900 }, (_none, at) => `${word}${String(at)}`).join(' ');
    expect(wordChanges(long('old'), long('new')).map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});

function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row: number[] = after.map(() => 0);
  for (const word of before) {
    const next: number[] = [];
    for (const [at, other] of after.entries())
      next.push(word === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
