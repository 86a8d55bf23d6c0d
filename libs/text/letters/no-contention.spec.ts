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
    [
      'the law from its first word',
      'Under Ruritanian law, a statement that imputes a crime is actionable in itself.',
      'background',
    ],
    ['what is granted', 'Our client accepts that the ferry sailed on 4 May without its second officer.', 'background'],
    ['when the words ran', 'The article was published on page 3 on Monday 4 May.', 'background'],
    ['what is reported', 'The headline reads: "The ferry that nobody wanted to steer".', 'words_complained_of'],
    ['who said what stands above', '– Orla Venn, owner', 'formal'],
    ['a step announced', 'An application for an injunction is in draft.', 'threat'],
    ['who will be told', 'The Commissioner will be told about the photographs.', 'threat'],
    [
      'a warning to whoever else reads it',
      'If you are not the intended recipient you must delete this message.',
      'formal',
    ],
    ['a wish for paper saved', 'Please consider the environment before printing this e-mail.', 'formal'],
    ['what a newsroom may plead', 'You may seek to rely on section 4 of the Defamation Act 2013.', 'background'],
    ['what a defendant has to show', 'A publisher must show that it believed the ferry story true.', 'background'],
    ['what is kept open', 'By this letter Ms Venn gives up none of her rights.', 'threat'],
  ])('is in %s', (_name, paragraph, kind) => {
    expect(kindsOf(paragraph)).toEqual([kind]);
  });

  it('is in a pointer to an address', () => {
    expect(kindsOf('The register is found here: https://register.example/ferries')).not.toContain('allegation');
  });

  it('stands in a contradiction for all that it quotes the headline', () => {
    expect(kindsOf('The headline reads "The ferry that nobody wanted to steer", which is false.')).toEqual([
      'allegation',
    ]);
    expect(kindsOf('Our client accepts that the ferry sailed, but not that it was unmanned.')).toEqual(['allegation']);
  });

  it('is in no statement for print', () => {
    const statement =
      'Attribute to: a spokesperson\n\n"No ferry of ours has ever sailed unmanned. We train every pilot."';
    expect(kindsOf(statement)).toEqual(['formal', 'allegation']);
  });

  it('is in questions that head their answers', () => {
    const text =
      'Statement of Venn Ferries\n\nThe Harbour Post has published untrue stories about our ferries.\n\n' +
      'Was the ferry unmanned?\n\nNo. Two pilots were on the bridge throughout.\n\n' +
      'Did the owner know?\n\nThere was nothing to know, because nothing happened.\n\n' +
      'Will the ferry sail again?\n\nIt has never stopped sailing.';
    const questions = splitLetter(text).filter(({ start, end }) => text.slice(start, end).endsWith('?'));
    expect(questions.map(({ kind }) => kind)).toEqual(['formal', 'formal', 'formal']);
  });

  it('a number that Markdown escapes counts as one', () => {
    const list = '1\\. The ferry was never hers.\n2\\. The licence was never asked for.';
    expect(kindsOf(list)).toEqual(['allegation', 'allegation']);
  });
});
