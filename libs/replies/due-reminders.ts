// Which times to answer are near, or have run out, so that somebody must be told?
import type { ReplyOutcome } from '#domain/vocabulary.js';

/** From the earliest to the last. The strings are part of what has been told, and so never change. */
export const REMINDER_OCCASIONS = ['24h', '2h', 'passed'] as const;
type ReminderOccasion = (typeof REMINDER_OCCASIONS)[number];

const HOUR = 3_600_000;
const MILLISECONDS_BEFORE: Readonly<Record<ReminderOccasion, number>> = { '24h': 24 * HOUR, '2h': 2 * HOUR, passed: 0 };

/** What of a reply request the reminders are about; a row of `reply_request` will do. */
export interface AwaitedReply {
  readonly id: string;
  readonly storyId: string;
  readonly outcome: ReplyOutcome;
  readonly putAt: Date | null;
  readonly deadlineAt: Date | null;
}

export interface DueReminder {
  readonly requestId: string;
  readonly storyId: string;
  readonly occasion: ReminderOccasion;
  /** When the occasion came. A deadline can be moved, and is then told anew: this belongs to what makes a telling the same. */
  readonly at: Date;
}

/** An occasion whose moment has come. */
export type ComeOccasion = Pick<DueReminder, 'occasion' | 'at'>;

/**
 * The latest occasion of a deadline whose moment has come at `now`, so that a sweep which was asleep does not first tell what is
 * past. Those whose moment had gone by at `since` are left out, except the deadline's own; null leaves out none.
 */
export function latestOccasion(deadlineAt: Date, since: Date | null, now: Date): ComeOccasion | undefined {
  return REMINDER_OCCASIONS.map((occasion) => ({
    occasion,
    at: new Date(deadlineAt.getTime() - MILLISECONDS_BEFORE[occasion]),
  }))
    .filter(({ occasion, at }) => at <= now && (occasion === 'passed' || since === null || since < at))
    .at(-1);
}

/**
 * The reminders that are due at `now`: one a request at most. What was settled needs no reminder; nor does an occasion whose
 * moment had gone by already when the words were put, except the deadline's own.
 */
export function dueReminders(requests: readonly AwaitedReply[], now: Date): DueReminder[] {
  return requests.flatMap(({ id, storyId, outcome, putAt, deadlineAt }) => {
    if (outcome !== 'awaiting' || deadlineAt === null) return [];
    const come = latestOccasion(deadlineAt, putAt, now);
    return come === undefined ? [] : [{ requestId: id, storyId, ...come }];
  });
}
