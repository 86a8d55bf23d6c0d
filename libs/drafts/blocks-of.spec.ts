import { describe, expect, it } from '@jest/globals';
import { plainBlocks } from '#documents/plain-blocks.js';
import { blocksOf } from '#drafts/blocks-of.js';
import { readPastedDraft } from '#drafts/read-draft-file.js';

const read = (text: string) =>
  blocksOf({ text, blocks: plainBlocks(text) }).map(({ kind, text: words }) => [kind, words]);

describe('the blocks of an article', () => {
  it('the first heading is the headline, without its mark; the paragraph under it the standfirst', () => {
    expect(
      read(
        '# Minister resigns\n\nShe had been asked about a loan.\n\nThe minister resigned on Monday.\n\n## The loan\n\nIt was large.',
      ),
    ).toEqual([
      ['headline', 'Minister resigns'],
      ['standfirst', 'She had been asked about a loan.'],
      ['body', 'The minister resigned on Monday.'],
      ['body', 'The loan'],
      ['body', 'It was large.'],
    ]);
  });

  it('a piece that says what it is is that, and the label is not among its words', () => {
    expect(
      read(
        'SEO headline: Minister resigns over loan\n\nPush alert: Minister resigns\n\n**Social:** She is gone.\n\nHeadline: A loan too far\n\nShe resigned.\n\nCaption: The minister on Monday.\n\nPhoto: A. Nother',
      ),
    ).toEqual([
      ['seo_headline', 'Minister resigns over loan'],
      ['push_alert', 'Minister resigns'],
      ['social_copy', 'She is gone.'],
      ['headline', 'A loan too far'],
      ['standfirst', 'She resigned.'],
      ['caption', 'The minister on Monday.'],
      ['caption', 'Photo: A. Nother'],
    ]);
  });

  it('a label with nothing behind it is a word like others', () => {
    expect(read('# Title\n\nLead.\n\nSocial:')).toEqual([
      ['headline', 'Title'],
      ['standfirst', 'Lead.'],
      ['body', 'Social:'],
    ]);
  });

  it('where nothing is marked, a first line that is no sentence is the headline', () => {
    expect(read('Minister resigns over loan\n\nShe went on Monday.\n\nMore followed.')[0]).toEqual([
      'headline',
      'Minister resigns over loan',
    ]);
    expect(read('The minister resigned on Monday.\n\nMore followed.').map(([kind]) => kind)).toEqual(['body', 'body']);
  });

  it('pasted words have the headline for a title, or their first line', () => {
    expect(readPastedDraft('# Loans\r\n\r\nShe went.').title).toBe('Loans');
    expect(readPastedDraft('She went.\n\nHe stayed.').title).toBe('She went.');
    expect(() => readPastedDraft(' \n ')).toThrow(expect.objectContaining({ code: 'draft/empty' }));
  });
});
