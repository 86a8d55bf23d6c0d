// What a check of the audit log found, in words.
import type { AuditCheck } from '../../api/records.js';
import { counted } from '../../ui/words.js';

type Reason = NonNullable<AuditCheck['firstBad']>['reason'];

const REASONS: Readonly<Record<Reason, string>> = {
  gap: 'an entry before it is missing',
  'out-of-order': 'it does not stand in its place',
  'broken-link': 'it does not follow from the entry before it',
  altered: 'it was altered after it was written',
  'unknown-event': 'it is of a kind that was never written here',
  'other-than-head': 'it is another than the signed head covers: the log was rewritten',
  'cut-off': 'it is missing, though a signed head covers it: the end of the log was cut off',
  'bad-head': 'the signed head over it is not ours, or was altered',
};

export interface CheckWords {
  tone: 'bad' | 'plain';
  sentence: string;
}

/** Null while it is under way. */
export function checkWords({ state, entries, heads, headsUpTo, firstBad }: AuditCheck): CheckWords | null {
  if (state === 'running') return null;
  if (state === 'failed')
    return { tone: 'bad', sentence: 'The check could not be done. That says nothing about the log.' };
  if (firstBad !== null) {
    return {
      tone: 'bad',
      sentence: `The log was tampered with. Entry ${firstBad.seq} is the first that does not fit: ${REASONS[firstBad.reason]}.`,
    };
  }
  const number = (entries ?? 0).toLocaleString('en-GB');
  const whole = `${number} ${entries === 1 ? 'entry' : 'entries'} checked; each follows from the one before it.`;
  if (heads === null || heads === 0)
    return { tone: 'plain', sentence: `${whole} No signed head was there to hold against them.` };
  const upTo = headsUpTo === null ? '' : `, up to entry ${headsUpTo}`;
  return {
    tone: 'plain',
    sentence: `${whole} ${counted(heads, 'signed head')} ${heads === 1 ? 'fits' : 'fit'}${upTo}.`,
  };
}
