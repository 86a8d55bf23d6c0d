import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftQuestion } from '#replies/draft-questions.js';

const ASKED = 'Is this correct? What is your comment?';

describe('a statement becomes a question', () => {
  it.each([
    [
      'Calloway Freight falsified the inspection records of 14 trailers.',
      'We intend to report that Calloway Freight falsified the inspection records of 14 trailers.',
    ],
    [
      'The company paid the inspector £4,000 in March.',
      'We intend to report that the company paid the inspector £4,000 in March.',
    ],
    ['He signed for every one of them', 'We intend to report that he signed for every one of them.'],
    [
      'But the records were signed while the inspector was on leave.',
      'We intend to report that the records were signed while the inspector was on leave.',
    ],
    ['However, Marta Ilves knew of it by June.', 'We intend to report that Marta Ilves knew of it by June.'],
    [
      'Calloway was bought in 2029 by Tarn Holdings Ltd.',
      'We intend to report that Calloway was bought in 2029 by Tarn Holdings Ltd.',
    ],
    ['Inspectors were paid in cash.', 'We intend to report that inspectors were paid in cash.'],
    ['All Saints Clinic was paid in cash.', 'We intend to report that All Saints Clinic was paid in cash.'],
    ['In June the loggers were recalibrated.', 'We intend to report that in June the loggers were recalibrated.'],
    ['A. Smithson knew of it.', 'We intend to report that A. Smithson knew of it.'],
  ])('%j', (words, question) => {
    expect(draftQuestion(words)).toBe(`${question} ${ASKED}`);
  });
});

describe('attribution and hedges stay', () => {
  it.each([
    [
      'According to two former drivers, the logs were rewritten at the depot.',
      'We intend to report that, according to two former drivers, the logs were rewritten at the depot.',
    ],
    [
      'The logs may have been rewritten, a former driver said.',
      'We intend to report that the logs may have been rewritten, a former driver said.',
    ],
    [
      'Court papers allege that Ilves “ordered the change”.',
      'We intend to report that court papers allege that Ilves “ordered the change”.',
    ],
    [
      'A former driver said: “They rewrote it all.”',
      'We intend to report that a former driver said: “They rewrote it all.”',
    ],
  ])('%j', (words, question) => {
    expect(draftQuestion(words)).toBe(`${question} ${ASKED}`);
  });
});

describe('what cannot be turned is put word for word', () => {
  it.each([
    ['“They rewrote it all,” a former driver said.', '“‘They rewrote it all,’ a former driver said.”'],
    ['"They rewrote it all," a former driver said.', '“‘They rewrote it all,’ a former driver said.”'],
    ['He took the money. He never gave it back.', '“He took the money. He never gave it back.”'],
    ['Did Calloway pay the inspector?', '“Did Calloway pay the inspector?”'],
    ['Nor did Calloway tell its customers.', '“Nor did Calloway tell its customers.”'],
    ['Bribed inspector', '“Bribed inspector”'],
    ['the records, which he “lost', '“the records, which he ‘lost”'],
  ])('%j', (words, quoted) => {
    expect(draftQuestion(words)).toBe(`We intend to publish these words: ${quoted} ${ASKED}`);
  });

  it('a headline too, which need not be a sentence', () => {
    expect(draftQuestion('# Calloway: the **forged** records', true)).toBe(
      `We intend to publish these words: “Calloway: the forged records” ${ASKED}`,
    );
  });

  it('any words at all come out as one line that ends in the question, with their letters in order', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const word = fc.constantFrom('he', 'Calloway', '“paid”', 'nothing', 'in', '14', 'Ltd.', 'why?', 'it', 'is');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 15 }), (words) => {
        const question = draftQuestion(words.join(' '));
        expect(question.endsWith(ASKED)).toBe(true);
        expect(question).not.toContain('\n');
        expect(letters(question)).toContain(letters(words.join(' ')));
      }),
    );
  });
});
