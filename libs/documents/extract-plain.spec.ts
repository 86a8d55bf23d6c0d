import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { decodeText } from './decode-text.js';
import { extractPlain } from './extract-plain.js';
import { DEFAULT_LIMITS } from './limits.js';
import { plainBlocks } from './plain-blocks.js';

const read = (bytes: Buffer | string) => extractPlain(Buffer.from(bytes), 'text/plain', DEFAULT_LIMITS);

describe('a plain text', () => {
  it('R6: stands as it is in the file, so that offsets fit it', () => {
    const letter = 'Dear Editor\n\n  1. First.\n  2. Second,\nwith more.\n\nPage 1 of 2\n\n> quoted\n> words\n';
    const { text, blocks } = read(letter);
    expect(text).toBe(letter);
    expect(blocks.map((b) => [b.kind, text.slice(b.start, b.end)])).toEqual([
      ['paragraph', 'Dear Editor'],
      ['list_item', '1. First.'],
      ['list_item', '2. Second,\nwith more.'],
      ['page_footer', 'Page 1 of 2'],
      ['quote', '> quoted\n> words'],
    ]);
  });

  it('R6: is made storable before offsets are taken', () => {
    const { text, blocks } = read('One\r\ntwo\0\r\n\r\nthree 😀 four');
    expect(text).toBe('One\ntwo\n\nthree 😀 four');
    expect(blocks.map((b) => text.slice(b.start, b.end))).toEqual(['One\ntwo', 'three 😀 four']);
  });

  it('form feeds part pages', () => {
    const { pages, blocks, text } = read('One.\n\fTwo.\n');
    expect(pages.map((p) => text.slice(p.start, p.end))).toEqual(['One.\n', 'Two.\n']);
    expect(blocks.map((b) => b.page)).toEqual([1, 2]);
  });

  it('R6: blocks cover every visible character, in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      '1. ',
      '\n',
      '\n\n',
      '\f',
      '> ',
      'word ',
      'end. ',
      '  ',
      '(a) ',
      '# ',
      '😀',
      '|',
      '\t',
      'Page 3',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = toStorableText(parts.join(''));
        let at = 0;
        for (const { start, end } of plainBlocks(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('R11: nothing to read is a refusal', () => {
    expect(() => read(' \n ')).toThrow(expect.objectContaining({ code: 'document/empty' }));
    expect(() => extractPlain(Buffer.from('12345'), 'text/plain', { ...DEFAULT_LIMITS, characters: 4 })).toThrow(
      expect.objectContaining({ code: 'document/too_large' }),
    );
  });
});

describe('encodings', () => {
  const letter = 'Dear Editor — the “wound” isn’t ours, says Zoë.';

  it('reads UTF-8 and UTF-16, with and without their marks', () => {
    for (const bytes of [
      Buffer.from(letter),
      Buffer.from(`\ufeff${letter}`),
      Buffer.from(`\ufeff${letter}`, 'utf16le'),
      Buffer.from(letter, 'utf16le'),
      Buffer.from(`\ufeff${letter}`, 'utf16le').swap16(),
    ]) {
      expect(decodeText(bytes).text).toBe(letter);
    }
  });

  it('reads windows-1252', () => {
    const bytes = Buffer.from('the \x93wound\x94 isn\x92t ours \x97 Zo\xeb', 'latin1');
    expect(decodeText(bytes).text).toBe('the “wound” isn’t ours — Zoë');
  });

  it('a UTF-8 text cut in the middle of a character is still UTF-8', () => {
    const { text, warnings } = decodeText(Buffer.from(`${letter.repeat(4)}—`).subarray(0, -1));
    expect(text.startsWith(letter)).toBe(true);
    expect(warnings).toHaveLength(1);
  });

  it('R11: bytes that are no text are refused', () => {
    expect(() => decodeText(Buffer.from([1, 2, 3, 0, 4, 5, 0, 0, 6]))).toThrow(
      expect.objectContaining({ code: 'document/unreadable' }),
    );
  });
});
