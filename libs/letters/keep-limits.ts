// The moments at which a letter runs out, each once, however many of its demands run out then.
import { randomUUID } from 'node:crypto';
import type { Letter } from '#database/entities/letter.entity.js';
import { LetterLimit } from '#database/entities/letter-limit.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { DueMoment } from '#domain/due-moment.js';

/** Of a letter that is being split: before that nobody can have dealt with any of them. */
export async function keepLimits(
  { manager }: Transaction,
  { newsroomId, storyId, id: letterId }: Letter,
  moments: readonly DueMoment[],
): Promise<void> {
  await manager.delete(LetterLimit, { newsroomId, letterId });
  const limits = new Map<number, LetterLimit>();
  for (const { at: dueAt, timeZone: dueZone, wholeDay } of moments) {
    const known = limits.get(dueAt.getTime());
    // The end of a day is the next one's first minute: where one of them names the hour, it is an hour.
    const dueWholeDay = wholeDay && (known?.dueWholeDay ?? true);
    limits.set(dueAt.getTime(), {
      newsroomId,
      id: randomUUID(),
      storyId,
      letterId,
      dueAt,
      dueZone: known?.dueZone ?? dueZone,
      dueWholeDay,
      settledBy: null,
      settledAt: null,
      version: 1,
    });
  }
  const rows = [...limits.values()];
  for (let from = 0; from < rows.length; from += 1_000)
    await manager.insert(LetterLimit, rows.slice(from, from + 1_000));
}
