import { describe, expect, it } from '@jest/globals';
import type { ReplyCell } from '../../api/records.js';
import { carriedBy, carriedWords, standingOf } from './cell-standing.js';

const cell = (changes: Partial<ReplyCell>): ReplyCell => ({
  subjectId: '00000000-0000-4000-8000-000000000001',
  about: true,
  requestId: null,
  outcome: null,
  wording: '',
  putAt: null,
  putByName: null,
  sentExchangeId: null,
  deadlineAt: null,
  timeZone: null,
  overdue: false,
  reason: '',
  attempts: [],
  answer: '',
  answeredAt: null,
  answerExchangeId: null,
  reflected: null,
  reflectedWords: null,
  reflectedHolds: false,
  version: null,
  abilities: {},
  ...changes,
});

describe('how a cell of the reply matrix stands', () => {
  it('tells what was never about them from what was not put to them', () => {
    expect(standingOf(undefined)).toBe('aside');
    expect(standingOf(cell({}))).toBe('not_put');
  });

  it('tells an answer that is awaited from one that did not come in time', () => {
    expect(standingOf(cell({ outcome: 'awaiting' }))).toBe('awaiting');
    expect(standingOf(cell({ outcome: 'awaiting', overdue: true }))).toBe('overdue');
    expect(standingOf(cell({ outcome: 'waived' }))).toBe('waived');
  });

  it('says that an answer is missing from the copy, is carried by it, or is no longer carried', () => {
    expect(carriedBy(cell({ outcome: 'answered' }))).toBe('missing');
    expect(carriedBy(cell({ outcome: 'answered', reflected: 'quoted', reflectedHolds: true }))).toBe('holds');
    expect(carriedWords(cell({ outcome: 'answered', reflected: 'quoted' }))).toBe('No longer in the copy');
  });

  it('asks nothing of the copy where nobody answered', () => {
    for (const outcome of ['awaiting', 'declined', 'unreachable', 'waived'] as const) {
      expect(carriedBy(cell({ outcome }))).toBeNull();
    }
  });
});
