// Subjects proposed from the names in the assertions, and a person taking them up (R5).
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { isSettled } from '#domain/assertion.states.js';
import type { SubjectKind } from '#domain/vocabulary.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import type { StorySubject } from '#database/entities/story-subject.entity.js';
import { withActor } from '#database/with-actor.js';
import { insertSubject, subjectsOf } from '#replies/subject.service.js';
import { addTie, lockSubjects, tiesOf } from '#replies/subject-ties.js';
import { nameKey, type SubjectSuggestion, suggestSubjects } from '#replies/suggest-subjects.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface SuggestionWithAssertions extends Omit<SubjectSuggestion, 'assertionIds'> {
  assertions: Assertion[];
}

@Injectable()
export class SuggestionService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, storyId: string): Promise<SuggestionWithAssertions[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const assertions = await openAssertions(manager, actor.newsroomId, storyId);
      const ids = assertions.map(({ id }) => id);
      const ties = await tiesOf(manager, actor.newsroomId, ids);
      const naming = assertions.map(({ id, about }) => ({ id, about, tied: ties.has(id) }));
      const suggestions = suggestSubjects(naming, await subjectsOf(manager, actor.newsroomId, storyId));
      const byId = new Map(assertions.map((assertion) => [assertion.id, assertion]));
      return suggestions.map(({ assertionIds, ...suggestion }) => ({
        ...suggestion,
        assertions: assertionIds.flatMap((id) => byId.get(id) ?? []),
      }));
    });
  }

  /**
   * Makes each name a subject and ties the assertions that name it. Where the story has the subject already, only those
   * assertions that nobody has tied to anyone: what a person untied stays so.
   */
  async adopt(
    actor: PersonActor,
    storyId: string,
    names: readonly { name: string; kind: SubjectKind }[],
  ): Promise<StorySubject[]> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      await requireStory(manager, actor, storyId);
      await lockSubjects(transaction, storyId);
      const known = await subjectsOf(manager, actor.newsroomId, storyId);
      const byKey = new Map(known.map((subject) => [nameKey(subject.name), subject]));
      const assertions = await openAssertions(manager, actor.newsroomId, storyId);
      const ids = assertions.map(({ id }) => id);
      const ties = await tiesOf(manager, actor.newsroomId, ids);
      const adopted = new Map<string, StorySubject>();
      for (const { name, kind } of names) {
        const key = nameKey(name);
        const before = byKey.get(key);
        const subject = before ?? (await insertSubject(transaction, storyId, { name, kind, contact: '' }));
        byKey.set(key, subject);
        adopted.set(subject.id, subject);
        for (const { id, about } of assertions)
          if (about.some((named) => nameKey(named) === key) && (before === undefined || !ties.has(id)))
            await addTie(transaction, id, subject.id);
      }
      stirStory(transaction, storyId);
      return [...adopted.values()];
    });
  }
}

/** Assertions that still bear on publication, as they are numbered. */
async function openAssertions(manager: EntityManager, newsroomId: string, storyId: string): Promise<Assertion[]> {
  const all = await manager.find(Assertion, {
    where: { newsroomId, storyId },
    order: { draftId: 'ASC', number: 'ASC' },
  });
  return all.filter(({ state }) => !isSettled(state));
}
