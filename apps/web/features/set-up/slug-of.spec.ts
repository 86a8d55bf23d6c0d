import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugOf } from './slug-of.js';

describe('slugOf', () => {
  it('writes a name in small letters, digits and hyphens', () => {
    expect(slugOf('The Harbour Gazette')).toBe('the-harbour-gazette');
    expect(slugOf('  Çırağan — Ve Ötesi 24 ')).toBe('c-ragan-ve-otesi-24');
  });

  it('names a newsroom whose name has no such letters', () => {
    expect(slugOf('夜間')).toBe('newsroom');
  });

  it('always gives what the service takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(name).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
