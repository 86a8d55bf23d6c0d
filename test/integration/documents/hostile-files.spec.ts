import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { extractDocument } from '#documents/extract-document.js';
import type { ExtractionLimits } from '#documents/limits.js';
import { makeDocx, makeEml, makePagePng, makePdf, makeRawDocx, makeZip } from '../../support/make-documents.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlawyer-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer, fileName = 'letter.pdf', limits: Partial<ExtractionLimits> = {}) {
  const path = join(folder, String(files++));
  await writeFile(path, bytes, { mode: 0o600 });
  return extractDocument(path, { fileName, limits });
}

/** A PDF from the text of its objects, numbered from 1; the catalogue is object 1. */
function rawPdf(objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, i) => {
    const bytes = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += bytes.length;
    parts.push(bytes);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(tail)]);
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const page = (contents: string) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents ${contents}>>`;
const stream = (bytes: Buffer, dictionary: string) =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')]);
const onePage = (contents: Buffer, dictionary: string) =>
  rawPdf([CATALOG, '<</Type/Pages/Kids[3 0 R]/Count 1>>', page('4 0 R'), stream(contents, dictionary)]);

const REFUSED: [
  what: string,
  make: () => Buffer | Promise<Buffer>,
  code: string | RegExp,
  limits?: Partial<ExtractionLimits>,
][] = [
  ['an empty file', () => Buffer.alloc(0), 'document/empty'],
  ['an encrypted PDF', () => makePdf('Dear Editor', { password: 'quay' }), 'document/needs_password'],
  ['a Word file cut off', async () => (await makeDocx('Dear Editor')).subarray(0, 2_000), 'document/unreadable'],
  ['a zip bomb in a Word file', () => makeRawDocx(' '.repeat(230_000_000)), 'document/too_large'],
  [
    'a zip that lies about its sizes',
    () =>
      makeZip([
        { name: '[Content_Types].xml', bytes: Buffer.from('wordprocessingml') },
        { name: 'word/document.xml', bytes: Buffer.alloc(230_000_000, 32), declaredSize: 20 },
      ]),
    'document/too_large',
  ],
  [
    'an entity bomb',
    () => makeZip([{ name: 'word/document.xml', bytes: Buffer.from('<!DOCTYPE w [<!ENTITY a "aa">]><w>&a;</w>') }]),
    'document/unreadable',
  ],
  ['endless nesting in a Word file', () => makeRawDocx('<w:sdt>'.repeat(200_000)), 'document/unreadable'],
  ['endless nesting in HTML', () => Buffer.from(`<!doctype html>${'<div>'.repeat(100_000)}`), 'document/unreadable'],
  [
    'a page tree of 100,000 pages',
    () => rawPdf([CATALOG, `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 100000>>`, page('4 0 R')]),
    'document/too_large',
  ],
  [
    'a page tree that holds itself',
    () => rawPdf([CATALOG, '<</Type/Pages/Kids[2 0 R]/Count 3>>']),
    'document/unreadable',
  ],
  [
    'endless nesting in a PDF',
    () => rawPdf([CATALOG, `<</Type/Pages/Kids ${'['.repeat(200_000)}/Count 1>>`]),
    /unreadable|empty|too_large/,
  ],
  [
    'a stream of a few hundred bytes that unpacks to 400 MB',
    () => onePage(deflateSync(deflateSync(Buffer.alloc(400_000_000, 32))), '/Filter[/FlateDecode/FlateDecode]'),
    /too_large|timed_out|empty|unreadable/,
    { milliseconds: 20_000 },
  ],
  [
    'operators without end',
    () => onePage(deflateSync(Buffer.from('BT /F 12 Tf (x) Tj ET '.repeat(2_000_000))), '/Filter/FlateDecode'),
    /too_large|timed_out/,
    { milliseconds: 6_000, characters: 500_000 },
  ],
  [
    'noise with the head of a PDF',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 0xa5)]),
    'document/unreadable',
  ],
  [
    'a PNG of 50,000 by 50,000 points',
    () => {
      const png = Buffer.from(makePagePng('x'));
      png.writeUInt32BE(50_000, 16);
      png.writeUInt32BE(50_000, 20);
      return png;
    },
    'document/too_large',
  ],
  [
    'a PNG that is none',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(4_000, 0x5a)]),
    /too_large|unreadable/,
  ],
  [
    'an Outlook mail that is none',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(4_000, 0xff),
        Buffer.from('__substg1.0_', 'utf16le'),
      ]),
    /too_large|unreadable/,
  ],
  ['a program', () => Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(500, 1)]), 'document/unsupported'],
  ['a file larger than an upload may be', () => Buffer.alloc(3_000, 32), 'document/too_large', { uploadBytes: 2_000 }],
];

describe('R11: hostile files are refused with a reason, and the parent does not grow', () => {
  // Every row whole: Jest takes a parameter that has no value for a callback to wait for.
  const rows = REFUSED.map(([what, make, code, limits = {}]) => ({ what, make, code, limits }));
  it.each(rows)('R11: $what', async ({ make, code, limits }) => {
    const bytes = await make();
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const began = Date.now();
    const outcome = await read(bytes, 'letter.pdf', limits).then(
      () => 'read',
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );
    expect(outcome).toMatch(code);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  it('R11: macros are not run, and the letter is read', async () => {
    const docm = makeRawDocx('<w:p><w:r><w:t>Dear Editor</w:t></w:r></w:p>', {}, 'macro');
    const { text, warnings } = await read(docm, 'letter.docm');
    expect(text).toBe('Dear Editor');
    expect(warnings).toEqual(['The file has macros. They were not run.']);
  });

  it('R11: a mail of many nested parts is read or refused', async () => {
    const nested = Array.from(
      { length: 2_000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('');
    const bytes = Buffer.from(
      `From: a@x.example\r\nMessage-ID: <1>\r\n${nested}Content-Type: text/plain\r\n\r\nDear Editor`,
    );
    const outcome = await read(bytes, 'x.eml').then(
      (document) => document.mediaType,
      (error: unknown) => (error as { code?: string }).code,
    );
    expect(outcome).toMatch(/message\/rfc822|document\/(?:unreadable|too_large|empty)/);
  });

  it('R11: a lying extension is no matter', async () => {
    expect((await read(await makeDocx('Dear Editor'), 'letter.pdf')).text).toBe('Dear Editor');
    expect((await read(makeEml({ text: 'Dear Editor' }), 'letter.docx')).text).toMatch(/Dear Editor$/);
  });
});
