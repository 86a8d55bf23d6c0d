import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimedWords } from './claimed-words.js';
import { type ClaimedStatus, findClaimed } from './find-claimed.js';
import { SearchedText } from './searched-text.js';

const ARTICLES = ['report-charity.md', 'report-hospital.txt', 'tune-minister.md', 'tune-pollution.md'].map((name) =>
  readFileSync(new URL(`../../../test/fixtures/articles/${name}`, import.meta.url), 'utf8'),
);

const DRAFT = `Mr Breck signed twelve of the care home’s inspection forms without reading them, two former nurses told the Gazette.

“The forms came in a pile,” said Ms Oake. “He signed them all.” The council’s co-operation policy forbids it.

The home was closed on 3 March. A spokesman for the council declined to comment on the forms.

Mr Breck did not reply to our questions. A spokesman for the council declined to comment on the closure.`;

const CLAIM = 'Your article says ';

function look(quotation: string, draft = DRAFT) {
  const letter = `${CLAIM}“${quotation}”`;
  const [claimed] = claimedWords(letter, [{ start: 0, end: letter.length, kind: 'allegation' }]);
  if (claimed === undefined) throw new Error(`nothing is claimed in ${letter}`);
  const found = findClaimed(claimed, new SearchedText(draft));
  return { ...found, words: found.places.map(({ start, end }) => draft.slice(start, end)) };
}

describe('finding the words that a letter gives out as ours', () => {
  it.each([
    ["Mr Breck signed twelve of the care home's inspection forms"],
    ['MR BRECK SIGNED TWELVE OF THE CARE HOME’S\n  INSPECTION FORMS'],
    ['Mr Breck signed twelve of the care home’s inspec-\ntion forms'],
    ['Mr Breck **signed** twelve of the _care home’s_ inspection forms'],
    ['Mr Breck signed […] inspection forms without reading them'],
    ['Mr Breck signed twelve … without reading them'],
    ['[our client] signed twelve of the care home’s inspection forms'],
    ['Mr Breck signed twelve of [the defendant’s] inspection forms without reading them'],
    ['[t]welve of the care home’s inspection forms'],
    ['‘The forms came in a pile,’ said Ms Oake. ‘He signed them all.’'],
    ['The council’s cooperation policy forbids it'],
    ['The council’s co‑operation policy [sic] forbids it (emphasis added)'],
    ['He signed them all. The council’s co-operation policy forbids it.\n\nThe home was closed'],
  ])('exact: %j', (quotation) =>
    expect(look(quotation)).toMatchObject({ status: 'exact', times: 1, places: [{ score: 1 }] }),
  );

  it('R2: the span is the words, from the first to the last', () => {
    expect(look('‘The forms came in a pile,’ said').words).toEqual(['The forms came in a pile,” said']);
    expect(look('Mr Breck signed […] without reading them.').words).toEqual([
      'Mr Breck signed twelve of the care home’s inspection forms without reading them',
    ]);
  });

  it('a few words changed', () => {
    const { status, places, words } = look(
      'Mr Breck signed twelve of the care home’s safety forms without reading them',
    );
    expect([status, words]).toEqual([
      'changed',
      ['Mr Breck signed twelve of the care home’s inspection forms without reading them'],
    ]);
    expect(places[0]?.score).toBeCloseTo(12 / 13, 1);
  });

  it.each([
    ['Mr Breck signed fourteen of the care home’s inspection forms without reading them'],
    ['Mr Harker signed twelve of the care home’s inspection forms without reading them'],
    ['Mr Breck did reply to all of our questions'],
  ])('R2: where a number, a name or a negation differs a person looks: %j', (quotation) =>
    expect(look(quotation)).toMatchObject({ status: 'ambiguous', times: 1 }),
  );

  it('R2: what stands twice is ambiguous, and counted', () => {
    const found = look('A spokesman for the council declined to comment');
    expect(found).toMatchObject({ status: 'ambiguous', times: 2, places: [{ score: 1 }, { score: 1 }] });
    expect(new Set(found.words)).toEqual(new Set(['A spokesman for the council declined to comment']));
  });

  it('R2: reworded and like two places, it is neither', () => {
    expect(look('A spokesman for the council refused to comment on the case')).toMatchObject({
      status: 'ambiguous',
      times: 2,
    });
  });

  it('the sides of an ellipsis stand in order, and near each other', () => {
    expect(look('without reading them … Mr Breck signed twelve of').status).not.toBe('exact');
    const far = `${DRAFT}\n\n${'Rain fell on the coast, and on the hills behind it. '.repeat(30)}\n\nThe mayor of Lowmere resigned on Monday.`;
    expect(look('The home was closed on 3 March … the mayor of Lowmere resigned on Monday', far).status).toBe(
      'not_found',
    );
  });

  it('spaces make words: the rapist is no therapist', () => {
    expect(
      look('he met the rapist twice a week', 'It is said that he met the therapist twice a week there.').status,
    ).not.toBe('exact');
  });

  it('a term is found only where it stands once', () => {
    expect(look('inspection forms').status).toBe('exact');
    expect(look('Mr Breck').status).toBe('not_found');
    expect(look('inspection papers').status).toBe('not_found');
  });

  it('unlike words are not found', () => {
    expect(look('The minister hid the report from the coroner').status).toBe('not_found');
    expect(look('it is the one that was on the')).toMatchObject({ status: 'not_found', places: [] });
    expect(look('Mr Breck signed twelve of them', '').status).toBe('not_found');
  });
});

/** A run of words of one of the articles, as it stands there. */
const cutting = fc
  .record({
    article: fc.constantFrom(...ARTICLES),
    from: fc.double({ min: 0, max: 0.97, noNaN: true }),
    length: fc.integer({ min: 9, max: 60 }),
  })
  .map(({ article, from, length }) => {
    const words = [...article.matchAll(/\S+/g)];
    const first = Math.floor(from * (words.length - length));
    const [begins, ends] = [words[first], words[first + length - 1]];
    const start = begins?.index ?? 0;
    const end = (ends?.index ?? 0) + (ends?.[0].length ?? 0);
    return { article, start, end, quotation: article.slice(start, end) };
  })
  // A letter's own marks of what it left out or put in, and nested marks, mean something.
  .filter(({ quotation }) => !/[“”"[\]…#*|]|\.\.|\n\n/.test(quotation));

const NOISE: Readonly<Record<string, (words: string) => string>> = {
  'line ends': (words) => words.replace(/ (\S+) (\S+) (\S+)/g, ' $1 $2\n   $3'),
  apostrophes: (words) => words.replace(/[’']/g, (mark) => (mark === '’' ? "'" : '’')),
  dashes: (words) => words.replace(/[–—]/g, '-'),
  capitals: (words) => words.toUpperCase().toLowerCase(),
  emphasis: (words) => words.replace(/(?<=\s)(\p{L}{6,})(?=\s)/gu, '*$1*'),
  'broken words': (words) => words.replace(/(?<=\s)(\p{Ll}{4})(\p{Ll}{4,})(?=\s)/u, '$1-\n$2'),
  'a changed first letter': (words) => words.replace(/^\p{L}(?=\p{L})/u, (letter) => `[${letter}]`),
};

const within = (span: { start: number; end: number }, { start, end }: { start: number; end: number }) =>
  span.start < end && span.end > start;

describe('for any article', () => {
  it('R2: a quotation is found where it was cut, whatever typography does to it', () => {
    fc.assert(
      fc.property(
        cutting,
        fc.subarray(Object.keys(NOISE), { minLength: 0 }),
        ({ article, start, end, quotation }, kinds) => {
          const noisy = kinds.reduce((words, kind) => NOISE[kind]?.(words) ?? words, quotation);
          const { status, places } = look(noisy, article);
          expect<ClaimedStatus[]>(['exact', 'ambiguous']).toContain(status);
          expect(places.every(({ score }) => score === 1)).toBe(true);
          expect(places.some((place) => within(place, { start, end }))).toBe(true);
          if (status === 'exact') expect(places[0]?.start).toBeGreaterThanOrEqual(start);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('R2: words that stand twice are ambiguous', () => {
    fc.assert(
      fc.property(cutting, ({ article, quotation }) => {
        const found = look(quotation, `${article}\n\n${quotation}\n`);
        expect([found.status, found.times >= 2]).toEqual(['ambiguous', true]);
      }),
      { numRuns: 200 },
    );
  });

  it('R2: one word put in is seen, and the place is never another one', () => {
    fc.assert(
      fc.property(cutting, fc.integer({ min: 1, max: 7 }), ({ article, start, end, quotation }, at) => {
        // "He says that he was shown how to do it" could be anybody's.
        fc.pre((quotation.match(/\p{L}{6,}/gu)?.length ?? 0) >= 5);
        const words = quotation.split(/ /);
        const { status, places } = look(words.toSpliced(at, 0, 'allegedly').join(' '), article);
        expect<ClaimedStatus[]>(['changed', 'ambiguous']).toContain(status);
        expect(places.some((place) => within(place, { start, end }))).toBe(true);
        expect(places.every(({ score }) => score < 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('R2: words of another article are not found', () => {
    fc.assert(
      fc.property(cutting, fc.constantFrom(...ARTICLES), ({ article, quotation }, other) => {
        fc.pre(other !== article);
        expect(look(quotation, other).status).toBe('not_found');
      }),
      { numRuns: 200 },
    );
  });

  it('R6: offsets are of the text searched, also when only parts of it are', () => {
    fc.assert(
      fc.property(cutting, ({ article, start, end, quotation }) => {
        const letter = `${CLAIM}“${quotation}”`;
        const [claimed] = claimedWords(letter, [{ start: 0, end: letter.length, kind: 'allegation' }]);
        if (claimed === undefined) return;
        expect(letter.slice(claimed.start, claimed.end)).toBe(quotation.trim());
        const [place] = findClaimed(claimed, new SearchedText(article, [{ start, end }])).places;
        expect(place === undefined ? '' : quotation).toContain(article.slice(place?.start, place?.end));
      }),
      { numRuns: 200 },
    );
  });
});
