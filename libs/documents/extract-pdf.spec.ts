import { describe, expect, it } from '@jest/globals';
import { drawPdf, makePdf, makeScannedPdf } from '../../test/support/make-documents.js';
import type { ExtractedDocument } from './document.js';
import { extractPdf } from './extract-pdf.js';
import { DEFAULT_LIMITS } from './limits.js';

const read = (bytes: Buffer) => extractPdf(bytes, { limits: DEFAULT_LIMITS, ocr: null });
const words = (document: ExtractedDocument, kind?: string) =>
  document.blocks.filter((b) => kind === undefined || b.kind === kind).map((b) => document.text.slice(b.start, b.end));

const POINT = (n: number) =>
  `${n}. The ${n === 1 ? 'first' : 'next'} passage says that our client concealed the results of survey ${n * 7}, which is untrue: ` +
  `the results were laid before the harbour board on ${n} March and are printed in its minutes for all to read. ` +
  `Whoever wrote sentence ${n} of the draft had not troubled to look there, as any careful reporter would have done.`;

describe('a letter in PDF', () => {
  it('R6: every block and page span lies in the text, and blocks begin and end with a visible character', async () => {
    const document = await read(
      await makePdf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(POINT).join('\n\n'), {
        footer: '{page}',
        fontSize: 13,
      }),
    );
    expect(document.pages.length).toBeGreaterThan(1);
    for (const { start, end, page } of document.blocks) {
      const block = document.text.slice(start, end);
      expect(block).toBe(block.trim());
      expect(block).not.toBe('');
      const on = document.pages[page - 1]!;
      expect(start >= on.start && end <= on.end).toBe(true);
    }
  });

  it('keeps a wrapped paragraph whole and each numbered point its own', async () => {
    const points = [1, 2, 3].map(POINT);
    const document = await read(await makePdf(points.join('\n\n'), { align: 'justify', paragraphGap: 0 }));
    expect(words(document)).toEqual(points);
    expect(words(document, 'list_item')).toEqual(points);
  });

  it('keeps the lines of an address apart', async () => {
    const document = await read(
      await makePdf('Harrow & Pike LLP\n12 Quay Street\nBrackwater\n\nDear Editor\n\n' + POINT(1)),
    );
    expect(words(document)[0]).toBe('Harrow & Pike LLP\n12 Quay Street\nBrackwater');
  });

  it('R6: keeps page furniture in its place and names it', async () => {
    const text = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(POINT).join('\n\n');
    const document = await read(
      await makePdf(text, {
        header: 'Harrow & Pike LLP   3 March 2026',
        footer: 'Page {page} of {pages}',
        fontSize: 13,
      }),
    );
    expect(words(document, 'page_footer')).toEqual(['Page 1 of 2', 'Page 2 of 2']);
    expect(words(document, 'page_header')).toHaveLength(2);
    const kinds = document.blocks.map((b) => b.kind);
    expect(kinds[0]).toBe('page_header');
    expect(kinds.at(-1)).toBe('page_footer');
  });

  it('joins a sentence that runs over a page end with nothing printed between', async () => {
    const text = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(POINT).join('\n\n');
    const document = await read(await makePdf(text, { fontSize: 13 }));
    expect(document.pages).toHaveLength(2);
    expect(document.text.split('\n\n')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(POINT));
  });

  it('reads two columns one after the other', async () => {
    const points = [1, 2, 3, 4, 5, 6].map(POINT);
    const document = await read(await makePdf(points.join('\n\n'), { columns: 2, fontSize: 12, margin: 60 }));
    const inOrder = document.text.replace(/\s+/g, ' ');
    expect(inOrder).toBe(points.join(' '));
  });

  it('puts words together that were cut at a line end, and leaves real hyphens', async () => {
    const document = await read(
      await drawPdf((doc) => {
        doc.text('The article says that our client’s well-', 72, 100, { lineBreak: false });
        doc.text('known chairman instructed the labora-', 72, 114, { lineBreak: false });
        doc.text('tory to destroy the non-', 72, 128, { lineBreak: false });
        doc.text('compliant samples of 2019-', 72, 142, { lineBreak: false });
        doc.text('2020, which is denied.', 72, 156, { lineBreak: false });
      }),
    );
    expect(document.text.replaceAll('\n', ' ')).toContain('well-known chairman');
    expect(document.text).toContain('laboratory');
    expect(document.text).toContain('non-compliant');
    expect(document.text).toContain('2019-2020');
  });

  it('keeps raised note marks as superscripts and names the notes', async () => {
    const document = await read(
      await drawPdf((doc) => {
        doc.text('You wrote this in 2019', 72, 100, { lineBreak: false });
        const end = 72 + doc.widthOfString('You wrote this in 2019');
        doc.fontSize(7).text('1', end, 98, { lineBreak: false });
        doc.fontSize(11).text(POINT(2), 72, 140);
        doc.fontSize(6).text('1', 72, 700, { lineBreak: false });
        doc.fontSize(8).text('The Courier, 4 May 2019, page 3.', 77, 701, { lineBreak: false });
      }),
    );
    expect(document.text).toContain('in 2019¹');
    expect(words(document, 'footnote')).toEqual(['¹ The Courier, 4 May 2019, page 3.']);
  });

  it('names quotations set in, headings, and rows of a table', async () => {
    const document = await read(
      await drawPdf((doc) => {
        doc.font('Times-Bold').fontSize(13).text('The words complained of', 72, 80);
        doc.font('Times-Roman').fontSize(11).text(POINT(1).slice(3), 72, 110);
        doc.text(
          'Tidewell knew from the very first week that the pumps were not fit for the purpose, and it said nothing to the board.',
          120,
          190,
          { width: 360 },
        );
        doc.text(POINT(2).slice(3), 72, 240, { width: 450 });
        for (const [i, row] of [
          ['Date', 'Reading', 'Limit'],
          ['4 May', '31', '40'],
          ['5 May', '38', '40'],
        ].entries()) {
          row.forEach((cell, j) => doc.text(cell, 72 + j * 120, 340 + i * 16, { lineBreak: false }));
        }
      }),
    );
    expect(words(document, 'heading')).toEqual(['The words complained of']);
    expect(words(document, 'quote')).toHaveLength(1);
    expect(words(document, 'table_row')).toEqual(['Date\tReading\tLimit', '4 May\t31\t40', '5 May\t38\t40']);
  });

  it('joins hanging points, whose text stands further in than their mark', async () => {
    const document = await read(
      await drawPdf((doc) => {
        let y = 80;
        for (const n of [1, 2, 3]) {
          doc.text(`${n}.`, 72, y, { lineBreak: false });
          doc.text(POINT(n).slice(3), 108, y, { width: 400 });
          y = doc.y;
        }
      }),
    );
    expect(words(document)).toEqual([1, 2, 3].map(POINT));
  });

  it('leaves a letterhead beside the address readable and does not take it for a column', async () => {
    const document = await read(
      await drawPdf((doc) => {
        ['The Editor', 'The Courier', '4 Mill Lane', 'Brackwater'].forEach((line, i) => {
          doc.text(line, 72, 80 + i * 14, { lineBreak: false });
          doc.text(
            ['Harrow & Pike LLP', '12 Quay Street', 'Tel 01632 960001', 'Our ref OF/2231'][i]!,
            380,
            80 + i * 14,
            { lineBreak: false },
          );
        });
        doc.text('Dear Editor', 72, 170);
        doc.text(POINT(1), 72, 200);
      }),
    );
    expect(document.text).toContain('The Editor\tHarrow & Pike LLP');
    expect(words(document).at(-1)).toBe(POINT(1));
  });

  it('reads a turned page and puts a slanting stamp last', async () => {
    const document = await read(
      await drawPdf((doc) => {
        doc.save().rotate(-40, { origin: [300, 400] });
        doc.fontSize(60).text('DRAFT', 200, 380, { lineBreak: false });
        doc.restore().fontSize(11).text(POINT(1), 72, 80);
      }),
    );
    expect(words(document)).toEqual([POINT(1), 'DRAFT']);
  });
});

describe('R11: a PDF that cannot be read says why', () => {
  it('R11: encrypted', async () => {
    await expect(read(await makePdf(POINT(1), { password: 'quay' }))).rejects.toMatchObject({
      code: 'document/needs_password',
    });
  });

  it('R11: a scan asks for OCR instead of coming out empty', async () => {
    await expect(read(await makeScannedPdf(POINT(1)))).rejects.toMatchObject({ name: 'OcrNeeded', pages: 1 });
  });

  it('R11: nothing on the page at all', async () => {
    await expect(read(await drawPdf((doc) => doc.text('')))).rejects.toMatchObject({ code: 'document/empty' });
  });

  it('R11: more pages than allowed', async () => {
    const bytes = await makePdf('one\ftwo\fthree');
    await expect(extractPdf(bytes, { limits: { ...DEFAULT_LIMITS, pages: 2 }, ocr: null })).rejects.toMatchObject({
      code: 'document/too_large',
    });
  });

  it('R11: cut off in the middle, it is read or refused, never half read in silence', async () => {
    const whole = await makePdf([1, 2, 3].map(POINT).join('\n\n'));
    const outcome = await read(whole.subarray(0, whole.length / 3)).then(
      () => 'read',
      (error: unknown) => (error as { code?: string }).code,
    );
    expect(['document/unreadable', 'document/empty']).toContain(outcome);
  });
});
