// Do the measures count what they say? Small cases that can be counted by hand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averagePrecision, ndcg } from '../../bench/ranking-measures.js';
import { align } from '../../bench/sentence-peers.js';
import { overlap } from '@nightlawyer/text/spans.js';
import { f1, macroF1, pairSpans, spreadOf, tally } from '../../bench/span-agreement.js';
import { measureSplit } from '../../bench/split-quality.js';

const span = (start: number, end: number) => ({ start, end });

describe('spans', () => {
  it('overlap by the characters of both over the characters of either', () => {
    expect(overlap(span(0, 10), span(0, 10))).toBe(1);
    expect(overlap(span(0, 10), span(5, 15))).toBeCloseTo(1 / 3);
    expect(overlap(span(0, 10), span(10, 20))).toBe(0);
  });

  it('are paired one to one, the likest first, and none is lost', () => {
    const spans = fc
      .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
      .map((all) => all.map(([start, length]) => span(start, start + length)));
    fc.assert(
      fc.property(spans, spans, (wanted, found) => {
        const pairs = pairSpans(wanted, found, 0.5);
        expect(pairs.flatMap((pair) => pair.wanted ?? [])).toHaveLength(wanted.length);
        expect(new Set(pairs.flatMap((pair) => pair.found ?? [])).size).toBe(new Set(found).size);
        for (const { wanted: one, found: other } of pairs)
          if (one !== undefined && other !== undefined) expect(overlap(one, other)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('F1 is twice the right over both sides', () => {
    const pairs = pairSpans([span(0, 10), span(20, 30), span(40, 50)], [span(0, 9), span(22, 60)], 0.5);
    expect(tally(pairs)).toEqual({ right: 1, wanted: 3, found: 2 });
    expect(f1(pairs)).toBeCloseTo(2 / 5);
  });

  it('macro-F1 is the mean over the wanted labels, a wrong one counting against both', () => {
    const label = (name: string) => ({ name });
    const pairs = [
      { wanted: label('a'), found: label('a') },
      { wanted: label('a'), found: label('b') },
      { wanted: label('b') },
      { found: label('c') },
    ];
    expect(macroF1(pairs, ({ name }) => name)).toBeCloseTo((2 / 3 + 0) / 2);
  });

  it('the spread of what does not vary is nothing', () => {
    expect(spreadOf([1, 1, 1], (values) => values.reduce((sum, value) => sum + value, 0))).toEqual([3, 3]);
  });
});

describe('rankings', () => {
  it('nDCG takes grades for gains', () => {
    const grades = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    expect(ndcg(['a', 'b'], grades, 5)).toBe(1);
    expect(ndcg(['b', 'a'], grades, 5)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)));
    expect(ndcg(['x', 'y'], grades, 5)).toBe(0);
  });

  it('average precision looks at each place where something right stands', () => {
    const relevant = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(averagePrecision(['a', 'x', 'b'], relevant, 5)).toBeCloseTo((1 + 2 / 3) / 2);
  });
});

it('sentences given back as strings are found again in the text, whatever became of the white space', () => {
  const text = 'He said no.\n\n  "Did he?"  Yes.';
  const spans = align(text, ['He said no.', '"Did  he?"', 'Yes.']);
  expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['He said no.', '"Did he?"', 'Yes.']);
});

it('what is asked for is found where most of it lies under its kind; a demand with its time asks twice', () => {
  const letter = 'Remove the article by noon on Friday. Keep your notes.';
  const segments = [
    { start: 0, end: 37, kind: 'demand' as const, deadline: true as const, reasons: [] },
    { start: 38, end: 54, kind: 'preservation' as const, reasons: [] },
  ];
  const found = [
    { start: 0, end: 30, kind: 'demand' as const, reasons: [] },
    { start: 31, end: 54, kind: 'threat' as const, reasons: [] },
  ];
  const asked = measureSplit([{ letter, segments }], () => found)['demands, deadlines, preservation: recall'];
  expect(asked.note).toBe('demand 1 of 1, deadline 0 of 1, preservation 0 of 1');
  expect(asked.value).toBeCloseTo(1 / 3);
});
