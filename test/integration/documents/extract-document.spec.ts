import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractDocument } from '#documents/extract-document.js';
import { DEFAULT_LIMITS } from '#documents/limits.js';
import { readBytes } from '#documents/read-bytes.js';
import { makeDocx, makeEml, makeMsg, makePagePng, makePdf, makeScannedPdf } from '../../support/make-documents.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlawyer-read-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer, fileName = '') {
  const path = join(folder, String(files++));
  await writeFile(path, bytes, { mode: 0o600 });
  return extractDocument(path, { fileName });
}

const LETTER =
  'Harrow & Pike LLP\n12 Quay Street\n\nDear Editor\n\n1. We act for Tidewell. Your article says that it discharged untreated water, which is false.\n\n' +
  '2. Your reporter gave our client four hours to answer. That is a breach of the code.\n\nYours faithfully';

/** Words only: OCR may see other line ends and quotation marks. */
const bare = (text: string) => text.replace(/[^\p{L}\d]+/gu, ' ').trim();

describe('R11: the jail changes nothing about what is read', () => {
  it.each([
    ['PDF', () => makePdf(LETTER)],
    ['Word', () => makeDocx(LETTER)],
    [
      'mail with an attached PDF',
      async () =>
        makeEml({
          text: 'See attached.',
          attachments: [{ name: 'l.pdf', mediaType: 'x/y', bytes: await makePdf(LETTER) }],
        }),
    ],
    [
      'Outlook mail',
      () => makeMsg({ subject: 'Your article', from: 'O', fromAddress: 'o@x.example', to: 'd', body: LETTER }),
    ],
    ['HTML', () => Buffer.from(`<!doctype html><p>${LETTER}</p>`)],
    ['text', () => Buffer.from(LETTER)],
  ])('R11: %s', async (_, make) => {
    const bytes = await make();
    expect(await read(bytes)).toEqual(await readBytes(bytes, '', { limits: DEFAULT_LIMITS, ocr: null }));
  });
});

describe('R11: scans are read by OCR and marked as such', () => {
  it('R11: a scanned PDF, page by page', async () => {
    const document = await read(
      await makeScannedPdf(`${LETTER}\fSecond page, with a further allegation that is denied.`),
    );
    expect(document.ocr).toBe(true);
    expect(document.pages.map((page) => page.ocr)).toEqual([true, true]);
    expect(bare(document.text)).toBe(bare(`${LETTER} Second page, with a further allegation that is denied.`));
    expect(document.warnings.join()).toContain('OCR');
    for (const { start, end } of document.blocks) expect(document.text.slice(start, end).trim()).not.toBe('');
  });

  it('R11: a photograph of a page', async () => {
    const document = await read(makePagePng(LETTER), 'letter.txt');
    expect(document.mediaType).toBe('image/png');
    expect(document.ocr).toBe(true);
    expect(bare(document.text)).toBe(bare(LETTER));
  });

  it('R11: a scan attached to a mail', async () => {
    const bytes = await makeScannedPdf(LETTER);
    const document = await read(
      makeEml({ text: 'See attached.', attachments: [{ name: 'scan.pdf', mediaType: 'application/pdf', bytes }] }),
    );
    expect(document.pages.map((page) => page.ocr)).toEqual([false, true]);
    expect(bare(document.text)).toContain(bare('Your article says that it discharged untreated water'));
  });
});

it('reads a 20-page letter in a few seconds, process and all', async () => {
  const point = (n: number) => `${n}. ${LETTER.slice(60).replace(/\s+/g, ' ')}${' And so it is.'.repeat(n % 11)}`;
  const bytes = await makePdf(Array.from({ length: 300 }, (_, i) => point(i + 1)).join('\n\n'), {
    footer: 'Page {page} of {pages}',
  });
  const began = performance.now();
  const document = await read(bytes);
  const milliseconds = performance.now() - began;
  expect(document.pages.length).toBeGreaterThanOrEqual(20);
  expect(document.blocks.filter((b) => b.kind === 'page_footer')).toHaveLength(document.pages.length);
  expect(milliseconds).toBeLessThan(10_000);
});
