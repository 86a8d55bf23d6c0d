import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReplyOutcome } from '#domain/vocabulary.js';
import { type AwaitedReply, dueReminders, latestOccasion } from '#replies/due-reminders.js';

const DEADLINE = Date.parse('2031-03-14T18:00:00Z');
const HOUR = 3_600_000;

const awaited = (changes: Partial<AwaitedReply> = {}): AwaitedReply => ({
  id: 'request',
  storyId: 'story',
  outcome: 'awaiting',
  putAt: new Date(DEADLINE - 72 * HOUR),
  deadlineAt: new Date(DEADLINE),
  ...changes,
});

const occasionsAt = (hoursBefore: number, request = awaited()) =>
  dueReminders([request], new Date(DEADLINE - hoursBefore * HOUR)).map(({ occasion }) => occasion);

describe('reminders of a time to answer', () => {
  it.each([
    [24.01, []],
    [24, ['24h']],
    [2.01, ['24h']],
    [2, ['2h']],
    [0.01, ['2h']],
    [0, ['passed']],
    [-100, ['passed']],
  ])('%d hours before the deadline: %j', (hours, occasions) => {
    expect(occasionsAt(hours)).toEqual(occasions);
  });

  it('names the request, the story and the moment of the occasion', () => {
    expect(dueReminders([awaited()], new Date(DEADLINE - HOUR))).toEqual([
      { requestId: 'request', storyId: 'story', occasion: '2h', at: new Date(DEADLINE - 2 * HOUR) },
    ]);
  });

  it('does not remind of a day to go when less than a day was given', () => {
    const short = awaited({ putAt: new Date(DEADLINE - 6 * HOUR) });
    expect(occasionsAt(5, short)).toEqual([]);
    expect(occasionsAt(1, short)).toEqual(['2h']);
    expect(occasionsAt(0, awaited({ putAt: new Date(DEADLINE) }))).toEqual(['passed']);
  });

  it('tells at once of a deadline that is nearer already when it is first heard of, where nobody chose it', () => {
    const at = (hoursBefore: number) =>
      latestOccasion(new Date(DEADLINE), null, new Date(DEADLINE - hoursBefore * HOUR));
    expect(at(25)).toBeUndefined();
    expect(at(5)).toEqual({ occasion: '24h', at: new Date(DEADLINE - 24 * HOUR) });
    expect(at(1)?.occasion).toBe('2h');
    expect(at(-1)?.occasion).toBe('passed');
  });

  it('is silent where there is no deadline, and about whatever is settled', () => {
    expect(occasionsAt(0, awaited({ deadlineAt: null }))).toEqual([]);
    for (const outcome of ReplyOutcome.options.filter((one) => one !== 'awaiting'))
      expect(occasionsAt(0, awaited({ outcome }))).toEqual([]);
  });

  it('never tells of what has not come, and goes only forward', () => {
    const rank = { '24h': 0, '2h': 1, passed: 2 };
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 400 }), (first, later) => {
        const at = (hours: number) => dueReminders([awaited()], new Date(DEADLINE + hours * HOUR));
        const [before] = at(first);
        const [after] = at(first + later);
        if (before !== undefined) {
          expect(before.at.getTime()).toBeLessThanOrEqual(DEADLINE + first * HOUR);
          expect(after).toBeDefined();
          expect(rank[after!.occasion]).toBeGreaterThanOrEqual(rank[before.occasion]);
        }
      }),
    );
  });
});
