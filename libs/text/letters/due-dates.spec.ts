// Do the common ways of fixing a time come out as the day that is meant?
import { describe, expect, it } from '@jest/globals';
import { dueDate, letterDate } from './due-dates.js';
import { splitLetter } from '../split-letter.js';

/** A letter of Tuesday 12 May 2026. */
const written = letterDate('VANE & CO\n\n12 May 2026\n\nDear Sirs\n');

describe('a deadline as a date', () => {
  it.each([
    ['by 5 p.m. BST on Thursday 14 May', '2026-05-14', '17:00', 'Europe/London'],
    ['by no later than 5:00 p.m. Eastern Time on Friday, May 15, 2026', '2026-05-15', '17:00', 'America/New_York'],
    ['By 4 p.m. (BST) on Thursday 21 May 2026 you are to confirm', '2026-05-21', '16:00', 'Europe/London'],
    ['within seven days of receipt of this letter', '2026-05-19', undefined, undefined],
    ['within 48 (forty-eight) hours of receipt hereof', '2026-05-14', undefined, undefined],
    ['by close of business tomorrow, Eastern Time', '2026-05-13', '17:00', 'America/New_York'],
    ['not later than noon on Friday', '2026-05-15', '12:00', undefined],
    ['by midnight tonight', '2026-05-12', '24:00', undefined],
    ['within five working days', '2026-05-19', undefined, undefined],
    ['no later than the 3rd of June', '2026-06-03', undefined, undefined],
    ['on or before 5.30 p.m. IST on Thursday, 14th May, 2026', '2026-05-14', '17:30', 'Asia/Kolkata'],
    ['within one month of the date of this letter', '2026-06-12', undefined, undefined],
    ['before 1800 hrs on 01/06/2026', '2026-06-01', '18:00', undefined],
    ['by 2 January', '2027-01-02', undefined, undefined],
    ['by 17:00 on Monday next', '2026-05-18', '17:00', undefined],
    ['within 28 days', '2026-06-09', undefined, undefined],
  ])('%s', (words, date, time, zone) => {
    expect(dueDate(words, written)).toEqual({ date, ...(time && { time }), ...(zone && { zone }) });
  });

  it('counts hours from the minute that a mail header tells, in its own offset', () => {
    const mail = letterDate(
      'From: N. Vane <vane@example.org>\nDate: Wed, 4 Mar 2026 09:17:52 +0530\nSubject: x\n\nDear Sir,\n',
    );
    expect(dueDate('You have 48 hours from the time stamp of this mail', mail)).toEqual({
      date: '2026-03-06',
      time: '09:17',
      zone: '+05:30',
    });
  });

  it('names no day where none can be told', () => {
    expect(dueDate('by return', written)).toBeUndefined();
    expect(dueDate('within seven days', undefined)).toBeUndefined();
    expect(dueDate('by 31 February 2026', written)).toBeUndefined();
  });

  it('stands with the demand and the deadline of a letter, the zone taken from elsewhere in it', () => {
    const letter =
      '12 May 2026\n\nDear Editor,\n\nThe story is false.\n\nPlease remove it by 5 pm on Friday. We require your answer within seven days. All times are London time.\n\nYours faithfully\n\nN. Vane';
    const due = splitLetter(letter).flatMap((segment) => (segment.due === undefined ? [] : [segment.due]));
    expect(due).toEqual([
      { date: '2026-05-15', time: '17:00', zone: 'Europe/London' },
      { date: '2026-05-19', zone: 'Europe/London' },
    ]);
  });
});
