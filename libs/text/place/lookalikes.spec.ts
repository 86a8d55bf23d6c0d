// What random edits once attached to the wrong words, each cause by itself.
import { describe, expect, it } from '@jest/globals';
import { placeAssertions, type Placed } from '../place.js';

const QUIET = 'The harbour was quiet before the ferry came in.';
const DREDGER = 'Gulls followed the dredger out to sea.';
const PATH = 'A footpath runs along the sea wall as far as the old lighthouse.';
const SHED = 'Nobody answered the door when a reporter called at the customs shed.';
const CLUB = 'The treasurer of Oddmoor Rowing Club insured 289 boats behind a curtain of shell companies.';
const FLATS = 'The principal of Ostwick Energy lost track of 52 flats and then travelled to the Lorn valley in spring.';
const PAPERS =
  'Documents from the old mill show that Zhelko misreported 28 passports as rain kept the inspectors away.';

const page = (...paragraphs: string[]): string => paragraphs.join('\n\n');

/** The quote at its place number `which` of `from`, carried into `to`, with the words it was given. */
function carry(from: string, to: string, quote: string, which = 0): Placed & { words: string | undefined } {
  let start = from.indexOf(quote);
  for (let at = 0; at < which; at += 1) start = from.indexOf(quote, start + 1);
  const [placed] = placeAssertions(from, to, [{ id: 'A', start, end: start + quote.length }]);
  if (placed === undefined) throw new Error('no answer');
  return { ...placed, words: placed.start === undefined ? undefined : to.slice(placed.start, placed.end) };
}

describe('R2: a copy is no witness of a copy', () => {
  it.each([0, 1])('two side by side, and what stood behind them went (%i)', (which) => {
    const from = page(QUIET, `${CLUB} ${CLUB}`, DREDGER, PATH, SHED);
    const to = page(QUIET, CLUB, CLUB, PATH, SHED);
    expect(carry(from, to, CLUB, which)).toMatchObject({ status: 'ambiguous' });
  });

  it('two side by side that were joined, and what stood before them went', () => {
    const from = page(QUIET, DREDGER, `${PATH} ${CLUB}`, `${CLUB} ${SHED}`);
    const to = page(QUIET, DREDGER, `${CLUB.replace('.', ' and')} ${CLUB} ${SHED}`);
    expect(carry(from, to, 'insured 289 boats behind a curtain')).toMatchObject({ status: 'ambiguous' });
  });

  it('one of two was set in capitals and stands in the place of the other', () => {
    const from = page(QUIET, `${CLUB} ${PAPERS}`, CLUB, SHED);
    const to = page(QUIET, `${CLUB} ${CLUB.toUpperCase()} ${PAPERS.replace('28', 'nearby')}`, `Still ${SHED}`, PATH);
    expect(carry(from, to, CLUB, 1)).toMatchObject({ status: 'ambiguous' });
  });

  it('one of two set in capitals between its neighbours is still the one', () => {
    const from = page(QUIET, CLUB, DREDGER, PATH, CLUB, SHED);
    const to = page(QUIET, CLUB, DREDGER, PATH, CLUB.toUpperCase(), SHED);
    expect(carry(from, to, CLUB, 1)).toMatchObject({ status: 'changed', words: CLUB.toUpperCase() });
  });

  it('set in capitals in its place, and once more as it was: either may be the copy', () => {
    const from = page(QUIET, `${CLUB} ${DREDGER}`, PATH, SHED);
    const to = page(QUIET, `${CLUB.toUpperCase()} ${DREDGER}`, PATH, `${SHED} ${CLUB}`);
    for (const quote of [CLUB, 'insured 289 boats behind a curtain']) {
      const placed = carry(from, to, quote);
      expect(placed).toMatchObject({ status: 'ambiguous' });
      expect(placed.candidates).toHaveLength(2);
    }
  });

  it('reworded, and the new words stand there twice', () => {
    const reworded = CLUB.replace('treasurer', 'former treasurer').replace('behind', 'quietly behind');
    const from = page(QUIET, PATH, CLUB, DREDGER);
    const to = page(
      QUIET,
      PATH,
      `Ferries were late that week, fishermen at the quay blocked roads and claimed ${reworded}`,
      reworded,
    );
    expect(carry(from, to, CLUB).words).toBeUndefined();
  });

  it('a paragraph of which a copy came is looked for again, word by word', () => {
    const phrase = 'travelled to the Lorn valley in spring';
    const further = `${DREDGER} ${CLUB} ${PATH}`;
    const from = page(QUIET, SHED, FLATS, PAPERS, further);
    const to = page(QUIET, `${PAPERS.replace('28', '15')} ${FLATS}`, further, FLATS);
    expect(carry(from, to, phrase)).toMatchObject({ status: 'ambiguous' });
  });
});

describe('R2: two sentences that are one assertion', () => {
  it('are not carried to where only one of them stands, though the other is short', () => {
    const both = `Trains were late. ${PAPERS}`;
    const from = page(QUIET, `${CLUB} ${both} ${DREDGER}`, PATH, SHED);
    const to = page(QUIET, `${CLUB} ${both.replace('28', '15')} ${DREDGER}`, PATH, PAPERS, SHED);
    expect(carry(from, to, both)).toMatchObject({ status: 'ambiguous' });
  });
});

describe('R2: lookalikes prove nothing of each other', () => {
  const flats = FLATS.replace('the Lorn valley', 'the capital');
  const papers = PAPERS.replace('28', '15,550');

  it('two of them that came to stand side by side', () => {
    const from = page(QUIET, `${CLUB} ${FLATS} ${PAPERS}`, DREDGER, PATH, SHED);
    const to = page(QUIET, `${SHED} ${flats} ${papers} ${DREDGER}`, PATH, CLUB);
    expect(carry(from, to, FLATS).words).toBeUndefined();
    expect(carry(from, to, PAPERS)).toMatchObject({ status: 'changed', words: papers });
  });

  it('but an unchanged neighbour does', () => {
    const from = page(QUIET, `${CLUB} ${FLATS} ${PAPERS}`, DREDGER);
    const to = page(QUIET, `${CLUB} ${flats} ${SHED}`, DREDGER);
    expect(carry(from, to, FLATS)).toMatchObject({ status: 'changed', words: flats });
  });
});

describe('R2: a part of a sentence', () => {
  const quote = 'insured 289 boats';

  it('that kept its words in its place, while the sentence as it was stands elsewhere: either may be the lookalike', () => {
    const from = page(QUIET, DREDGER, `${CLUB} ${PAPERS}`, PATH, SHED);
    const lookalike = `${CLUB.replace('.', ' never and')} ${PAPERS}`;
    const edited = `${CLUB.replace('a curtain of', 'questionable').replace('.', ' and')} ${PAPERS.replace('kept the', 'held off most')}`;
    const placed = carry(from, page(QUIET, PATH, lookalike, DREDGER, edited, SHED), quote);
    expect(placed).toMatchObject({ status: 'ambiguous' });
    expect(placed.candidates).toHaveLength(2);
  });

  it('that went with its sentence is carried with it', () => {
    const from = page(QUIET, DREDGER, `${CLUB} ${PAPERS}`, PATH, SHED);
    const to = page(QUIET, DREDGER, PAPERS.replace('28', '15'), PATH, `${CLUB} ${SHED}`);
    expect(carry(from, to, quote)).toMatchObject({ status: 'moved', words: quote });
  });
});

describe('R2: far from its neighbours', () => {
  const from = page(QUIET, PAPERS, DREDGER, PATH, `${SHED} ${FLATS}`, CLUB);
  const reworded = (papers: string): string => papers.replace('show', 'clearly show').replace('kept', 'quietly kept');

  it('a paragraph liberally reworded with another name in it is not carried', () => {
    const other = reworded(PAPERS).replace('Zhelko', 'Brennick');
    expect(carry(from, page(QUIET, DREDGER, PATH, `${SHED} ${FLATS}`, other, CLUB), PAPERS)).toMatchObject({
      status: 'ambiguous',
    });
  });

  it('a sentence into which words came, and none for another, is', () => {
    const longer = reworded(PAPERS);
    expect(carry(from, page(QUIET, DREDGER, `${PATH} ${longer}`, `${SHED} ${FLATS}`, CLUB), PAPERS)).toMatchObject({
      status: 'changed',
      words: longer,
    });
  });

  it('nor is one in the same gap, if there was a copy of it that stands unchanged elsewhere', () => {
    const shorter = PAPERS.replace('misreported ', '');
    const twice = page(QUIET, `${FLATS} ${DREDGER} ${PAPERS}`, SHED, CLUB, `${PAPERS} ${PATH}`);
    const to = page(
      QUIET,
      `${shorter} It rained all week.`,
      FLATS.replace('spring', 'May'),
      SHED,
      CLUB,
      `${DREDGER} ${PAPERS}`,
    );
    expect(carry(twice, to, PAPERS).words).not.toBe(shorter);
  });

  it('unless there is a copy of the sentence', () => {
    const longer = reworded(PAPERS);
    const twice = page(PAPERS, from);
    const to = page(PAPERS, QUIET, DREDGER, `${PATH} ${longer}`, `${SHED} ${FLATS}`, CLUB);
    expect(carry(twice, to, PAPERS).words).not.toBe(longer);
  });
});
