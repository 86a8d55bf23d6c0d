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

  it.each([
    ['Preservation. You are directed to preserve all notes and recordings.', ['formal', 'preservation']],
    [
      'B. Demands.\n\nBy 5:00 p.m. on Friday the Lantern must: (i) withdraw the headline; and (ii) correct the count.',
      ['formal', 'demand'],
    ],
  ])('is a heading where a few words with a stop do so: %s', (words, kinds) => {
    expect(kindsOf(OPENING, words, CLOSING)).toEqual(kinds);
  });

  it('is the argument where one heading names it with the demands', () => {
    const before = `${OPENING}LEGAL POSITION AND DEMANDS\n\n`;
    expect(kindsOf(before, 'Our client was never asked about the ferry.', CLOSING)).toEqual(['allegation']);
  });

  it('keeps documents that are discussed apart from documents that are to be kept', () => {
    const before = `${OPENING}The documents\n\n`;
    const words = 'We have been shown none of them. The date on the deed is the date on which it was scanned.';
    expect(new Set(kindsOf(before, words, CLOSING))).toEqual(new Set(['allegation']));
  });

  it('carries a list of what is kept on from the sentence before', () => {
    const before = `${OPENING}You must preserve all documents.\n\nWithout limitation, this extends to:\n\n`;
    const words = '(a) drafts of the article; and\n(b) records of any payment made or offered.';
    expect(kindsOf(before, words, CLOSING)).toEqual(['preservation', 'preservation']);
  });

  it('is what is wrong, though a correction is wanted of it', () => {
    const before = `${OPENING}The following is wrong and I want it corrected:\n\n`;
    const words = '1. The pumps are NOT locked.\n2. Our client is 54, not 58.';
    expect(kindsOf(before, words, CLOSING)).toEqual(['allegation', 'allegation']);
  });

  it('asks where most items of a list tell the newsroom what it will do', () => {
    const before = `${OPENING}Here is what is going to happen.\n\n`;
    const words =
      "1. You'll run a retraction this Sunday.\n2. You will take the map off the internet.\n3. You will give me the names.";
    expect(kindsOf(before, words, CLOSING)).toEqual(['demand', 'demand', 'demand']);
  });

  it('is a question put where its answers stand below it', () => {
    const words = '1. Why was the ferry out of service?';
    const answers =
      '* It was not.\n\n2. Who owns it?\n\n* Our client does not.\n\n3. When was it sold?\n\n* It never was.';
    expect(kindsOf(OPENING, words, `\n\n${answers}${CLOSING}`)).toEqual(['words_complained_of']);
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

  it('ends a statement and not the letter that goes on behind it', () => {
    const before = `${OPENING}STATEMENT\n\n"Orrin Vale has run ferries for thirty years."\n\nENDS\n\nPART 2\n\n`;
    const words = 'It was thirty-one people and not forty-three, and they were paid on 4 January, as they know.';
    const more =
      'We were never asked about the petition, which was threatened by letter and never presented to any court at all.';
    const behind = `\n\n${more}\n\n${more}\n\n${more}`;
    expect(kindsOf(before, words, behind)).toEqual(['allegation']);
  });

  it('begins the argument of a statement where its points are counted', () => {
    const before =
      'STATEMENT\n\nThe Ministry of Harbours has followed with astonishment what was published on Tuesday.\n\n';
    const words = 'First: What was claimed about the ferry is denied totally.';
    expect(kindsOf(before, words, '\n\nSecond: The crew were paid in full.')).toEqual(['allegation']);
  });
});
