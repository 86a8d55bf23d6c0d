import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentences } from './sentences.js';

function cut(text: string): string[] {
  return sentences(text).map(([start, end]) => text.slice(start, end));
}

/** `|` marks where the sentences of a case must part; the white space around it stays. */
function expectParts(marked: string): void {
  expect(cut(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()));
}

const prose = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Mr. ',
      'Ltd. ',
      'The ',
      'v. ',
      '. ',
      '? ',
      '." ',
      '\n',
      '\n\n',
      '1. ',
      '(a) ',
      '• ',
      '[3]',
      '. . . ',
      '*12 ',
      'No. ',
      'U.S. ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.lorem({ maxCount: 6 }),
  ),
);

describe('sentences', () => {
  it.each([
    'Mr. Oduya met Dr. A. B. Fell of Marlow & Sons Ltd. on 5 Jan. 2021.| He left.',
    'The firm is Tarn Holdings Ltd.| It denies the claim.',
    'See Harrow v. Bell, 517 F.3d 1154, 1160 (9th Cir. 2008).| The rule is settled.',
    'It follows from Fed. R. Civ. P. 12(b)(6) and 18 U.S.C. § 1030(a).| Nothing turns on it.',
    'The point is old. |Id. at 14.| See Vet. App. 48, 54.',
    'See para. 4, pp. 3-5 and No. 12 of the letter, e.g. Fig. 2, cf. Sched. 1.| We agree.',
    'He lives in the U.S.| She lives in the U.K. near Leeds.',
    'They met at 10 a.m. on Friday.| It closed at 5 p.m.| The shop was dark.',
    'It cost £3.50 in 2019.| In 2020 it cost £4.25 m. or more.',
    'He wrote to press@tarn.example.com and www.tarn.example.org/a.html.| Nobody answered.',
    'Rules of a full stop.| J. R. Varga said so, and the Marsh Corp. report agrees.',
  ])('reads abbreviations by class: %s', expectParts);

  it.each([
    '“Did you call him?” she asked.| “No.”| He hung up.',
    'He said “it is false.”| The reporter went on.',
    'This is untrue.| (It is also malicious.) |We ask you to remove it.',
    'It was wrong....| She withdrew it.',
    'The words “he . . . took it” are omitted.| The rest is not.',
    'It was published.[2]| It was read.”3| It spread.†| Nobody checked.',
    'Is that fair?!| It is not.| Hello!!| Who is there?',
  ])('reads what closes after a stop: %s', expectParts);

  it.each([
    'THE ISSUES\n\n|1. |Who paid?\n\n|2. |Who knew?',
    'Subject: The Ledger\n|Date: 4 May\n\n|We act for Ms Okafor.',
    'We require that:\n\n|(a) |You remove it.\n|(b) |You say so.',
    '• one point\n|• another point\n|- a third',
    'a. The first |b. The second |c. The third',
    'B. Varga, Solicitor',
    'A.| Facts\n\n|It rained.\n\n|B.| Law\n\n|It is settled.',
  ])('reads layout: %s', expectParts);

  it('joins the lines of hard-wrapped prose and parts where a line was ended early', () => {
    expectParts(
      'We act for the company named above, which has asked us to write to you at once and\n' +
        'without waiting for the meeting that Mr Hallam\n' +
        'promised. |The Ledger printed the story on the day after the tribunal rose, and the\n' +
        'Board has not forgotten it.\n' +
        '|Conclusion\n' +
        '|The story must be withdrawn.',
    );
  });

  it('learns from the text which words it shortens', () => {
    const taught = 'The Zorb. committee met; the Zorb. rules were read. ';
    expect(cut(`${taught}He chairs the Zorb. Finance Panel.`)).toHaveLength(2);
    expect(cut('He chairs the Zorb. Finance Panel.')).toHaveLength(2);
  });

  it.each([
    'It was sent in May.[FN3] |The court said so.',
    'It was sent in May.n12 |The court said so.',
    'The appeal was late.(4) |The court said so.',
    'The appeal was late.|The court said so, and node.Name and U.S.C. stayed whole.',
    'He said “it is over.”|The court rose.',
    'He said \u0093it is over.\u0094 |The court rose.',
    'He said ``it is over.´´ |The court rose.',
    'He said â€œit is over.â€\u009d |The court rose.',
    'He said it  .  .  .  in so many words.|He rose.',
    'See Orme v. Bell, No. 4 (Tarn Cty. Super. Ct. May 4, 2020).| It was filed late.',
    'The files went to Tarn Holdings Inc. |Explorica argues otherwise.',
  ])('reads what careless conversion and court reports leave behind: %s', (marked) => {
    expectParts(marked);
  });

  it.each(['{¶ 3}', '{¶3}', '[¶ 3]', '¶ 3.'])('sets the number of a paragraph apart: %s', (mark) => {
    expectParts(`He left the house.\n\n${mark}| The court disagreed.`.replace('.\n', '.|\n'));
  });

  it('counts paragraphs numbered without a stop where they make a series', () => {
    expectParts('1| The claim was late.|\n\n2| The court refused it.|\n\n7 May was the day.');
  });

  it('takes each line of a conversation in small letters for a sentence', () => {
    expectParts('skater22: hi|\nmoth: who is this|\nskater22: it is me');
  });

  it.each([
    'kestrel_77: where r u|\nat my aunts|\nmarlowgirl: ok.| see u there.| bring the dog.|\nkestrel_77: how old is he? |is he nice',
    'They wrote:|\n\nkestrel (9:14 PM): you up|\n\ntern (9:15 PM): cant sleep|\n\nkestrel (9:16 PM): same|\n\nNobody slept.',
    'Q. Did you open it?|\n\nA. I did.|\n\nQ. When?|\n\nA. Yesterday.',
    'We took:|\n\na laptop with its charger|\n\ntwo hard drives|\n\nEverything was returned.',
    'It charges the\n\npossession of a device.|\n\nThe jury was told that\n\nit need not agree.',
  ])('takes lines that stand alone for sentences, and those that need another together: %s', expectParts);

  it.each([
    'DOCKET NO. 4\t|)\tDATE|\n\t)\n\t)\n\nOn appeal.',
    'It was denied.|\n\n\n____________________\nP. M. Orme|\n\nJudge',
    'The facts ................ 3|\nConclusion . . . . . . . 14|\nThe Ledger printed it.',
    'He would not answer.|\n\n44|\nrequires more than that.',
  ])('reads the frames of a paper: %s', expectParts);

  it('reads a double-spaced text as if its blank lines were none', () => {
    expectParts(
      'This appeal asks whether the officers who copied the drive of the\n\ndefendant needed a second warrant before ' +
        'they opened the folder that a\n\nneighbour had described.| We hold that they did.| The motion to\n\nsuppress ' +
        'should have been granted, and the judgment of the court\n\nmust be reversed.',
    );
  });

  it.each([
    'It was read.*| He left.**| She stayed.<1>| They met.^2| It rained.(n.5)| It stopped.1| “Who is it?” she asked.',
    'It was read.\u200b |He left.&nbsp; |She stayed.Â\u00a0 |They met.',
    'He read it.|The door closed.|They went in.|It was dark.|“Who is it?” she asked.',
    'The letter went to Mr . Oduya at Tarn Ltd . in May .| He read it .',
    'The order **1234 was served. |**1235 |Nobody came.',
  ])('reads the notes and the rubbish behind a stop: %s', expectParts);

  it.each([
    'They paid Rs. 2 crore, or Ksh. 40 each.| (ii) Nobody asked.| b) The court rose.',
    'He could not log in.| Officers reset it.',
    'It went to Marsh Corp.| Agents seized it.| The Marsh Corp. Board and the Tarn Inc. Pension Fund agreed.',
    'They looked at Exhibit B.| Agents went to Part V.| Prosecutors waited.| Hallam V. Orme was old.',
    'We met at 5 p.m.| Hallam came late.| On Monday at 6 p.m. Hallam left.',
    'He lives in Main St.| The house is white, near St. James.| They did it of their own accord.| Nobody asked.',
  ])('ends a sentence in a word that is mostly shortened: %s', expectParts);

  it('does not take a name for an abbreviation that a writer in small letters puts before a stop', () => {
    const taught =
      'i asked Hallam. he said nothing. i rang Hallam. he was out. Hallam and Orme were there, said Hallam again. ';
    expect(cut(`${taught}We saw Hallam. Pictures were taken of Hallam.`)).toHaveLength(7);
  });

  it('covers every character that is not white space, once and in order', () => {
    fc.assert(
      fc.property(prose, (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const [start, end] of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^\s*$/);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
      { numRuns: 500 },
    );
  });
});
