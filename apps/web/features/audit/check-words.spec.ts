import { describe, expect, it } from '@jest/globals';
import type { AuditCheck } from '../../api/records.js';
import { checkWords } from './check-words.js';

const check = (known: Partial<AuditCheck>): AuditCheck => ({
  id: null,
  state: 'done',
  entries: 0,
  head: null,
  heads: null,
  headsUpTo: null,
  firstBad: null,
  ...known,
});

describe('checkWords', () => {
  it('says nothing before there is an answer', () => {
    expect(checkWords(check({ state: 'running' }))).toBeNull();
  });

  it('R9: names the first entry that does not fit, and why', () => {
    const words = checkWords(check({ entries: 56, firstBad: { seq: '57', reason: 'altered' } }));
    expect(words).toEqual({
      tone: 'bad',
      sentence:
        'The log was tampered with. Entry 57 is the first that does not fit: it was altered after it was written.',
    });
  });

  it('R9: does not call a log whole that could not be checked', () => {
    expect(checkWords(check({ state: 'failed' }))).toMatchObject({ tone: 'bad' });
  });

  it('says how far signed heads cover it', () => {
    expect(checkWords(check({ entries: 1234, heads: 2, headsUpTo: '1200' }))?.sentence).toBe(
      '1,234 entries checked; each follows from the one before it. 2 signed heads fit, up to entry 1200.',
    );
    expect(checkWords(check({ entries: 1 }))?.sentence).toBe(
      '1 entry checked; each follows from the one before it. No signed head was there to hold against them.',
    );
  });
});
