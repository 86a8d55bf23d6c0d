// A lawyer says: I have read this letter, and what the program made of it.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Letter } from '#database/entities/letter.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { requireVisibleLetter } from '#letters/letter-lookup.js';
import { stirStory } from '#stories/stir-story.js';

@Injectable()
export class ReviewLetter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Only a letter that was read to its end: by the program (`linked`), or, where the program failed, by the lawyer on paper.
   * A letter reviewed already stays as its first reviewer left it.
   * @throws Refusal `letter/unfinished`, `record/stale`
   */
  async review(actor: PersonActor, letterId: string, version: number): Promise<void> {
    await withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const letter = await requireVisibleLetter(manager, actor, letterId);
      if (letter.status !== 'linked' && letter.status !== 'failed') {
        throw new Refusal('letter/unfinished', { status: letter.status });
      }
      if (letter.reviewedBy !== null) return;
      const review = { reviewedBy: actor.personId, reviewedAt: new Date() };
      await updateVersioned(manager, Letter, { newsroomId: letter.newsroomId, id: letterId, version }, review);
      record({ event: 'letter.reviewed', payload: { letterId } });
      stirStory(transaction, letter.storyId);
    });
  }
}
