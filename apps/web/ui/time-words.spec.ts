import { describe, expect, it } from '@jest/globals';
import { clockWords, untilWords } from './time-words.js';

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
