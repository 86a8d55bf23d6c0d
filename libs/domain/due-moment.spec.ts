import { describe, expect, it } from '@jest/globals';
import { dueMoment } from './due-moment.js';

const at = (due: Parameters<typeof dueMoment>[0], otherwise = 'Europe/London'): string | undefined =>
  dueMoment(due, otherwise)?.at.toISOString();

describe('when a time limit runs out', () => {
  it.each([
    [
      'in the zone of the letter',
      { date: '2031-05-21', time: '16:00', zone: 'America/New_York' },
      '2031-05-21T20:00:00.000Z',
    ],
    [
      'in the zone of the story, where the letter names none',
      { date: '2031-05-21', time: '16:00' },
      '2031-05-21T15:00:00.000Z',
    ],
    ['by the offset of a mail', { date: '2031-05-21', time: '16:00', zone: '+05:30' }, '2031-05-21T10:30:00.000Z'],
    ['as the day ends, where no hour is named', { date: '2031-05-21' }, '2031-05-21T23:00:00.000Z'],
    ['at midnight', { date: '2031-12-31', time: '24:00', zone: 'UTC' }, '2032-01-01T00:00:00.000Z'],
    ['before the clocks go forward over it', { date: '2031-03-30', time: '01:30' }, '2031-03-30T00:30:00.000Z'],
    ['the first time, where the hour comes twice', { date: '2031-10-26', time: '01:30' }, '2031-10-26T00:30:00.000Z'],
  ])('%s', (_name, due, moment) => {
    expect(at(due)).toBe(moment);
  });

  it('on no day of the calendar: never', () => {
    expect(at({ date: '2031-02-30' })).toBeUndefined();
  });

  it('says whether an hour was named', () => {
    expect(dueMoment({ date: '2031-05-21' }, 'UTC')).toMatchObject({ wholeDay: true, timeZone: 'UTC' });
    expect(dueMoment({ date: '2031-05-21', time: '09:00' }, 'UTC')).toMatchObject({ wholeDay: false });
  });
});
