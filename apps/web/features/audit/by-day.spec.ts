import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '../../api/records.js';
import { byDay } from './by-day.js';

const LONDON = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

const entry = (seq: string, at: string): AuditEntry => ({
  seq,
  at,
  actor: { id: null, name: 'Nightlawyer', role: 'system' },
  event: 'draft.created',
  words: 'Nightlawyer added a draft.',
  payload: null,
  hash: '',
});

describe('byDay', () => {
  it('parts entries at midnight of the clock they are read by', () => {
    const entries = [
      entry('3', '2026-06-02T08:00:00Z'),
      entry('2', '2026-06-01T23:10:00Z'),
      entry('1', '2026-06-01T22:50:00Z'),
    ];
    const days = byDay(entries, LONDON);
    expect(days.map(({ day, entries: own }) => [day, own.map(({ seq }) => seq)])).toEqual([
      ['2 June 2026', ['3', '2']],
      ['1 June 2026', ['1']],
    ]);
  });

  it('keeps the order of the log where a clock was set back', () => {
    const entries = [
      entry('3', '2026-06-02T08:00:00Z'),
      entry('2', '2026-06-03T08:00:00Z'),
      entry('1', '2026-06-02T07:00:00Z'),
    ];
    expect(byDay(entries, LONDON).flatMap(({ entries: own }) => own.map(({ seq }) => seq))).toEqual(['3', '2', '1']);
  });

  it('has no day where there is no entry', () => {
    expect(byDay([], LONDON)).toEqual([]);
  });
});
