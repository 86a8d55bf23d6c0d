import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toStorableText } from './storable-text.js';

/** Any sequence of code units, lone surrogates, line ends and NUL made likely. */
const rawText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', '\r', '\n', '\r\n', '\uD83D', '\uDE00', '\uFEFF', '\u2028'),
    ),
  )
  .map((parts) => parts.join(''));

describe('R6: text is made storable before any offset is taken', () => {
  it('turns CRLF and CR into LF', () => {
    expect(toStorableText('one\r\ntwo\rthree\n\r\nfour')).toBe('one\ntwo\nthree\n\nfour');
  });

  it('drops NUL, also between CR and LF', () => {
    expect(toStorableText('a\0b\r\0\nc')).toBe('ab\nc');
  });

  it('replaces a lone surrogate and keeps a pair', () => {
    expect(toStorableText('x\uD83Dy\uDE00z 😀')).toBe('x\uFFFDy\uFFFDz 😀');
  });

  it('drops a byte order mark at the head only', () => {
    expect(toStorableText('\uFEFFDear\uFEFF Sirs')).toBe('Dear\uFEFF Sirs');
  });

  it('leaves nothing that a database would refuse or rewrite', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const text = toStorableText(raw);
        expect(text).not.toMatch(/[\0\r]/);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const once = toStorableText(raw);
        expect(toStorableText(once)).toBe(once);
      }),
    );
  });

  it('leaves ordinary text as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '“', '§', '漢', '😀') }),
        (text) => toStorableText(text) === text,
      ),
    );
  });
});
