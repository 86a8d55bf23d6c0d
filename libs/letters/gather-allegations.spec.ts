import { describe, expect, it } from '@jest/globals';
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import { contentionText, gatherAllegations } from './gather-allegations.js';

const NOTE = '¹ Your reporter never asked our client for the figures.';
const FOOTER = 'HARGREAVE & LOMAX LLP   Page 2';
const LETTER = `Dear Sir,

Your claim that our client forged its records is false and has been

${NOTE}

${FOOTER}

disproved by three inspectors.

Yours faithfully,
Counsel`;

const spanOf = (words: string) => ({ start: LETTER.indexOf(words), end: LETTER.indexOf(words) + words.length });

describe('R6: an allegation that the foot of a page cuts in two', () => {
  const layout = { furniture: [spanOf(FOOTER)], asides: [spanOf(NOTE)] };
  const segments = splitLetter(LETTER, layout);
  const allegations = gatherAllegations(segments);

  it('R6: is one allegation with two spans, whatever stands in the footnote between them', () => {
    const cut = allegations.find(({ spans }) => spans.length === 2);
    expect(contentionText(LETTER, cut?.spans ?? [])).toBe(
      'Your claim that our client forged its records is false and has been disproved by three inspectors.',
    );
  });

  it('R6: leaves the footnote an allegation of its own when it makes one', () => {
    expect(allegations.map(({ spans }) => contentionText(LETTER, spans))).toContain(NOTE);
    expect(segments.find(({ aside }) => aside)).toMatchObject({ ...spanOf(NOTE), kind: 'allegation', aside: true });
  });

  it.each(['² Ibid., p. 14.', '² See our letter of 3 May 2024.'])(
    'a footnote that only cites is background: %s',
    (note) => {
      const text = LETTER.replace(NOTE, note);
      const asides = [{ start: text.indexOf(note), end: text.indexOf(note) + note.length }];
      const kinds = splitLetter(text, { asides })
        .filter(({ aside }) => aside)
        .map(({ kind }) => kind);
      expect(kinds).toEqual(['background']);
    },
  );
});
