import { describe, expect, it } from '@jest/globals';
import type { Assertion } from '../api/records.js';
import { STANDING_WORDS, STANDINGS, standingOf } from './assertion-standing.js';

type Status = NonNullable<Assertion['placement']>['status'];

function judged(
  state: Assertion['state'],
  advice: Partial<NonNullable<Assertion['advice']>>,
  status: Status = 'exact',
) {
  const unplaced = { versionNumber: 1, start: 0, end: 1, score: 1, candidates: [], version: 1 };
  const placement = { ...unplaced, status, decision: null, decidedBy: null, decidedAt: null };
  const nothing = { ruling: null, opinionId: null, conditionMet: false, unmetConditions: 0, differs: [] };
  return { state, placement, advice: { outcome: 'none' as const, ...nothing, ...advice } };
}

describe('standingOf', () => {
  it('a lost place comes before all that was said about the words', () => {
    expect(standingOf(judged('ruled', { outcome: 'prevails', ruling: 'defensible' }, 'ambiguous'))).toBe('ambiguous');
    expect(standingOf(judged('proposed', {}, 'gone'))).toBe('gone');
    expect(standingOf({ ...judged('ruled', {}), placement: null })).toBe('placing');
  });

  it('what was dismissed asks for nothing, wherever its words are', () => {
    expect(standingOf(judged('dismissed', {}, 'gone'))).toBe('dismissed');
  });

  it('a defensible assertion with a condition still open is not one that stands', () => {
    expect(standingOf(judged('ruled', { outcome: 'prevails', ruling: 'defensible' }))).toBe('stands');
    expect(standingOf(judged('ruled', { outcome: 'prevails', ruling: 'defensible', unmetConditions: 1 }))).toBe(
      'to_change',
    );
  });

  it('a ruling over other words is void, and a question put to a lawyer again waits', () => {
    expect(standingOf(judged('ruled', { outcome: 'void' }))).toBe('void');
    expect(standingOf(judged('queued', { outcome: 'void' }))).toBe('queued');
  });

  it('no two standings that ask for something look alike in the margin', () => {
    const signs = STANDINGS.filter((standing) => standing !== 'withdrawn').map((name) => STANDING_WORDS[name].sign);
    expect(new Set(signs).size).toBe(signs.length);
  });
});
