// What stands among the contentions of a letter and contends nothing.
import { describe, expect, it } from '@jest/globals';
import { splitLetter } from '../split-letter.js';

const BEFORE = [
  'Dear Sirs,',
  'We act for Orla Venn. Your article says that Ms Venn sold the ferry. That is false.',
  'Ms Venn never owned a ferry.',
];
const AFTER = ['The rest of the article is false as well.'];

/** The kinds of the segments of `paragraph`, set in the body of a letter. */
function kindsOf(paragraph: string): string[] {
  const text = [...BEFORE, paragraph, ...AFTER].join('\n\n');
  const from = text.indexOf(paragraph);
  return splitLetter(text)
    .filter(({ start, end }) => start < from + paragraph.length && end > from)
    .map(({ kind }) => kind);
}

describe('no contention', () => {
  it.each([
    ['signs without a word', '* * *', 'formal'],
    ['a fence', '```', 'formal'],
    ['who the message is for', 'This e-mail is confidential and intended only for the addressee.', 'formal'],
    ['what is enclosed', '(See attached photographs)', 'background'],
    ['a section', 'Section 12 of the Harbours Act forbids the sale of a ferry without a licence.', 'background'],
    ['what is kept open', 'By this letter Ms Venn gives up none of her rights.', 'threat'],
  ])('is in %s', (_name, paragraph, kind) => {
    expect(kindsOf(paragraph)).toEqual([kind]);
  });

  it('is in a pointer to an address', () => {
    expect(kindsOf('The register is found here: https://register.example/ferries')).not.toContain('allegation');
  });

  it('a number that Markdown escapes counts as one', () => {
    const list = '1\\. The ferry was never hers.\n2\\. The licence was never asked for.';
    expect(kindsOf(list)).toEqual(['allegation', 'allegation']);
  });
});
