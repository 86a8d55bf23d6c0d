import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asAttachment, plainFileName } from './file-name.js';

describe('file names', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\letters\\claim.docx', 'claim.docx'],
    ['claim\u202Efdp.exe', 'claimfdp.exe'],
    ['a"; filename="b.exe', 'a"; filename="b.exe'],
    ['two\r\nSet-Cookie: x=1', 'twoSet-Cookie: x=1'],
    ['.htaccess', 'htaccess'],
    ['..', 'unnamed'],
    ['', 'unnamed'],
    ['Ærlig påstand – ütf.txt', 'Ærlig påstand – ütf.txt'],
  ])('%j is %j', (given, plain) => expect(plainFileName(given)).toBe(plain));

  it('a name of 300 characters keeps its extension', () => {
    const plain = plainFileName(`${'é'.repeat(300)}.docx`);
    expect(plain).toMatch(/^é+\.docx$/);
    expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(200);
  });

  it('a name of nothing but marks has a name in ASCII too', () => {
    expect(asAttachment('\u0816')).toBe(`attachment; filename="unnamed"; filename*=UTF-8''%E0%A0%96`);
  });

  it('whatever the name, the header is one header, and says the same name twice', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('"', "'", '\\', '/', '\r', '\n', '\u202E', '%', ';', '*', '.', 'a', '😀', '\uD800'),
      }),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const header = asAttachment(name);
        expect(header).toMatch(/^attachment; filename="[ !#-$&-[\]-~]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/);
        const told = decodeURIComponent(/UTF-8''(.*)$/.exec(header)?.[1] ?? '');
        expect(told).toBe(plainFileName(name.replace(/[\\/]/g, '_')).replace(/[:*?"<>|]/g, '_'));
        expect(plainFileName(told)).toBe(told);
        // eslint-disable-next-line no-control-regex -- what must not be there
        expect(told).not.toMatch(/[\u0000-\u001F\u007F/\\"\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
