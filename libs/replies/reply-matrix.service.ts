// The right of reply at a glance: assertions down, subjects across.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { isSettled } from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import type { StorySubject } from '#database/entities/story-subject.entity.js';
import { withActor } from '#database/with-actor.js';
import { draftQuestion, isHeading } from '#replies/draft-questions.js';
import { cellsOf, type ReplyCell } from '#replies/reply-cells.js';
import { newestVersions, type Standing, standings } from '#replies/standing-words.js';
import { subjectsOf } from '#replies/subject.service.js';
import { requireStory } from '#stories/story.service.js';

interface ReplyRow {
  assertion: Assertion;
  standing: Standing;
  /** How it might be put; a person decides on the words. */
  question: string;
  cells: ReplyCell[];
}

export interface ReplyMatrix {
  subjects: StorySubject[];
  rows: ReplyRow[];
}

@Injectable()
export class ReplyMatrixService {
  constructor(private readonly dataSource: DataSource) {}

  /** What bears on publication: open assertions of some gravity, and light ones that somebody thought worth putting. */
  async read(actor: Actor, storyId: string, draftId: string | undefined): Promise<ReplyMatrix> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId } = await requireStory(manager, actor, storyId);
      if (draftId !== undefined && !(await manager.existsBy(Draft, { newsroomId, id: draftId, storyId })))
        throw new Refusal('draft/not-found');
      const within = { newsroomId, storyId, ...(draftId === undefined ? {} : { draftId }) };
      const all = await manager.find(Assertion, { where: within, order: { draftId: 'ASC', number: 'ASC' } });
      const requests = await manager.findBy(ReplyRequest, { newsroomId, storyId });
      const put = new Set(requests.map(({ assertionId }) => assertionId));
      const shown = all.filter(({ id, state, gravity }) => !isSettled(state) && (gravity !== 'low' || put.has(id)));
      const newest = await newestVersions(manager, newsroomId, [...new Set(shown.map((one) => one.draftId))]);
      const standing = await standings(manager, newsroomId, shown, newest);
      const shownIds = new Set(shown.map(({ id }) => id));
      const theirs = requests.filter(({ assertionId }) => shownIds.has(assertionId));
      const cells = await cellsOf(manager, shown, theirs, newest, new Date());
      return {
        subjects: await subjectsOf(manager, newsroomId, storyId),
        rows: shown.map((assertion) => {
          const stands = standing.get(assertion.id) ?? { status: null, words: assertion.quote, blockKind: null };
          const question = draftQuestion(stands.words, isHeading(stands.blockKind));
          return { assertion, standing: stands, question, cells: cells.get(assertion.id) ?? [] };
        }),
      };
    });
  }
}
