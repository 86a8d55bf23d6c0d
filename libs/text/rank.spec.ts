import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchedWords } from './matched-words.js';
import { decodeFeatures, encodeFeatures, passageFeatures } from './passage-features.js';
import { readQuery } from './query-terms.js';
import { rank, RANK_PARTS, type Ranked, type Statistics } from './rank.js';

type Text = readonly [title: string, body: string];

function search(query: string, texts: Readonly<Record<string, Text | string>>, limit?: number): Ranked<string>[] {
  const candidates = Object.entries(texts).map(([id, text]) => {
    const [title, body] = typeof text === 'string' ? ['', text] : text;
    return { id, features: passageFeatures(title, body) };
  });
  const frequency = new Map<number, number>();
  for (const { features } of candidates)
    for (const term of features.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const titled = candidates.filter(({ features }) => features.titleLength > 0);
  const statistics: Statistics = {
    passages: candidates.length,
    averageLength: candidates.reduce((sum, { features }) => sum + features.length, 0) / candidates.length,
    averageTitleLength:
      titled.reduce((sum, { features }) => sum + features.titleLength, 0) / Math.max(1, titled.length),
    frequency,
  };
  return rank(readQuery(query), candidates, statistics, limit);
}

const order = (ranked: Ranked<string>[]): string[] => ranked.map(({ id }) => id);

const NOISE = {
  n1: 'The harbour board meets on the first Tuesday of the month.',
  n2: 'Staff were told of the new parking rules by e-mail.',
  n3: 'The roof of the old customs house was repaired at last.',
};

describe('rank', () => {
  it('the passage about the same event comes before those about the same things', () => {
    const texts = {
      ...NOISE,
      answer: 'Minutes: the director of the dredging company signed the waiver himself on 3 June.',
      things: 'The dredging company owns four vessels and a quay.',
    };
    expect(order(search('It is false that the director signed a waiver for the dredging company.', texts))[0]).toBe(
      'answer',
    );
  });

  it('inflected, accented and misspelt words still meet', () => {
    const texts = { ...NOISE, answer: 'Payments were authorised by José Quillan.' };
    expect(order(search('Jose Quilan authorising a payment', texts))[0]).toBe('answer');
  });

  it('a word in the title counts for more than the same word in the text', () => {
    const texts = {
      ...NOISE,
      text: ['Notes', 'About the dredger and its crew.'],
      title: ['The dredger', 'About a vessel and its crew.'],
    } as const;
    expect(order(search('dredger', texts)).slice(0, 2)).toEqual(['title', 'text']);
  });

  it('the same day written another way is the same day', () => {
    const texts = { ...NOISE, other: 'The survey was dated 5 May 2020.', answer: 'The survey was dated 14/03/2019.' };
    expect(order(search('the survey of March 14, 2019', texts))[0]).toBe('answer');
  });

  it('the number of a paragraph is not looked for', () => {
    expect(readQuery('12. The survey was late.')).toEqual(readQuery('The survey was late.'));
    expect(readQuery('12 surveys were late.')).not.toEqual(readQuery('surveys were late.'));
  });

  it("counsel's indignation does not decide", () => {
    const texts = {
      ...NOISE,
      rant: 'A wholly false, baseless and defamatory allegation was made, our client categorically denied it, without any foundation whatsoever.',
      answer: 'The tide tables were altered by the deputy harbour master.',
    };
    const query =
      'Our client categorically denies the false and defamatory allegation, which is without any foundation whatsoever, that he altered tide tables.';
    expect(order(search(query, texts))[0]).toBe('answer');
  });

  it('a query of indignation alone scores low', () => {
    const texts = { ...NOISE, rant: 'These claims are false and misleading.' };
    const [best] = search('These allegations are entirely false and misleading.', texts);
    expect(best?.score ?? 0).toBeLessThan(0.5);
  });

  it('another word for the same thing is found, after the word itself and before what only sounds alike', () => {
    const texts = {
      ...NOISE,
      same: 'The clerk was dismissed.',
      other: 'Two days later his services were terminated.',
      sounds: 'The dismal clock tower.',
    };
    expect(order(search('He was dismissed.', texts)).slice(0, 2)).toEqual(['same', 'other']);
    expect(matchedWords(readQuery('He was dismissed.'), texts.other)).toEqual(['services', 'terminated']);
  });

  it('a word that half of all prose holds does not outweigh the one that matters', () => {
    const texts = { ...NOISE, plain: 'Somebody else.', answer: 'The winch.' };
    expect(order(search('Somebody and the winch.', texts))[0]).toBe('answer');
  });

  it('what stands near the contention decides where it says nothing by itself', () => {
    const texts = { ...NOISE, answer: 'Log of the ferry: engine hours, June.', rant: 'It did so. It was so.' };
    const candidates = Object.entries(texts).map(([id, text]) => ({ id, features: passageFeatures('', text) }));
    const statistics = { passages: 5, averageLength: 6, averageTitleLength: 0, frequency: new Map() };
    const near = [{ text: 'the ferry lay idle', weight: 0.5 }];
    expect(rank(readQuery('It did not.', near), candidates, statistics)[0]?.id).toBe('answer');
    expect(rank(readQuery('It did not.'), candidates, statistics).map(({ id }) => id)).not.toContain('answer');
  });

  it('the best score tells how much of the query is covered at all', () => {
    const texts = { ...NOISE, answer: 'The board approved the parking rules.' };
    const whole = search('board approved parking rules', texts)[0]?.score ?? 0;
    const half = search('board approved marzipan zeppelins', texts)[0]?.score ?? 0;
    expect(whole).toBeCloseTo(1, 6);
    expect(half).toBeLessThan(0.6);
  });

  it('names what it matched, in the query and in the passage', () => {
    const texts = { ...NOISE, answer: 'Two invoices were approved.' };
    const query = 'approving an invoice';
    expect(search(query, texts)[0]?.matched).toEqual(['approving', 'invoice']);
    expect(matchedWords(readQuery(query), texts.answer)).toEqual(['invoices', 'approved']);
  });

  const sentence = fc
    .array(
      fc.constantFrom('harbour', 'Invoice', 'paid', '4.2m', '3 June 2019', 'Ørsted', '“quoted', 'word”', 'the', '🐟'),
      { maxLength: 12 },
    )
    .map((words) => words.join(' '));

  it('scores fall from at most 1, are above 0, and are the sum of their parts, for any texts', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { minLength: 1, maxLength: 12 }), (query, texts) => {
        const ranked = search(query, Object.fromEntries(texts.map((text, i) => [`t${i}`, text])));
        let last = 1 + 1e-9;
        for (const { score, parts } of ranked) {
          expect(score).toBeLessThanOrEqual(last);
          expect(score).toBeGreaterThan(0);
          expect(RANK_PARTS.reduce((sum, part) => sum + parts[part], 0)).toBeCloseTo(score, 9);
          last = score;
        }
      }),
    );
  });

  it('the order does not depend on the order the candidates come in, and equals stand by id', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { minLength: 2, maxLength: 8 }), (query, texts) => {
        const entries = [...texts, ...texts].map((text, i) => [`t${String(i).padStart(2, '0')}`, text] as const);
        const forwards = search(query, Object.fromEntries(entries));
        expect(order(search(query, Object.fromEntries([...entries].reverse())))).toEqual(order(forwards));
        for (const [i, { id, score }] of forwards.entries()) {
          const next = forwards[i + 1];
          if (next !== undefined && next.score === score) expect(id < next.id).toBe(true);
        }
      }),
    );
  });

  it('a limit gives the head of the same list', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 30 }, (_none, i) => [`t${i}`, `harbour ${'board '.repeat(i % 5)}rule ${i}`]),
    );
    expect(search('harbour board rule 7', texts, 4)).toEqual(search('harbour board rule 7', texts).slice(0, 4));
  });
});

describe('features', () => {
  it('are read from their bytes as they were written, wherever the bytes lie', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 0, max: 7 }),
        (title, body, shift) => {
          const features = passageFeatures(title, body);
          const bytes = encodeFeatures(features);
          const moved = new Uint8Array(bytes.length + shift).subarray(shift);
          moved.set(bytes);
          expect(decodeFeatures(moved)).toEqual(features);
        },
      ),
    );
  });

  it('any text may be asked about and looked in, also a hostile one', () => {
    for (const text of [
      '1.1'.repeat(30_000),
      '"'.repeat(60_000),
      'clearly '.repeat(10_000),
      '9'.repeat(60_000),
      'A.'.repeat(40_000),
      ',111'.repeat(20_000),
    ]) {
      expect(readQuery(text).terms.length).toBeLessThan(5_000);
      expect(passageFeatures('', text).terms.length).toBeLessThan(5_000);
    }
  });
});
