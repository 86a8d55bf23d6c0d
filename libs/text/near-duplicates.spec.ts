import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterMarks, nearDuplicates } from './near-duplicates.js';
import { letterPieces } from './repeats/letter-pieces.js';
import { likeSets } from './repeats/like-sets.js';
import { marksToShare, pieceMarks } from './repeats/shingles.js';
import type { Span } from './segment-kinds.js';

const FIRST = `Dear Sirs,

Our client is the operator of the Westmere ferry and has been so since 1998.

The data were recorded by our client's engineers for other purposes and were never meant for print. They are not a
record of faults. Your source took them without leave.

We reserve all our client's rights and remedies, none of which is waived by anything in this letter.

Yours faithfully,
Hollis Crane LLP
`;

const SECOND = `Dear Sirs,

4. We reserve all our client’s rights and remedies, none of which is waived by anything in this letter, at law or otherwise.

5. The data came from public look-up services. They are not a record of faults. Nobody in your newsroom asked our client
how they came about before the article went to print.

Yours faithfully,
Hollis Crane LLP
`;

const OF = { first: { id: 'first', text: FIRST }, second: { id: 'second', text: SECOND } };

describe('nearDuplicates', () => {
  const pairs = nearDuplicates([OF.first, OF.second]);
  const quotes = pairs.map(({ first, second }) => [quoteOf(FIRST, first.spans), quoteOf(SECOND, second.spans)]);

  it('a paragraph that was copied with three words more is one pair, without its number, whatever the apostrophes', () => {
    const [whole] = pairs.filter(({ first }) => first.level === 'paragraph' && first.words > 10);
    expect(whole?.jaccard).toBeCloseTo(15 / 19, 1);
    expect(quotes).toContainEqual([
      "We reserve all our client's rights and remedies, none of which is waived by anything in this letter.",
      'We reserve all our client’s rights and remedies, none of which is waived by anything in this letter, at law or otherwise.',
    ]);
  });

  it('a sentence kept in a paragraph that was otherwise written anew is a pair', () => {
    expect(quotes).toContainEqual(['They are not a record of faults.', 'They are not a record of faults.']);
  });

  it('a sentence of a paragraph that is named is not named again', () => {
    const copied = nearDuplicates([OF.first, { id: 'copy', text: FIRST }]);
    expect(copied.map(({ first }) => first.level)).toEqual(copied.map(() => 'paragraph'));
    expect(copied.every(({ jaccard }) => jaccard === 1)).toBe(true);
  });

  it('page furniture that cuts through the copy does not hide it', () => {
    const cut = SECOND.replace('none of which is', 'none of which\n\nPage 2 of 3\n\nis');
    const pair = nearDuplicates([OF.first, { id: 'cut', text: cut }]).find(({ second }) => second.spans.length === 2);
    expect(quoteOf(cut, pair?.second.spans ?? [])).toMatch(/none of which is waived/);
  });

  it("nor do a scan's lines: a word broken at the end of one is the word", () => {
    const wrapped = SECOND.replace('waived by', 'waiv-\ned by').replace('remedies, ', 'remedies,\n');
    expect(nearDuplicates([OF.second, { id: 'wrapped', text: wrapped }])).toContainEqual(
      expect.objectContaining({ jaccard: 1, first: expect.objectContaining({ words: 22 }) }),
    );
  });

  it('a letter is not compared with itself, and nothing is like an empty letter', () => {
    expect(nearDuplicates([{ id: 'twice', text: `${FIRST}\n\n${FIRST}` }])).toEqual([]);
    expect(nearDuplicates([OF.first, { id: 'empty', text: '' }])).toEqual([]);
  });
});

function quoteOf(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ');
}

const LEAST = 0.8;
const set = fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 12 }).map((members) => new Set(members));
const few = fc.constantFrom(...'we reserve all rights of the client in every claim'.split(' '));
const words = fc.array(few, { maxLength: 30 });

describe('what is found is what trying every pair finds', () => {
  it('for sets', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 12 }), fc.constantFrom(0.3, 0.5, LEAST, 1), (sets, least) => {
        const wanted = sets.flatMap((one, first) =>
          sets.flatMap((other, second) => {
            const jaccard = jaccardOf(one, other);
            return second > first && jaccard >= least ? [{ first, second, jaccard }] : [];
          }),
        );
        expect(likeSets(sets, least)).toEqual(wanted);
      }),
    );
  });

  it('for the marks of an index: two like pieces share as many as they must', () => {
    const edited = fc
      .tuple(words, fc.nat({ max: 30 }), few)
      .map(([text, at, word]) => [text, text.toSpliced(at, 1, word)]);
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(words, words)), ([one = [], other = []]) => {
        fc.pre(jaccardOf(shinglesOf(one), shinglesOf(other)) >= LEAST);
        const [here, there] = [pieceMarks(one, LEAST), pieceMarks(other, LEAST)];
        const shared = here.marks.filter((mark) => there.marks.includes(mark)).length;
        expect(shared).toBeGreaterThanOrEqual(marksToShare(here.size, there.size, LEAST));
      }),
    );
  });

  it('and few marks are kept: a fifth of the words, and two a piece', () => {
    const paragraph = Array.from({ length: 100 }, (_none, at) => `word${String(at)}`);
    expect(pieceMarks(paragraph, LEAST)).toMatchObject({ size: 98 });
    expect(pieceMarks(paragraph, LEAST).marks).toHaveLength(22);
    expect(letterMarks({ text: FIRST })).toHaveLength(letterPieces(FIRST).length);
  });
});

function shinglesOf(text: readonly string[]): Set<string> {
  return new Set(text.slice(2).map((word, at) => `${text[at] ?? ''} ${text[at + 1] ?? ''} ${word}`));
}

function jaccardOf<Member>(one: ReadonlySet<Member>, other: ReadonlySet<Member>): number {
  const shared = [...one].filter((member) => other.has(member)).length;
  const either = one.size + other.size - shared;
  return either === 0 ? 0 : shared / either;
}
