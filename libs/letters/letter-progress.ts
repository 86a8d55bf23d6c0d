// How a letter moves along its steps; every step's processor goes through here.
import { Letter } from '#database/entities/letter.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import type { Transaction } from '#database/with-actor.js';
import type { TaskKind } from '#domain/tasks.js';
import type { LetterStatus } from '#domain/vocabulary.js';
import { stirStory } from '#stories/stir-story.js';

export async function requireLetter(
  { manager, actor }: Pick<Transaction, 'manager' | 'actor'>,
  id: string,
): Promise<Letter> {
  return manager.findOneByOrFail(Letter, { newsroomId: actor.newsroomId, id });
}

export async function moveLetter(transaction: Transaction, letter: Letter, status: LetterStatus): Promise<void> {
  const linkedAt = status === 'linked' ? (letter.linkedAt ?? new Date()) : letter.linkedAt;
  await updateVersioned(transaction.manager, Letter, letter, { status, failure: null, linkedAt });
  stirStory(transaction, letter.storyId);
}

/**
 * Says on the letter that a step was given up, and why: never a silent "0 allegations". Whoever had reviewed it had not seen
 * that; they may say so again once they have read the letter by hand.
 */
export async function failLetter(
  transaction: Transaction,
  letterId: string,
  step: TaskKind,
  code: string,
): Promise<void> {
  const letter = await requireLetter(transaction, letterId);
  await updateVersioned(transaction.manager, Letter, letter, {
    status: 'failed',
    failure: code,
    reviewedBy: null,
    reviewedAt: null,
  });
  stirStory(transaction, letter.storyId);
  transaction.record({ event: 'letter.failed', payload: { letterId, step, code } });
}
