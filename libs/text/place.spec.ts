// Placement as a night editor would try it, by hand and by rule; random edits follow in place-edits.spec.ts.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeAssertions, type Placed } from './place.js';

const HEADLINE = 'Harbour fund paid for councillor’s villa';
const TOOK = 'Councillor Ardel took 5,000 crowns from the harbour fund in March.';
const NOT_REPAID = 'She has not repaid the money, the fund’s ledger shows.';
const SIGNED = 'The harbour master, Jorrin Pell, signed the transfer.';
const DECLINED = 'He declined to comment.';
const CASH = 'Two builders said they were paid in cash.';
const MONDAY = 'The council will meet on Monday.';
const MONEY = `${TOOK} ${NOT_REPAID}`;
const TRANSFER = `${SIGNED} ${DECLINED}`;
const VILLA = `Work on the villa began in April. ${CASH}`;

const page = (...paragraphs: string[]): string => paragraphs.join('\n\n');
const OLD = page(HEADLINE, MONEY, TRANSFER, VILLA, MONDAY);
const without = (sentence: string): string => OLD.replace(`${sentence} `, '');

/** The placement of `quote`, and the words it was given in the new version. */
function place(from: string, to: string, quote: string): Placed & { words: string | undefined } {
  const start = from.indexOf(quote);
  if (start === -1) throw new Error(`"${quote}" is not in the old version`);
  const [placed] = placeAssertions(from, to, [{ id: 'A', start, end: start + quote.length }]);
  if (placed === undefined) throw new Error('no answer');
  return { ...placed, words: placed.start === undefined ? undefined : to.slice(placed.start, placed.end) };
}

describe('R2: the same words are carried, and said so', () => {
  it.each([
    ['nothing changed', OLD, TOOK],
    ['all of it', OLD, OLD],
    ['a sentence before it was cut', without(TOOK), NOT_REPAID],
    ['a sentence came before and behind it', OLD.replace(SIGNED, `It rained. ${SIGNED} It stopped.`), SIGNED],
    ['it is the very end, and the text goes on', `${OLD} Nobody has asked the builders.`, MONDAY],
    [
      'it is part of a sentence that changed around it',
      OLD.replace('Councillor Ardel took', 'In spring she took'),
      'took 5,000 crowns from',
    ],
    ['its neighbour became a lookalike of it', OLD.replace(NOT_REPAID, TOOK.replace('5,000', '7,000')), TOOK],
    ['the paragraph was broken up', OLD.replace(` ${NOT_REPAID}`, `\n\n${NOT_REPAID}`), NOT_REPAID],
    ['a copy of it came, far from its neighbours', page(OLD, TOOK), TOOK],
  ])('exact: %s', (_what, to, quote) => {
    expect(place(OLD, to, quote)).toMatchObject({ status: 'exact', score: 1, words: quote });
  });

  it.each([
    ['its paragraph went up', page(HEADLINE, VILLA, MONEY, TRANSFER, MONDAY), CASH],
    ['it alone went to the end', `${without(TOOK)} ${TOOK}`, TOOK],
    [
      'it went, and a lookalike stands in its place',
      OLD.replace(TOOK, TOOK.replace('5,000', '9,000')) + ` ${TOOK}`,
      TOOK,
    ],
  ])('moved: %s', (_what, to, quote) => {
    expect(place(OLD, to, quote)).toMatchObject({ status: 'moved', score: 1, words: quote });
  });

  it('line ends are not words: a text that comes back with CRLF is the same', () => {
    const to = OLD.replace(/\n/g, '\r\n');
    for (const quote of [TOOK, MONEY, page(TRANSFER, VILLA), OLD])
      expect(place(OLD, to, quote)).toMatchObject({ status: 'exact', words: quote.replace(/\n/g, '\r\n') });
  });
});

describe('R2: other words in the same place are a change', () => {
  it.each([
    [
      'softened',
      OLD.replace('took 5,000', 'is accused of taking 5,000'),
      TOOK,
      'Councillor Ardel is accused of taking 5,000 crowns from the harbour fund in March.',
    ],
    ['a number corrected', OLD.replace('5,000', '50,000'), TOOK, TOOK.replace('5,000', '50,000')],
    [
      'a number corrected, of part of a sentence',
      OLD.replace('5,000', '50,000'),
      'took 5,000 crowns',
      'took 50,000 crowns',
    ],
    ['12 is not part of 112', 'They seized 112 phones there.', '12 phones', '112 phones'],
    ['a "not" cut', OLD.replace('has not repaid', 'has repaid'), NOT_REPAID, NOT_REPAID.replace('not ', '')],
    [
      'attribution moved to the front',
      OLD.replace(NOT_REPAID, 'The fund’s ledger shows she has not repaid the money.'),
      NOT_REPAID,
      'The fund’s ledger shows she has not repaid the money.',
    ],
    [
      'made passive',
      OLD.replace(SIGNED, 'The transfer was signed by the harbour master, Jorrin Pell.'),
      SIGNED,
      'The transfer was signed by the harbour master, Jorrin Pell.',
    ],
    [
      'split in two',
      OLD.replace('crowns from the harbour fund', 'crowns. The money came from the harbour fund'),
      TOOK,
      'Councillor Ardel took 5,000 crowns. The money came from the harbour fund in March.',
    ],
    [
      'merged with the next',
      OLD.replace('transfer. He', 'transfer and'),
      SIGNED,
      'The harbour master, Jorrin Pell, signed the transfer',
    ],
    [
      'merged with the one before',
      OLD.replace('transfer. He', 'transfer, but he'),
      DECLINED,
      'he declined to comment.',
    ],
    [
      'headline with quotation marks',
      OLD.replace('paid for', '‘paid for’'),
      HEADLINE,
      'Harbour fund ‘paid for’ councillor’s villa',
    ],
    [
      'headline shortened',
      OLD.replace(HEADLINE, 'Harbour fund paid for villa'),
      HEADLINE,
      'Harbour fund paid for villa',
    ],
    [
      'two sentences, one of them edited',
      OLD.replace('the money, the', 'a crown, the'),
      MONEY,
      MONEY.replace('the money', 'a crown'),
    ],
    [
      'reworded, and its paragraph moved',
      page(HEADLINE, TRANSFER, VILLA, MONDAY, MONEY.replace('took', 'quietly took')),
      TOOK,
      TOOK.replace('took', 'quietly took'),
    ],
    [
      'words put before it and behind it',
      OLD.replace(SIGNED, 'That day the harbour master, Jorrin Pell, signed the transfer twice.'),
      SIGNED,
      'That day the harbour master, Jorrin Pell, signed the transfer twice.',
    ],
  ])('changed: %s', (_what, to, quote, words) => {
    const from = OLD.includes(quote) ? OLD : 'They seized 12 phones there.';
    const placed = place(from, to, quote);
    expect(placed).toMatchObject({ status: 'changed', words });
    expect(placed.score).toBeGreaterThanOrEqual(0.5);
    expect(placed.score).toBeLessThan(1);
  });

  it.each([
    ['straight quotes', OLD.replace(/’/g, "'"), NOT_REPAID],
    ['a no-break space', OLD.replace('5,000 crowns', '5,000\u00A0crowns'), TOOK],
    ['capitals', OLD.toUpperCase(), TOOK],
    ['a paragraph end inside', OLD.replace(`${TOOK} `, `${TOOK}\n\n`), MONEY],
  ])('R1: typography alone is found and is no identity: %s', (_what, to, quote) => {
    expect(place(OLD, to, quote)).toMatchObject({ status: 'changed', score: 0.99 });
  });

  it('accents written another way are the same word and other bytes', () => {
    const from = 'The café in Müreven closed. José Çelvi paid for it.';
    const placed = place(from, from.normalize('NFD'), 'José Çelvi paid for it.');
    expect(placed).toMatchObject({ status: 'changed', score: 0.99, words: 'José Çelvi paid for it.'.normalize('NFD') });
  });
});

describe('R2: a lookalike is never attached', () => {
  const elsewhere = (lookalike: string): string => `${without(TOOK)} ${lookalike}`;
  it.each([
    ['another number', elsewhere(TOOK.replace('5,000', '7,000'))],
    ['another name', elsewhere(TOOK.replace('Ardel', 'Brennick'))],
    ['another date', elsewhere(TOOK.replace('March', 'May'))],
    ['another subject', elsewhere(TOOK.replace('Councillor Ardel', 'The contractor'))],
    ['another verb', elsewhere(TOOK.replace('took', 'returned'))],
    ['a negation', elsewhere(TOOK.replace('took', 'never took'))],
    ['a denial around it', elsewhere(`Nobody says that ${TOOK}`)],
    ['words that changed places', elsewhere('The harbour fund took 5,000 crowns from Councillor Ardel in March.')],
    ['next to where it stood', OLD.replace(MONEY, `${NOT_REPAID} ${TOOK.replace('5,000', '7,000')}`)],
  ])('%s: a person chooses', (_what, to) => {
    const placed = place(OLD, to, TOOK);
    expect(placed).toMatchObject({ status: 'ambiguous', words: undefined });
    expect(placed.candidates?.length).toBeGreaterThan(0);
  });

  it('nor is a sentence that was there before and is its own', () => {
    const lookalike = TOOK.replace('5,000', '7,000');
    const from = `${OLD} ${lookalike}`;
    expect(place(from, from.replace(`${TOOK} `, ''), TOOK)).toMatchObject({ status: 'gone', words: undefined });
  });

  it('nor a copy of another sentence set in its place', () => {
    const lookalike = TOOK.replace('5,000', '7,000');
    const from = `${OLD} ${lookalike}`;
    expect(place(from, from.replace(TOOK, lookalike), TOOK).words).toBeUndefined();
  });

  it('nor part of a sentence whose subject is another now', () => {
    const to = elsewhere(TOOK.replace('Ardel', 'Brennick'));
    expect(place(OLD, to, 'took 5,000 crowns from the harbour fund')).toMatchObject({ status: 'ambiguous' });
  });

  it('a reworded sentence keeps its place though a lookalike is more like it', () => {
    const reworded = 'Councillor Ardel quietly took 5,000 crowns from the fund of the harbour in March.';
    const to = `${OLD.replace(TOOK, reworded)} ${TOOK.replace('5,000', '7,000')}`;
    expect(place(OLD, to, TOOK)).toMatchObject({ status: 'changed', words: reworded });
  });

  it('two that could be it are both shown', () => {
    const to = OLD.replace(TOOK, `${TOOK} ${TOOK}`);
    const placed = place(OLD, to, TOOK);
    expect(placed).toMatchObject({ status: 'ambiguous', margin: 0 });
    expect(placed.candidates?.map(({ start, end }) => to.slice(start, end))).toEqual([TOOK, TOOK]);
  });

  it('of equal paragraphs that became fewer, nobody can say which was cut', () => {
    const from = page(TOOK, TOOK, TOOK, TOOK);
    const assertions = [0, 1, 2, 3].map((at) => ({
      id: `${at}`,
      start: at * (TOOK.length + 2),
      end: at * (TOOK.length + 2) + TOOK.length,
    }));
    const statuses = (to: string): string[] => placeAssertions(from, to, assertions).map(({ status }) => status);
    expect(statuses(page(TOOK, TOOK, TOOK))).toEqual(['ambiguous', 'ambiguous', 'ambiguous', 'ambiguous']);
    expect(statuses(from)).toEqual(['exact', 'exact', 'exact', 'exact']);
  });

  it('of two equal sentences their neighbours tell which was cut', () => {
    const from = page(`${SIGNED} ${TOOK} ${DECLINED}`, `${CASH} ${TOOK} ${MONDAY}`);
    const to = page(`${SIGNED} ${DECLINED}`, `${CASH} ${TOOK} ${MONDAY}`);
    const second = from.lastIndexOf(TOOK);
    const [cut, kept] = placeAssertions(from, to, [
      { id: 'first', start: from.indexOf(TOOK), end: from.indexOf(TOOK) + TOOK.length },
      { id: 'second', start: second, end: second + TOOK.length },
    ]);
    expect(cut).toMatchObject({ id: 'first', status: 'gone' });
    expect(kept).toMatchObject({ id: 'second', status: 'exact', start: to.indexOf(TOOK) });
  });
});

describe('R2: what is gone is said to be', () => {
  it.each([
    ['cut', without(TOOK)],
    ['an empty text', ''],
    ['another text', 'Ferries were running again by Friday evening, and nobody was hurt, the coast guard said.'],
    ['another sentence in its place', OLD.replace(TOOK, 'Ferries were running again by Friday evening.')],
  ])('gone: %s', (_what, to) => {
    expect(place(OLD, to, TOOK)).toEqual({
      id: 'A',
      status: 'gone',
      score: 0,
      reason: expect.any(String),
      words: undefined,
    });
  });
});

describe('every script and size', () => {
  it.each([
    [
      'Cyrillic',
      'Мэр взял взятку в 5000 рублей. Он отрицает вину.',
      'Новое. Мэр взял взятку в 50000 рублей. Он отрицает вину.',
      'Мэр взял взятку в 5000 рублей.',
      'changed',
    ],
    [
      'Chinese',
      '市长昨天收受了五千元贿赂。他否认了指控。',
      '最新消息。市长昨天收受了五万元贿赂。他否认了指控。',
      '市长昨天收受了五千元贿赂。',
      'changed',
    ],
    ['Arabic', 'أخذ الوزير رشوة. نفى الوزير ذلك.', 'نفى الوزير ذلك. أخذ الوزير رشوة.', 'أخذ الوزير رشوة.', 'exact'],
    [
      'emoji',
      'He lied 🤥🤥 to us. They paid 👩‍⚖️ twice.',
      'Well. He lied 🤥🤥 to us. They paid 👩‍⚖️ twice.',
      '🤥🤥',
      'exact',
    ],
  ])('%s', (_what, from, to, quote, status) => {
    expect(place(from, to, quote)).toMatchObject({ status });
  });

  it('answers soon for one word repeated a hundred thousand times', () => {
    const from = 'word '.repeat(100_000);
    const began = performance.now();
    const placed = placeAssertions(from, from.slice(10), [{ id: 'A', start: 50, end: 99 }]);
    expect(placed[0]?.start).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('refuses what is no span of the old version', () => {
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [5, 4],
      [0, OLD.length + 1],
      [0.5, 3],
    ] as const)
      expect(() => placeAssertions(OLD, OLD, [{ id: 'A', start, end }])).toThrow(RangeError);
    expect(placeAssertions('', '', [])).toEqual([]);
  });
});

describe('for any two texts', () => {
  const words = fc.constantFrom(
    'he',
    'not',
    'took',
    'Ardel',
    '12',
    '37',
    'crowns',
    '.',
    '. ',
    '\n\n',
    '\r\n',
    '’',
    '"',
    '\uD800',
    'é',
    'e\u0301',
    '🤥',
    '市',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  it('answers are in order, inside the new version, and exact or moved means the same characters', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (from, to, a, b) => {
        fc.pre(from.length > 0);
        const start = a % from.length;
        const end = start + 1 + (b % (from.length - start));
        const assertions = [
          { id: 'one', start, end },
          { id: 'two', start: 0, end: from.length },
        ];
        const placed = placeAssertions(from, to, assertions);
        expect(placed.map(({ id }) => id)).toEqual(['one', 'two']);
        expect(placeAssertions(from, to, assertions)).toEqual(placed);
        placed.forEach(({ status, start: first, end: last, score, candidates = [] }, at) => {
          const spans = first === undefined || last === undefined ? [...candidates] : [{ start: first, end: last }];
          expect(first === undefined).toBe(status === 'ambiguous' || status === 'gone');
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const span of spans)
            expect(0 <= span.start && span.start < span.end && span.end <= to.length).toBe(true);
          if (status !== 'exact' && status !== 'moved') return;
          const plain = (words_: string): string => words_.replace(/\r\n?/g, '\n');
          expect(plain(to.slice(first, last))).toBe(plain(from.slice(assertions[at]?.start, assertions[at]?.end)));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('a text compared with itself keeps everything that has a word in it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (from, a, b) => {
        fc.pre(from.length > 0);
        const start = a % from.length;
        const end = start + 1 + (b % (from.length - start));
        expect(placeAssertions(from, from, [{ id: 'A', start, end }])).toMatchObject([{ status: 'exact', start, end }]);
      }),
      { numRuns: 500 },
    );
  });
});
