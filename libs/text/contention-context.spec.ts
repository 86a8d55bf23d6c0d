import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentionContext } from './contention-context.js';
import { readQuery } from './query-terms.js';
import { SEGMENT_KINDS, type SegmentKind } from './segment-kinds.js';

/** A letter of the given pieces, with its segments; white space around a piece is no part of it. */
function letterOf(...pieces: readonly (readonly [SegmentKind, string])[]) {
  let text = '';
  const segments = pieces.map(([kind, piece]) => {
    const start = text.length + piece.length - piece.trimStart().length;
    text += piece;
    return { kind, start, end: text.trimEnd().length };
  });
  return { text, segments };
}

function contextOf(letter: ReturnType<typeof letterOf>, at: number): Record<string, number> {
  const contention = letter.segments[at] ?? { start: 0, end: 0 };
  const context = contentionContext(letter.text, letter.segments, contention);
  return Object.fromEntries(context.map(({ text, weight }) => [text, weight]));
}

const LETTER = letterOf(
  ['formal', 'Quill & Tarn LLP\n\nDear Editor\n\n'],
  ['background', 'We act for the Brackwater Harbour Board.\n\n'],
  ['formal', 'A. The dredger\n\n'],
  ['words_complained_of', '1. You say that the dredger "lay idle for a year". '],
  ['allegation', 'It did not. '],
  ['allegation', 'Nor was it sold.\n\n'],
  ['formal', 'Quill & Tarn LLP\nPage 2 of 3\n\nB. The quay\n\n'],
  ['allegation', '2. Nobody was hurt.\n\n'],
  ['demand', 'Take the article down.'],
);

describe('what is read along with a contention', () => {
  it('the words it contradicts weigh most, then the heading above', () => {
    const context = contextOf(LETTER, 4);
    expect(context['1. You say that the dredger "lay idle for a year".']).toBeGreaterThan(
      context['A. The dredger'] ?? 1,
    );
    expect(context['A. The dredger']).toBeGreaterThan(0);
  });

  it('the contention before counts more within the paragraph than across its border', () => {
    expect(contextOf(LETTER, 5)['It did not.']).toBeGreaterThan(contextOf(LETTER, 7)['Nor was it sold.'] ?? 1);
  });

  it('a heading is found below the foot of a page', () => {
    expect(contextOf(LETTER, 7)['B. The quay']).toBeGreaterThan(0);
  });

  it('neither a letterhead, a salutation nor what follows the paragraph is context', () => {
    for (const at of [4, 5, 7]) expect(Object.keys(contextOf(LETTER, at)).join(' ')).not.toMatch(/Dear|LLP|Take/);
  });

  it('a page of questions is no sentence that is contradicted', () => {
    const letter = letterOf(
      ['words_complained_of', `You ask: ${'Who sold the dredger? '.repeat(60)}\n\n`],
      ['allegation', 'These questions are absurd.'],
    );
    expect(Object.keys(contextOf(letter, 1)).join(' ')).not.toContain('dredger');
  });

  it('every piece is of the letter, weighs less than the contention, and any spans will do', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom(...SEGMENT_KINDS));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 8 }), fc.nat(7), (text, spans, at) => {
        const segments = spans.map(([a, b, kind]) => ({ start: Math.min(a, b), end: Math.max(a, b), kind }));
        for (const { weight } of contentionContext(text, segments, segments[at] ?? { start: 0, end: 0 })) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('a query with context', () => {
  it('a word counts by the nearest place it is said in, and only the contention has anchors', () => {
    const query = readQuery('The Ferry sank.', [
      { text: 'the ferry of Skerra', weight: 0.3 },
      { text: 'Skerra harbour', weight: 0.1 },
    ]);
    const weights = Object.fromEntries(query.terms.map(({ word, nearness }) => [word, nearness]));
    expect(weights).toEqual({ Ferry: 1, sank: 1, Skerra: 0.3, harbour: 0.1 });
    expect(query.terms.filter(({ anchor }) => anchor).map(({ word }) => word)).toEqual(['Ferry']);
  });

  it('without context it is the query of the text alone', () => {
    expect(readQuery('The ferry sank.', [])).toEqual(readQuery('The ferry sank.'));
  });
});
