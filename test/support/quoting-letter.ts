// An invented letter that quotes the newsroom's own words, and what the newsroom wrote: kept, changed, cut, said twice, put, never said.

export const LETTER = `Harrowgate & Pell LLP

12 May 2026

Dear Sir or Madam,

We act for Mr Osric Breck. The words complained of are these:

(a) "Mr Breck signed twelve of the inspection forms without reading them";

(b) "Two former nurses said that the forms had been filled in beforehand"; and

(c) "The home kept no record of who had visited the residents at night".

1. Your article says that Mr Breck "declined to answer our questions", which is false.

2. Your article says that Mr Breck "took money from the families of the dead", which is a lie.

3. You put it to our client that he "had been warned three times by the council's own inspectors". He was not.

Yours faithfully,

Harrowgate & Pell LLP
`;

/** The first version of the draft; the second leaves words out and changes others. */
export const BEFORE = [
  { kind: 'headline', text: 'The forms that nobody read' },
  { kind: 'body', text: 'Mr Breck signed twelve of the inspection forms without reading them, the Gazette has found.' },
  { kind: 'body', text: 'Two former nurses said that the forms had been filled in beforehand.' },
  {
    kind: 'body',
    text: 'The home kept no record of who had visited the residents at night. Its owner declined to answer our questions.',
  },
  { kind: 'caption', text: 'Mr Breck, who declined to answer our questions.' },
];
export const AFTER = BEFORE.map((block) => {
  if (block.text.startsWith('Two former'))
    return { ...block, text: 'Two former nurses told us that the forms had been filled in beforehand.' };
  if (block.text.startsWith('The home')) return { ...block, text: 'Its owner declined to answer our questions.' };
  return block;
});

/** What was put to him. */
export const QUESTIONS = `Dear Mr Breck,

We propose to report that you had been warned three times by the council's own inspectors. Is that right?
`;
