import { describe, expect, it } from '@jest/globals';
import { isTimeZone } from '#domain/time-zone.js';

describe('time zones', () => {
  it.each(['UTC', 'Europe/London', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    '%s is one, by its new name or its old',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each(['Europe/Nowhere', '+05:30', '', 'London', '../etc'])('%j is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
