// What is flagged, how gravely, and what is left alone? Small cases by rule, then properties for any text.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flagAssertions, type FlaggedAssertion } from './flag.js';

/** An article that accuses Halden Systems and its chief executive, with room for one paragraph. */
const article = (paragraph: string) => `# Halden Systems bribed port officials, records show

By Ada Corrow

Halden Systems paid bribes to officials of the port of Marrish, according to documents seen by the Corrow Courier. Its chief executive, Victor Halden, approved the payments.

${paragraph}

The port of Marrish lies at the mouth of the Tarn.
`;

/** The flag that stands over `quote`, which must stand in the text once. */
function flagOver(text: string, quote: string): FlaggedAssertion | undefined {
  const at = text.indexOf(quote);
  expect(at).toBeGreaterThanOrEqual(0);
  return flagAssertions(text).find(({ start, end }) => start < at + quote.length && end > at);
}

const inArticle = (sentence: string) => flagOver(article(sentence), sentence);

describe('grave: crime, dishonesty, danger, abuse', () => {
  it.each([
    'Victor Halden was arrested in March on suspicion of fraud.',
    'The company falsified 40 invoices before the auditors came.',
    'Mr Halden lied to the board about the payments.',
    'Halden Systems laundered the money through a shell company in Vestria.',
    'Three workers died at its plant after the alarm was switched off.',
    'Mr Halden groped a secretary at the company’s summer party.',
    'Detectives are investigating Mr Halden over the payments.',
    'The company dumped solvents in the harbour at night.',
    'Halden Systems knew that the brakes were faulty and went on selling the cars.',
    'Emails show that Mr Halden told an assistant to delete the files.',
    'Its software was used to spy on the telephone of a judge.',
    'The firm paid £2m to a company owned by the wife of the port’s director.',
  ])('%s', (sentence) => {
    expect(inArticle(sentence)?.gravity).toBe('high');
  });
});

describe('what is grave by itself', () => {
  const WEATHER = 'The river is five miles from the coast at this point.';

  it.each([
    'The company lied to the regulator about the state of its pumps.',
    'Tarn Vale Water lied to the regulator in the dispute over its pumps.',
    'Tarn Vale Water falsified the records of its pumps under no stress at all.',
  ])('is flagged among weather and scenery: %s', (sentence) => {
    const text = ['Tarn Vale Water runs nine plants.', sentence, WEATHER].join(` ${WEATHER}\n\n`);
    expect(flagOver(text, sentence)?.gravity).toBe('high');
  });
});

describe('weighty: incompetence, breach of rules, secrecy, company kept', () => {
  it.each([
    'The regulator fined the company £40,000 in 2019 for breaking its licence.',
    'Halden Systems has not filed accounts for three years.',
    'Mr Halden resigned from the board of a charity in 2016 after a row over his expenses.',
    'The company did not tell the council who its owner was.',
  ])('%s', (sentence) => {
    expect(['medium', 'high']).toContain(inArticle(sentence)?.gravity);
  });

  it('is no graver than medium when nothing but a rule was broken', () => {
    const text = `# Bakery breached planning rules, council finds

Marlowe Bakery breached planning rules when it put up a second sign, Corrow council has found.

The bakery did not apply for permission. It was late with its accounts in 2021.
`;
    for (const { gravity } of flagAssertions(text)) expect(gravity).not.toBe('high');
    expect(flagOver(text, 'did not apply')?.gravity).toBe('medium');
  });
});

describe('repetition: another’s allegation is ours once we print it', () => {
  it.each([
    '“He told us to burn the invoices,” said a former employee.',
    'Two former managers said that Mr Halden took cash in envelopes.',
    'According to a whistleblower, the company kept two sets of books.',
  ])('%s', (sentence) => {
    const flag = inArticle(sentence);
    expect(flag).toBeDefined();
    expect(flag?.gravity).not.toBe('low');
    expect(flag?.chaseLevel).toBe(1);
  });

  it('does not become less by being denied in the next sentence, and says so', () => {
    const flag = flagOver(
      article('The company falsified 40 invoices. Halden Systems denied that it had falsified anything.'),
      'The company falsified 40 invoices.',
    );
    expect(flag?.gravity).toBe('high');
    expect(flag?.reasons).toContain('denied in the next sentence');
  });
});

describe('not assertions of ours', () => {
  it.each([
    ['denial', 'Halden Systems denied the allegations.'],
    ['denial', 'Mr Halden insisted that he had done nothing wrong.'],
    ['the subject’s answer', 'Lawyers for Halden Systems said that it took its duties seriously.'],
    ['the subject’s answer', 'A spokeswoman for the company said that the payments had been properly authorised.'],
    ['caveat', 'There is no suggestion that the workers of the port knew.'],
    ['caveat', 'No one has been charged.'],
    ['scenery', 'Rain fell on the beach, and herons stood in the river.'],
    ['the world at large', 'Ports are hard to police, and most cargo is never opened.'],
    ['feeling', '“I just want my club back,” said Gary Plim, who sells tickets.'],
    ['our own work', 'We spoke to 40 people over six months.'],
    ['a family man', 'Mr Halden is married with three children.'],
    ['what comes next', 'The hearing is expected to last until June.'],
  ])('%s: %s', (_why, sentence) => {
    expect(inArticle(sentence)).toBeUndefined();
  });

  it('byline, credit, crosshead and an appeal to readers', () => {
    const text = `${article('Mr Halden lied to the board.')}
## A quiet harbour

Photograph: Corrow Courier

Do you know more about this story? Write to the news desk.
`;
    for (const quote of ['By Ada Corrow', 'A quiet harbour', 'Photograph:', 'Do you know more'])
      expect(flagOver(text, quote)).toBeUndefined();
  });
});

describe('what an answer still gives away', () => {
  it('an admission is an assertion', () => {
    expect(inArticle('Mr Halden admitted that he had paid the officials in cash.')).toBeDefined();
  });

  it('a refusal to answer is one, though not a grave one', () => {
    for (const sentence of ['Halden Systems did not respond to questions.', 'The company would not say who was paid.'])
      expect(['low', 'medium']).toContain(inArticle(sentence)?.gravity);
  });

  it('an answer that the papers contradict is one', () => {
    expect(
      inArticle('Mr Halden denied having met the official, but emails show that they dined together six times.'),
    ).toBeDefined();
  });

  it('what was written at the time to others is part of the story, not an answer', () => {
    const flag = inArticle('“Pay them in cash and write nothing down,” Mr Halden wrote in an email dated 3 May 2021.');
    expect(flag?.gravity).toBe('high');
    expect(flag?.category).toBe('quotation');
  });
});

describe('headlines and captions are read as readers read them', () => {
  it('flags headline, standfirst and caption without their marks', () => {
    const text = `# **Mayor stole charity money**

*Ruth Selby took £60,000 meant for a hospice, accounts show*

Ruth Selby, the mayor of Corrow, stole £60,000 from the charity she founded, its accounts show.

*Caption: Ruth Selby, who took the money, at the hospice in 2019*
`;
    const quotes = flagAssertions(text).map(({ start, end }) => text.slice(start, end));
    expect(quotes[0]).toBe('Mayor stole charity money');
    expect(quotes[1]).toBe('Ruth Selby took £60,000 meant for a hospice, accounts show');
    expect(quotes.at(-1)).toMatch(/^Caption: Ruth Selby, who took the money/);
  });

  it('reads a headline whose every word has a capital', () => {
    const text = `Mayor Stole Charity Money To Pay For Her Villa

Ruth Selby, the mayor of Corrow, stole £60,000 from a charity.
`;
    expect(flagAssertions(text)[0]?.gravity).toBe('high');
  });

  it('takes from the layout what is headline, caption and page furniture', () => {
    const text = 'Mayor stole charity money\nCorrow Courier 3\nRuth Selby stole £60,000 from a charity in 2019.';
    const [headline, body] = [text.indexOf('\n'), text.indexOf('Ruth')];
    const flags = flagAssertions(text, [
      { start: body, end: text.length, kind: 'paragraph' },
      { start: 0, end: headline, kind: 'heading' },
      { start: headline + 1, end: body - 1, kind: 'page_header' },
    ]);
    expect(flags.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mayor stole charity money',
      'Ruth Selby stole £60,000 from a charity in 2019.',
    ]);
  });

  it('keeps a quotation of several sentences with the sentence that leads up to it', () => {
    const sentence = 'One entry reads: “Two men hurt. Alarm off. Manager says log it as a fall.”';
    const flag = inArticle(sentence);
    expect(flag).toBeDefined();
    expect((flag?.end ?? 0) - (flag?.start ?? 0)).toBe(sentence.length);
  });
});

describe('whom it is about', () => {
  it('names the subject in full, also behind a surname, a pronoun or a common noun', () => {
    expect(inArticle('Mr Halden lied to the board in 2021.')?.subjects).toContain('Victor Halden');
    expect(inArticle('The company falsified 40 invoices in 2021.')?.subjects).toContain('Halden Systems');
    const text = article('Victor Halden met the official in May. He gave him £9,000 in cash.');
    expect(flagOver(text, 'He gave him')?.subjects).toContain('Victor Halden');
  });

  it('gives its reasons in words', () => {
    const { reasons } = inArticle('The company bribed two inspectors in 2020.') ?? { reasons: [] };
    expect(reasons).toContain('about Halden Systems (organisation)');
    expect(reasons.join('\n')).toMatch(/says of corruption: 'bribed'/);
    expect(reasons).toContain('no hedge');
  });
});

describe('what it means, and how it harms', () => {
  it.each([
    ['guilt', 1, 'Mr Halden bribed two inspectors.'],
    ['grounds to suspect', 2, 'Mr Halden is suspected of having bribed two inspectors.'],
    ['grounds to investigate', 3, 'Police have opened an investigation into whether Mr Halden bribed two inspectors.'],
  ])('tells %s (Chase level %d)', (_meaning, level, sentence) => {
    expect(inArticle(sentence)?.chaseLevel).toBe(level);
  });

  it('tells privacy, data, confidence and pending proceedings from plain reputation', () => {
    expect(inArticle('Mr Halden bribed two inspectors.')?.harms).toEqual(['reputation']);
    expect(inArticle('Mr Halden was treated for an addiction that made him violent.')?.harms).toContain('privacy');
    expect(inArticle('A leaked memo shows that the company bribed two inspectors.')?.harms).toContain('confidence');
    expect(inArticle('Mr Halden was arrested and charged with bribery on Monday.')?.harms).toContain('contempt');
    expect(inArticle('Halden Systems sold a database of 9,000 stolen passwords.')?.harms).toContain('data');
  });
});

describe('whatever it is given', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Victor Halden lied. ',
      '“He stole it,” ',
      'she said. ',
      '\n\n',
      '# ',
      '**',
      '> ',
      'Caption: ',
      'The company ',
      'was fined',
      '\r\n',
      '🙂',
      '\uD800',
      '…',
      '"',
      '”',
    ),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const block = fc.record({
    start: fc.oneof(fc.integer({ min: -5, max: 400 }), fc.constant(Number.NaN)),
    end: fc.integer({ min: -5, max: 400 }),
    kind: fc.constantFrom('heading', 'paragraph', 'page_header', 'caption', 'constructor'),
  });

  it('R6: proposes stretches of the text, in order, apart, trimmed, with reasons and a score', () => {
    fc.assert(
      fc.property(text, fc.array(block, { maxLength: 8 }), (given, blocks) => {
        let last = 0;
        for (const { start, end, reasons, score } of flagAssertions(given, blocks)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(given.slice(start, end).trim()).toBe(given.slice(start, end));
          expect(reasons.length).toBeGreaterThan(0);
          expect(score).toBeGreaterThanOrEqual(0.5);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(flagAssertions(given)).toEqual(flagAssertions(given));
      }),
      { numRuns: 50 },
    );
  });

  it('finds nothing in nothing', () => {
    for (const nothing of ['', ' \n\n ', '***', '# ', '“”']) expect(flagAssertions(nothing)).toEqual([]);
  });

  it.each([
    ['quotation marks', '“'.repeat(300_000)],
    ['open quotations', 'He wrote “a. '.repeat(30_000)],
    ['names', Array.from({ length: 20_000 }, (_, at) => `Ab${at} Cd${at} said. `).join('')],
    ['one endless sentence', 'and the company lied '.repeat(30_000)],
    ['headings', '# a\n'.repeat(60_000)],
  ])('takes time in proportion to its length: %s', (_what, hostile) => {
    const started = performance.now();
    flagAssertions(hostile);
    // Quadratic time would take minutes here.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
