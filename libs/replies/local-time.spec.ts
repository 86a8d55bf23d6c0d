import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#domain/errors.js';
import { inWords, momentOf } from '#replies/local-time.js';

const local = (wall: string, timeZone?: string) =>
  momentOf({ local: wall, timeZone }, 'Europe/London').at.toISOString();

const refusal = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the moment a wall clock means', () => {
  it.each([
    ['2026-11-24T18:00', 'Europe/London', '2026-11-24T18:00:00.000Z'],
    ['2026-07-24T18:00', 'Europe/London', '2026-07-24T17:00:00.000Z'],
    ['2026-11-24T18:00', 'America/New_York', '2026-11-24T23:00:00.000Z'],
    ['2026-11-24T18:00', 'Asia/Kolkata', '2026-11-24T12:30:00.000Z'],
    ['2026-11-24T18:00', 'Asia/Calcutta', '2026-11-24T12:30:00.000Z'],
    ['2026-11-24T18:00', 'Pacific/Kiritimati', '2026-11-24T04:00:00.000Z'],
    ['2026-11-24T18:00:30', 'UTC', '2026-11-24T18:00:30.000Z'],
    ['2028-02-29T00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, moment) => {
    expect(local(wall, zone)).toBe(moment);
  });

  it('the zone is the story’s where none is given, and is kept as given where one is', () => {
    expect(local('2026-07-24T18:00')).toBe('2026-07-24T17:00:00.000Z');
    expect(momentOf({ local: '2026-11-24T18:00', timeZone: 'Asia/Kolkata' }, 'UTC').timeZone).toBe('Asia/Kolkata');
    expect(momentOf({ at: '2026-11-24T18:00:00+05:30' }, 'Europe/London')).toEqual({
      at: new Date('2026-11-24T12:30:00Z'),
      timeZone: 'Europe/London',
    });
  });

  it.each([
    ['2026-03-29T01:30', 'Europe/London'],
    ['2026-03-08T02:00', 'America/New_York'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('an hour that the clocks skip is refused: %s in %s', (wall, zone) => {
    const { code, message, details } = refusal(() => local(wall, zone));
    expect(code).toBe('request/invalid');
    expect(message).toContain(`there is no ${wall} in ${zone}`);
    expect(details).toMatchObject({ fields: [{ field: 'deadline.local' }] });
  });

  it.each([
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T06:30:00.000Z'],
  ])('of an hour that comes twice the second is taken: %s in %s', (wall, zone, moment) => {
    expect(local(wall, zone)).toBe(moment);
  });

  it.each([
    ['2026-03-29T00:59', 'Europe/London', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:00', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:00', 'Europe/London', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01T00:59', 'America/New_York', '2026-11-01T04:59:00.000Z'],
  ])('the minutes about a change of clocks are plain: %s in %s', (wall, zone, moment) => {
    expect(local(wall, zone)).toBe(moment);
  });

  it.each(['2026-02-30T12:00', '2026-13-01T12:00', '2026-11-24T24:00', '2026-11-24T18:60', '2026-11-24 18:00', 'soon'])(
    'no such day or hour: %s',
    (wall) => {
      expect(refusal(() => local(wall)).details).toMatchObject({ fields: [{ field: 'deadline.local' }] });
    },
  );

  it.each(['Europe/Nowhere', '+05:30', '', 'London', '../etc'])('%j is no time zone', (zone) => {
    const named = { local: '2026-11-24T18:00', timeZone: zone };
    expect(refusal(() => momentOf(named, 'UTC')).details).toMatchObject({ fields: [{ field: 'deadline.timeZone' }] });
  });

  it('what a clock shows at any moment leads back to that moment, or to the same reading an hour later', () => {
    const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Chatham', 'UTC'];
    const range = { min: Date.parse('2000-01-01T00:00Z'), max: Date.parse('2036-01-01T00:00Z') };
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer(range), (timeZone, when) => {
        const moment = Math.floor(when / 60_000) * 60_000;
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
        const wall = parts.format(moment).replace(' ', 'T');
        const back = Date.parse(local(wall, timeZone));
        expect([0, 3_600_000]).toContain(back - moment);
      }),
    );
  });
});

describe('a deadline in words', () => {
  it.each([
    ['2026-11-24T18:00:00Z', 'Europe/London', '18:00 on Tuesday 24 November 2026 (Europe/London time, UTC+00:00)'],
    ['2026-07-24T17:05:00Z', 'Europe/London', '18:05 on Friday 24 July 2026 (Europe/London time, UTC+01:00)'],
    ['2026-11-24T12:30:00Z', 'Asia/Kolkata', '18:00 on Tuesday 24 November 2026 (Asia/Kolkata time, UTC+05:30)'],
    [
      '2026-11-25T00:00:00Z',
      'America/New_York',
      '19:00 on Tuesday 24 November 2026 (America/New_York time, UTC−05:00)',
    ],
    ['2026-11-24T00:00:00Z', 'UTC', '00:00 on Tuesday 24 November 2026 (UTC)'],
  ])('%s in %s', (at, timeZone, words) => {
    expect(inWords({ at: new Date(at), timeZone })).toBe(words);
  });
});
