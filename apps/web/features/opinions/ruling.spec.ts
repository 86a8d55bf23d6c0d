import { describe, expect, it } from '@jest/globals';
import type { Assertion } from '../../api/records.js';
import { firstRuling, opinionOf, wordsRead } from './ruling.js';

const reading = { textSha256: 'a'.repeat(64), contextSha256: 'b'.repeat(64) };
const assertion = {
  version: 7,
  placement: { versionNumber: 3 },
  reading,
  words: 'She ordered it.',
  meaning: '',
  jurisdictions: ['Scotland'],
} as unknown as Assertion;

describe('a ruling', () => {
  it('R1: is sent with the hashes of the words that were read', () => {
    const read = wordsRead(assertion);
    if (read === null) throw new Error('the words have a place');
    const written = { ...firstRuling(assertion), conditions: 'Ask her.\n\n  Say when. ', wording: 'not asked for' };
    expect(opinionOf(read, written)).toMatchObject({
      assertionVersion: 7,
      versionNumber: 3,
      ...reading,
      ruling: 'defensible',
      requiredWording: null,
      conditions: ['Ask her.', 'Say when.'],
      jurisdiction: 'Scotland',
    });
    expect('words' in opinionOf(read, written)).toBe(false);
  });

  it('names its wording only where a change is required', () => {
    const read = wordsRead(assertion);
    if (read === null) throw new Error('the words have a place');
    const changed = { ...firstRuling(assertion), ruling: 'defensible_if_changed' as const, wording: ' She knew. ' };
    expect(opinionOf(read, changed).requiredWording).toBe('She knew.');
  });

  it('cannot be begun on words whose place is unknown', () => {
    expect(wordsRead({ ...assertion, reading: null })).toBeNull();
  });
});
