import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpenLimit, type LetterLimit, nearestLimit } from '#domain/letter-limit.js';

const NOW = new Date('2031-03-14T16:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const hence = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const limit = (dueIn: number, changes: Partial<LetterLimit> = {}): LetterLimit => ({
  dueAt: hence(dueIn),
  takenInAt: hence(-2 * DAY),
  settledAt: null,
  ...changes,
});

describe('a letter’s time limit', () => {
  it('waits until a person says that it is dealt with, also after it has passed', () => {
    expect(isOpenLimit(limit(HOUR))).toBe(true);
    expect(isOpenLimit(limit(-HOUR))).toBe(true);
    expect(isOpenLimit(limit(-300 * DAY, { takenInAt: hence(-301 * DAY) }))).toBe(true);
    expect(isOpenLimit(limit(HOUR, { settledAt: NOW }))).toBe(false);
    expect(isOpenLimit(limit(-HOUR, { settledAt: NOW }))).toBe(false);
  });

  it('of a letter that lay in the post still waits; of one that was filed years later it never did', () => {
    expect(isOpenLimit(limit(-HOUR, { takenInAt: NOW }))).toBe(true);
    expect(isOpenLimit(limit(-7 * DAY + 1, { takenInAt: NOW }))).toBe(true);
    expect(isOpenLimit(limit(-7 * DAY, { takenInAt: NOW }))).toBe(false);
  });
});

describe('the nearest limit', () => {
  it.each([
    ['the sooner of two to come', [3 * HOUR, 2 * HOUR], 2 * HOUR],
    ['the one just missed before one in a week', [7 * DAY, -2 * HOUR], -2 * HOUR],
    ['the one to come tomorrow before one missed last month', [-30 * DAY, DAY], DAY],
    ['of two missed the later', [-3 * DAY, -2 * DAY], -2 * DAY],
    ['of two as near the one to come', [-HOUR, HOUR], HOUR],
  ])('is %s', (_which, offsets, chosen) => {
    const found = nearestLimit(
      offsets.map((offset) => limit(offset, { takenInAt: hence(-40 * DAY) })),
      NOW,
    );
    expect(found?.dueAt).toEqual(hence(chosen));
  });

  it('is none where none waits', () => {
    expect(nearestLimit<LetterLimit>([], NOW)).toBeUndefined();
    expect(nearestLimit([limit(HOUR, { settledAt: NOW })], NOW)).toBeUndefined();
  });

  it('is an open one, and no open one is nearer', () => {
    const some = fc.array(
      fc.record({
        dueAt: fc.integer({ min: -60, max: 60 }).map((days) => hence(days * DAY)),
        takenInAt: fc.integer({ min: -60, max: 0 }).map((days) => hence(days * DAY)),
        settledAt: fc.constantFrom(null, NOW),
      }),
    );
    fc.assert(
      fc.property(some, (limits) => {
        const open = limits.filter(isOpenLimit);
        const found = nearestLimit(limits, NOW);
        if (found === undefined) {
          expect(open).toEqual([]);
          return;
        }
        expect(open).toContain(found);
        const away = (one: LetterLimit) => Math.abs(one.dueAt.getTime() - NOW.getTime());
        for (const other of open) expect(away(found)).toBeLessThanOrEqual(away(other));
      }),
    );
  });
});
