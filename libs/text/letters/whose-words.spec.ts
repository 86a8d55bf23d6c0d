// Whose words are set off in a letter, and what the lines around them head or announce.
import { describe, expect, it } from '@jest/globals';
import { splitLetter } from '../split-letter.js';

const OPENING =
  'Dear Editor,\n\nWe act for Orrin Vale Ltd.\n\nThe article is false. Our client never owned a ferry.\n\n';
const CLOSING = '\n\nYours faithfully\n\nN. Vane';

/** Kinds of the segments of a letter in whose body, or behind whose signature, `words` stand. */
function kindsOf(before: string, words: string, after = ''): string[] {
  const text = before + words + after;
  return splitLetter(text)
    .filter(({ start, end }) => start < before.length + words.length && end > before.length)
    .map(({ kind }) => kind);
}

describe('words set off', () => {
  it.each([
    'ON RECORD: "Orrin Vale has run ferries for thirty years. No passenger has been hurt on one."',
    'Statement (for publication): "Orrin Vale has run ferries for thirty years. No passenger has been hurt."',
    'You can use this: "Orrin Vale has run ferries for thirty years and employs two hundred of your neighbours."',
  ])('are the claimant’s own where they are handed over for print: %s', (words) => {
    expect(new Set(kindsOf(OPENING, words, CLOSING))).toEqual(new Set(['allegation']));
  });

  it('are the claimant’s own in the exhibit that the letter calls its statement', () => {
    const letter = `${OPENING}Our client's statement is attached as Exhibit A.${CLOSING}\n\nEXHIBIT A\n\n`;
    const words = '"The report is full of wrong assumptions. We firmly deny the allegations made in it."';
    expect(new Set(kindsOf(letter, words))).toEqual(new Set(['allegation']));
  });

  it('are the newsroom’s under the number of a statement complained of', () => {
    const before = `${OPENING}STATEMENT NO. 2 (par. 4):\n\n`;
    expect(kindsOf(before, '"Vale did not answer repeated requests for comment."', CLOSING)).toEqual([
      'words_complained_of',
    ]);
  });

  it('are the newsroom’s through every paragraph of one quotation', () => {
    const before = `${OPENING}2. The words complained of\n\nThe article said:\n\n`;
    const words =
      '"[2] Passengers were sold seats on a boat that could not sail.\n\n[5] One former mate said the pumps had never been tested.\n\n[9] Vale, who drives a new car, did not answer our questions."';
    expect(new Set(kindsOf(before, words, CLOSING))).toEqual(new Set(['words_complained_of']));
  });
});

describe('what heads or announces', () => {
  it('is a heading where capitals with a stop open the line of what they head', () => {
    const words =
      'WHAT WE ARE ASKING FOR. By noon on Friday: (i) take down the film; and (ii) print our reply in full.';
    expect(kindsOf(OPENING, words, CLOSING)).toEqual(['formal', 'demand']);
  });

  it('is no heading where capitals only answer', () => {
    const words = 'FALSE. Our client never owned a ferry.';
    expect(kindsOf(OPENING, words, CLOSING)).not.toContain('formal');
  });

  it('is the newsroom’s plan where a list of what it means to publish is led in', () => {
    const before = `${OPENING}As we understand your message, you propose to publish to the effect that:\n\n`;
    const words =
      '(a) our client bought the licence by paying a minister; and\n(b) he bought a house with the proceeds.';
    expect(kindsOf(before, words, CLOSING)).toEqual(['words_complained_of', 'words_complained_of']);
  });

  it('is a time where the lead-in of a list of demands names one', () => {
    const words = 'Orrin Vale therefore requests that, not later than 5:00 p.m. on Tuesday, August 10, the Lantern:';
    const [kind] = kindsOf(OPENING, words, `\n\n(a) correct the article;\n(b) print our reply.${CLOSING}`);
    expect(kind).toBe('deadline');
  });

  it('tells nothing of an older message by the subject line above it', () => {
    const header = 'From: Tess Marl\nSent: Tuesday, March 3, 2026 8:50 PM\nSubject: Questions - deadline Weds noon\n\n';
    const words = 'We hope to publish on Thursday. Did Vale sink the boat?';
    const before = `From: N. Vane\nTo: Tess Marl\nSubject: RE: Questions\n\n${OPENING.slice(0, -2)}${CLOSING}\n\n${header}`;
    expect(new Set(kindsOf(before, words))).toEqual(new Set(['background']));
  });

  it('begins the argument of a statement where its points are counted', () => {
    const before =
      'STATEMENT\n\nThe Ministry of Harbours has followed with astonishment what was published on Tuesday.\n\n';
    const words = 'First: What was claimed about the ferry is denied totally.';
    expect(kindsOf(before, words, '\n\nSecond: The crew were paid in full.')).toEqual(['allegation']);
  });
});
