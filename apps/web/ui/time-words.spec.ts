import { describe, expect, it } from '@jest/globals';
import { clockWords, dayEndWords, hereWords, untilWords } from './time-words.js';

const NOW = Date.parse('2026-06-10T15:50:00Z');
const at = (iso: string) => Date.parse(iso);

describe('untilWords', () => {
  it.each([
    ['2026-06-10T18:00:00Z', 'in 2 h 10 min'],
    ['2026-06-10T16:50:00Z', 'in 1 h'],
    ['2026-06-10T15:50:40Z', 'in 1 min'],
    ['2026-06-10T15:50:20Z', 'now'],
    ['2026-06-10T15:10:00Z', '40 min ago'],
    ['2026-06-12T14:50:00Z', 'in 47 h'],
    ['2026-06-13T15:50:00Z', 'in 3 days'],
    ['2026-06-06T15:50:00Z', '4 days ago'],
  ])('%s is %s', (iso, words) => {
    expect(untilWords(at(iso), NOW)).toBe(words);
  });
});

describe('clockWords', () => {
  it('says what the clock there will show, and where', () => {
    expect(clockWords(at('2026-06-10T17:00:00Z'), NOW, 'Europe/London')).toBe('18:00 London');
    expect(clockWords(at('2026-06-10T17:00:00Z'), NOW, 'America/New_York')).toBe('13:00 New York');
    expect(clockWords(at('2026-06-10T17:00:00Z'), NOW, 'UTC')).toBe('17:00 UTC');
  });

  it('names the day where it is another one there', () => {
    expect(clockWords(at('2026-06-10T23:30:00Z'), NOW, 'Europe/London')).toBe('Thu 11 Jun, 00:30 London');
    expect(clockWords(at('2026-06-10T23:30:00Z'), NOW, 'UTC')).toBe('23:30 UTC');
    expect(clockWords(at('2027-06-10T15:50:00Z'), NOW, 'UTC')).toBe('Thu 10 Jun, 15:50 UTC');
  });
});

describe('where a letter means another clock than the reader’s', () => {
  it('a bare offset is a clock like any other', () => {
    expect(clockWords(at('2026-06-10T17:00:00Z'), NOW, '+05:30')).toBe('22:30 UTC+05:30');
    expect(clockWords(at('2026-06-10T19:00:00Z'), NOW, '+05:30')).toBe('Thu 11 Jun, 00:30 UTC+05:30');
    expect(clockWords(at('2026-06-10T17:00:00Z'), NOW, '-04:00')).toBe('13:00 UTC−04:00');
  });

  it('the reader’s own is said beside it, where it shows something else', () => {
    const four = at('2026-06-12T15:00:00Z');
    expect(clockWords(four, NOW, 'Europe/London')).toBe('Fri 12 Jun, 16:00 London');
    expect(hereWords(four, 'Europe/London', false, 'Europe/Berlin')).toBe('17:00 Berlin');
    expect(hereWords(four, 'Europe/London', false, 'Asia/Tokyo')).toBe('Sat 13 Jun, 00:00 Tokyo');
    expect(hereWords(four, 'Europe/London', false, 'Europe/Lisbon')).toBeNull();
    expect(hereWords(four, '+01:00', false, 'Europe/London')).toBeNull();
  });

  it('of a day as a whole the hour is of the day that was said, or names its own', () => {
    const midnight = at('2026-06-12T23:00:00Z');
    expect(hereWords(midnight, 'Europe/London', true, 'Europe/Berlin')).toBe('Sat 13 Jun, 01:00 Berlin');
    expect(hereWords(midnight, 'Europe/London', true, 'America/New_York')).toBe('19:00 New York');
    expect(hereWords(midnight, 'Europe/London', true, 'Europe/Lisbon')).toBeNull();
  });

  it('on the day on which one of two clocks has changed and the other has not, both are said', () => {
    const early = at('2026-03-16T16:00:00Z');
    expect(hereWords(early, 'America/New_York', false, 'Europe/London')).toBe('16:00 London');
    expect(clockWords(early, early, 'America/New_York')).toBe('12:00 New York');
    expect(clockWords(at('2026-03-30T16:00:00Z'), at('2026-03-30T16:00:00Z'), 'America/New_York')).toBe(
      '12:00 New York',
    );
    expect(clockWords(at('2026-03-30T16:00:00Z'), at('2026-03-30T16:00:00Z'), 'Europe/London')).toBe('17:00 London');
  });
});

describe('dayEndWords', () => {
  it('a day as a whole is named by that day, and not by the first minute of the next', () => {
    expect(dayEndWords(at('2026-06-12T23:00:00Z'), NOW, 'Europe/London')).toBe('end of Fri 12 Jun, London');
    expect(dayEndWords(at('2026-06-10T23:00:00Z'), NOW, 'Europe/London')).toBe('end of today, London');
    expect(dayEndWords(at('2026-06-10T23:00:00Z'), at('2026-06-11T01:00:00Z'), 'Europe/London')).toBe(
      'end of Wed 10 Jun, London',
    );
    expect(dayEndWords(at('2026-06-10T18:30:00Z'), NOW, '+05:30')).toBe('end of today, UTC+05:30');
  });

  it('of a day that has twenty-three hours, or twenty-five', () => {
    expect(dayEndWords(at('2026-03-29T23:00:00Z'), at('2026-03-29T00:30:00Z'), 'Europe/London')).toBe(
      'end of today, London',
    );
    expect(untilWords(at('2026-03-29T23:00:00Z'), at('2026-03-29T00:00:00Z'))).toBe('in 23 h');
    expect(untilWords(at('2026-10-26T00:00:00Z'), at('2026-10-24T23:00:00Z'))).toBe('in 25 h');
  });
});
