import { describe, expect, it } from '@jest/globals';
import { makeEml, makeMsg, makePdf, makeScannedPdf, type EmlOptions } from '../../test/support/make-documents.js';
import type { ExtractedDocument } from './document.js';
import { DEFAULT_LIMITS } from './limits.js';
import { mailDateToIso } from './mail-date.js';
import { readBytes } from './read-bytes.js';

const read = (bytes: Buffer) => readBytes(bytes, '', { limits: DEFAULT_LIMITS, ocr: null });
const mail = (opts: EmlOptions) => read(makeEml(opts));
const blocks = ({ text, blocks: found }: ExtractedDocument) => found.map((b) => [b.kind, text.slice(b.start, b.end)]);

describe('an e-mail', () => {
  it('gives its header, its body with quoted replies, and when it was sent by the sender’s clock', async () => {
    const document = await mail({
      subject: 'Your article — “Salt”',
      date: 'Tue, 03 Mar 2026 23:30:00 -0500',
      text: 'Dear Editor\n\nWe act for Tidewell.\n\n> What is your answer?\n\nRegards\nOdile',
    });
    expect(document).toMatchObject({
      mediaType: 'message/rfc822',
      title: 'Your article — “Salt”',
      from: 'Odile Farrant <o.farrant@brackwater.example>',
      sentAt: '2026-03-03T23:30:00-05:00',
    });
    expect(blocks(document)).toEqual([
      [
        'mail_header',
        'From: Odile Farrant <o.farrant@brackwater.example>\nTo: Desk <desk@courier.example>\n' +
          'Date: Tue, 03 Mar 2026 23:30:00 -0500\nSubject: Your article — “Salt”',
      ],
      ['paragraph', 'Dear Editor'],
      ['paragraph', 'We act for Tidewell.'],
      ['quote', '> What is your answer?'],
      ['paragraph', 'Regards\nOdile'],
    ]);
  });

  it('reads an HTML body where there is no plain one', async () => {
    const document = await mail({ html: '<p>Dear Editor</p><ol><li>Untrue.</li><li>Also untrue.</li></ol>' });
    expect(blocks(document).slice(1)).toEqual([
      ['paragraph', 'Dear Editor'],
      ['list_item', '1. Untrue.'],
      ['list_item', '2. Also untrue.'],
    ]);
  });

  it('reads an attached letter after the cover note, its pages numbered on', async () => {
    const letter = await makePdf('We act for Tidewell.\fYours faithfully');
    const document = await mail({
      text: 'Please see attached.',
      attachments: [
        { name: 'Letter.bin', mediaType: 'application/octet-stream', bytes: letter },
        { name: 'logo.png', mediaType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
      ],
    });
    expect(document.pages.map((page) => page.number)).toEqual([1, 2, 3]);
    expect(blocks(document).slice(1)).toEqual([
      ['paragraph', 'Please see attached.'],
      ['paragraph', 'We act for Tidewell.'],
      ['paragraph', 'Yours faithfully'],
    ]);
    expect(document.blocks.map((b) => b.page)).toEqual([1, 1, 2, 3]);
    expect(document.warnings).toEqual(['The attached file "Letter.bin" was read after the body of the mail.']);
    expect(document.attachments).toEqual([
      { name: 'Letter.bin', mediaType: 'application/octet-stream', size: letter.length },
      { name: 'logo.png', mediaType: 'image/png', size: 8 },
    ]);
  });

  it('R11: an attached letter that cannot be read is named, and a scan asks for OCR', async () => {
    const attached = (bytes: Buffer) =>
      mail({ text: 'See attached.', attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', bytes }] });
    const locked = await attached(await makePdf('secret', { password: 'quay' }));
    expect(locked.warnings.join()).toMatch(/"a\.pdf" was not read.*password/);
    await expect(attached(await makeScannedPdf('We act for Tidewell.'))).rejects.toMatchObject({ name: 'OcrNeeded' });
  });

  it('reads a mail saved from Outlook', async () => {
    const bytes = makeMsg({
      subject: 'Your article',
      from: 'Odile Farrant',
      fromAddress: 'o.farrant@brackwater.example',
      to: 'Desk',
      body: 'Dear Editor\r\n\r\nWe act for Tidewell — “the Company”.',
    });
    const document = await read(bytes);
    expect(document).toMatchObject({
      mediaType: 'application/vnd.ms-outlook',
      title: 'Your article',
      from: 'Odile Farrant <o.farrant@brackwater.example>',
      sentAt: '2026-03-03T18:04:00+00:00',
    });
    expect(blocks(document).slice(1)).toEqual([
      ['paragraph', 'Dear Editor'],
      ['paragraph', 'We act for Tidewell — “the Company”.'],
    ]);
  });
});

describe('the date of a mail', () => {
  it('keeps the sender’s zone', () => {
    expect(mailDateToIso('Tue, 3 Mar 2026 18:04:00 +0530')).toBe('2026-03-03T18:04:00+05:30');
    expect(mailDateToIso('Tue, 03 Mar 2026 18:04:00 GMT')).toBe('2026-03-03T18:04:00+00:00');
    expect(mailDateToIso('3 Mar 2026 18:04:00 EST')).toBe('2026-03-03T18:04:00-05:00');
    expect(mailDateToIso('Tue, 03 Mar 2026 18:04:00 -0800 (PST)')).toBe('2026-03-03T18:04:00-08:00');
  });

  it('is null where there is none', () => {
    expect(mailDateToIso('')).toBeNull();
    expect(mailDateToIso('next Tuesday')).toBeNull();
  });
});
