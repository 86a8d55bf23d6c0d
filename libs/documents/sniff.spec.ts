import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  makeDocx,
  makeEml,
  makeMsg,
  makePagePng,
  makePdf,
  makeRawDocx,
  makeZip,
} from '../../test/support/make-documents.js';
import { Refusal } from '#domain/errors.js';
import { sniff } from './sniff.js';

const kind = (bytes: Buffer | string, name?: string) => sniff(Buffer.from(bytes), name).kind;

describe('R11: the type is told from the content', () => {
  it('R11: whatever the name says', async () => {
    expect(kind(await makePdf('Dear Editor'), 'letter.docx')).toBe('pdf');
    expect(kind(await makeDocx('Dear Editor'), 'letter.pdf')).toBe('docx');
    expect(kind(makeEml({ text: 'Dear Editor' }), 'letter')).toBe('eml');
    expect(kind(makeMsg({ subject: 's', from: 'f', fromAddress: 'f@x.example', to: 't', body: 'b' }), 'x.txt')).toBe(
      'msg',
    );
    expect(kind(makePagePng('Dear Editor'), 'letter.pdf')).toBe('image');
    expect(kind('<!DOCTYPE html><html><body>Dear Editor</body></html>', 'letter.txt')).toBe('html');
    expect(sniff(makeRawDocx('<w:p/>', {}, 'macro')).mediaType).toContain('macroEnabled');
  });

  it('R11: a PDF header may stand behind a little noise', async () => {
    const noisy = Buffer.concat([Buffer.from('\r\n\r\n'), await makePdf('Dear Editor')]);
    expect(kind(noisy)).toBe('pdf');
  });

  it('the name decides among plain texts only', () => {
    expect(kind('# Salt in the wound\n', 'draft.md')).toBe('markdown');
    expect(kind('# Salt in the wound\n', 'draft.txt')).toBe('text');
    expect(kind('<p>Dear Editor</p>', 'letter.html')).toBe('html');
    expect(kind('<p>Dear Editor</p>', 'letter.txt')).toBe('text');
  });

  it('a pasted mail in a text file stays the text it is; one a server stored is a mail', () => {
    const pasted = 'From: Odile Farrant\nTo: Desk\nSubject: Your article\n\nDear Editor';
    expect(kind(pasted, 'letter.txt')).toBe('text');
    expect(kind(pasted)).toBe('text');
    expect(kind(pasted, 'letter.eml')).toBe('eml');
    expect(kind(`Message-ID: <1@x.example>\n${pasted}`)).toBe('eml');
  });

  it('text that mentions a format is still text', () => {
    expect(kind('The file begins with %PDF-1.7, as they all do.')).toBe('text');
    expect(kind('MZ is how programs begin. So does this letter, which is otherwise quite an ordinary one.')).toBe(
      'text',
    );
  });
});

describe('R11: what is not read says what it is', () => {
  const found = (bytes: Buffer | string) => {
    try {
      return kind(bytes);
    } catch (error) {
      return error instanceof Refusal
        ? `${error.code} ${(error.details?.['found'] as string | undefined) ?? ''}`.trim()
        : 'crash';
    }
  };
  const part = (name: string, text = 'x') => ({ name, bytes: Buffer.from(text) });

  it('R11: refuses known foreign formats by name', () => {
    expect(found('{\\rtf1\\ansi Dear Editor}')).toBe('document/unsupported application/rtf');
    expect(found(makeZip([part('xl/workbook.xml')]))).toBe('document/unsupported application/vnd.ms-excel');
    expect(found(makeZip([part('notes.txt')]))).toBe('document/unsupported application/zip');
    expect(found(makeZip([part('mimetype', 'application/epub+zip')]))).toBe(
      'document/unsupported application/epub+zip',
    );
    expect(found(Buffer.from('1f8b080000000000', 'hex'))).toBe('document/unsupported application/gzip');
    expect(found(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]))).toBe(
      'document/unsupported application/msword',
    );
  });

  it('R11: an encrypted Office file needs its password', () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(found(locked)).toContain('document/needs_password');
  });

  it('R11: nothing, blanks, and noise', () => {
    expect(found('')).toBe('document/empty');
    expect(found(' \n\t ')).toBe('document/empty');
    expect(found(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 32)))).toBe('document/unreadable');
  });

  it('R11: whatever the bytes, there is a kind or a refusal, never a crash', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '%PDF-1.4', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\x89PNG\r\n\x1a\n'),
        (noise, head) => {
          expect(found(Buffer.concat([Buffer.from(head, 'latin1'), noise]))).not.toBe('crash');
        },
      ),
    );
  });
});
