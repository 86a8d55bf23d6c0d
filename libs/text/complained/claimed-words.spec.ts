import { describe, expect, it } from '@jest/globals';
import type { SegmentKind } from '../segment-kinds.js';
import { claimedWords } from './claimed-words.js';

/** What is claimed of one segment; what is only looked for is bracketed with `?`. */
const claimed = (text: string, kind: SegmentKind = 'words_complained_of') =>
  claimedWords(text, [{ start: 0, end: text.length, kind }]).map(({ start, end, tentative }) =>
    tentative ? `?${text.slice(start, end)}?` : text.slice(start, end),
  );
const alleged = (text: string) => claimed(text, 'allegation');

describe('words complained of', () => {
  it.each([
    ['“Mr Breck signed the forms himself.”', ['Mr Breck signed the forms himself.']],
    ['(b) "Mr Breck signed the forms himself"; and', ['Mr Breck signed the forms himself']],
    ["[3] 'Breck's directors' fees were never declared'.", ["Breck's directors' fees were never declared"]],
    ['« Mr Breck signed the forms himself. »', ['Mr Breck signed the forms himself.']],
    ['„Mr Breck signed the forms himself.“', ['Mr Breck signed the forms himself.']],
    ['“He told us that ‘the doctors’ forms’ were lost.”', ['He told us that ‘the doctors’ forms’ were lost.']],
    [
      '"The first paragraph ends here.\n\n"The second ends here."',
      ['The first paragraph ends here.\n\n"The second ends here.'],
    ],
    [
      '“The first paragraph ends here.\n\n“The second ends here.”',
      ['The first paragraph ends here.\n\n“The second ends here.'],
    ],
  ])('takes the quotation in %j', (text, expected) => expect(claimed(text)).toEqual(expected));

  it('takes the whole of an extract that is set out without marks, less its number and where it stands', () => {
    expect(claimed('4. Mr Breck signed the forms himself (paragraph 7).')).toEqual([
      'Mr Breck signed the forms himself',
    ]);
    expect(claimed('Q7: Did Mr Breck sign the forms himself?')).toEqual(['Did Mr Breck sign the forms himself?']);
    expect(claimed('> Mr Breck signed the forms\n> himself.')).toEqual(['Mr Breck signed the forms\n> himself']);
  });

  it('takes the quotation alone where counsel introduce it', () => {
    expect(
      claimed(
        'At its seventh paragraph the draft article informs the reader of our client that "he signed the forms unread".',
      ),
    ).toEqual(['he signed the forms unread']);
  });

  it('an extract that quotes somebody is looked for as a whole', () => {
    const extract =
      'The mayor told a meeting in the old town hall that “we have nothing at all to hide”, and went home without a further word.';
    expect(claimed(extract)).toEqual([`?${extract.slice(0, -1)}?`, '?we have nothing at all to hide?']);
  });

  it('a paraphrase without marks is only looked for', () => {
    expect(claimed('You say that our client signed every form.')).toEqual([
      '?You say that our client signed every form?',
    ]);
  });

  it('a quotation that the segment cuts through goes to its end, or from its beginning', () => {
    expect(claimed('“Mr Breck signed the forms himself. He did not')).toEqual([
      'Mr Breck signed the forms himself. He did not',
    ]);
    expect(claimed('read them before he signed.” Those are the words')).toEqual(['read them before he signed.']);
  });
});

describe('allegations', () => {
  it.each([
    [`Your article says that Mr Breck "signed every form himself", which is false.`, ['signed every form himself']],
    [`Your article says that Mr Breck 'signed every form himself', which is false.`, ['signed every form himself']],
    [
      `Your article's claim that the directors' fees "were never declared anywhere" isn't true.`,
      ['were never declared anywhere'],
    ],
    [`You say the clinic’s ‘patients’ letters were burnt’, which is untrue.`, ['patients’ letters were burnt']],
  ])('takes the quotation in %j', (text, expected) => expect(alleged(text)).toEqual(expected));

  it('a short quotation is only looked for, and one word not at all', () => {
    expect(alleged('Your article says that Mr Breck "personally signed" the "forms".')).toEqual([
      '?personally signed?',
    ]);
  });

  it('apostrophes are no marks', () => {
    expect(
      alleged("You ignored the directors' minutes, the clinic's logs and the '90s accounts' notes of 'em."),
    ).toEqual([]);
    expect(alleged('You ignored the directors’ minutes, the clinic’s logs and the patients’ own letters.')).toEqual([]);
  });

  it('what the client said is not what the newsroom said', () => {
    expect(alleged('Our client told your reporter that “no form was ever signed by him”.')).toEqual([]);
  });

  it('where nothing says whose words they are they are only looked for', () => {
    expect(alleged('Nobody was ever “locked in at night”.')).toEqual(['?locked in at night?']);
  });

  it('background is nobody’s claim', () => {
    expect(claimed('The article said “Mr Breck signed every form himself”.', 'background')).toEqual([]);
  });
});
