// Are the labelled cases as the labelling guide wants them? What is measured on them is worth no more than their form.
import { describe, expect, it } from '@jest/globals';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { readFileSync } from 'node:fs';
import { type GoldCase, type GoldLabels, readGoldCases } from '../support/gold-case.js';

const cases = readGoldCases();

it('there are four to tune on, and four to report', () => {
  expect(readGoldCases('tune')).toHaveLength(4);
  expect(readGoldCases('report')).toHaveLength(4);
});

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  const one = requireCase(name);

  it('has texts that are stored as they are', () => {
    expect(toStorableText(one.letter)).toBe(one.letter);
    expect(toStorableText(one.draft)).toBe(one.draft);
  });

  it('R6: the segments lie in order and leave out nothing but white space', () => {
    for (const labels of readersOf(one)) expectCovered(one.letter, labels);
  });

  it('each allegation has an attack, and nothing else has one', () => {
    for (const { segments } of readersOf(one)) {
      for (const { kind, attack } of segments) expect(attack !== undefined).toBe(kind === 'allegation');
    }
  });

  it('only what page furniture cut continues, and what it continues stands before', () => {
    for (const { segments } of readersOf(one)) {
      segments.forEach(({ kind, continues }, at) => {
        if (continues !== true) return;
        expect(segments[at - 1]?.kind).toBe('formal');
        expect(segments.slice(0, at).some((before) => before.kind === kind)).toBe(true);
      });
    }
  });

  it('the assertions lie in order and apart', () => {
    for (const { assertions } of readersOf(one)) {
      let at = 0;
      for (const { start, end, quote } of assertions) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(quote).toBe(quote.trim());
        at = end;
      }
    }
  });

  it('has evidence enough, half of which answers nothing', () => {
    expect(one.evidence.length).toBeGreaterThanOrEqual(50);
    const linked = new Set(one.links.flatMap(({ evidence }) => Object.keys(evidence)));
    expect(one.evidence.filter(({ id }) => !linked.has(id)).length).toBeGreaterThanOrEqual(one.evidence.length / 2);
  });

  it('has six to twelve earlier exchanges', () => {
    expect(one.responses.length).toBeGreaterThanOrEqual(6);
    expect(one.responses.length).toBeLessThanOrEqual(12);
  });

  it('every id is its own, and a link names only what there is', () => {
    const ids = [...one.evidence, ...one.responses, ...one.assertions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { evidence, responses, assertions } of one.links) {
      for (const id of Object.keys(evidence)) expect(one.evidence.map((item) => item.id)).toContain(id);
      for (const id of Object.keys(responses)) expect(one.responses.map((item) => item.id)).toContain(id);
      for (const id of assertions) expect(one.assertions.map((item) => item.id)).toContain(id);
    }
  });

  it('every allegation has one entry of links, where nothing answers an empty one', () => {
    const linked = one.links.map(({ segment }) => segment);
    expect(new Set(linked).size).toBe(linked.length);
    one.segments.forEach(({ kind, continues }, at) => {
      if (kind === 'allegation' && continues !== true) expect(linked).toContain(at);
    });
    for (const at of linked) expect(one.segments[at]).toBeDefined();
  });
});

it('two letters of one family share the paragraphs that are said to be shared', () => {
  const family = JSON.parse(readFileSync('test/fixtures/cases/family.json', 'utf8')) as {
    repeated: Record<'first' | 'second', [number, number]>[];
  };
  const letters = Object.fromEntries(cases.map(({ name, letter }) => [name, letter]));
  expect(family.repeated.length).toBeGreaterThan(0);
  for (const { first, second } of family.repeated) {
    for (const [letter, [start, end]] of [
      [letters['report-family-first'], first],
      [letters['report-family-second'], second],
    ] as const) {
      const quote = letter?.slice(start, end) ?? '';
      expect(quote).not.toBe('');
      expect(quote).toBe(quote.trim());
    }
  }
});

const readersOf = (one: GoldCase): GoldLabels[] => (one.second === undefined ? [one] : [one, one.second]);

function expectCovered(letter: string, { segments }: GoldLabels): void {
  let at = 0;
  for (const { start, end } of segments) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(letter.slice(at, start).trim()).toBe('');
    const quote = letter.slice(start, end);
    expect(quote.length).toBeGreaterThan(0);
    expect(quote).toBe(quote.trim());
    at = end;
  }
  expect(letter.slice(at).trim()).toBe('');
}

function requireCase(name: string): GoldCase {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}
