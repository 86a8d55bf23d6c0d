// The subjects of a story: whom it is about, and how to reach them.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { SubjectKind } from '#domain/vocabulary.js';
import { StorySubject } from '#database/entities/story-subject.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { requireAssertion, requireSubjects } from '#replies/reply-lookup.js';
import { lockSubjects, replaceTies } from '#replies/subject-ties.js';
import { nameKey } from '#replies/suggest-subjects.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface SubjectNotes {
  name: string;
  kind: SubjectKind;
  /** Address, telephone, press office: for the desk alone, and in no export. */
  contact: string;
}

@Injectable()
export class SubjectService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, storyId: string): Promise<StorySubject[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      return subjectsOf(manager, actor.newsroomId, storyId);
    });
  }

  /** `subject/known` where the story has one of this name, however it is capitalised. */
  async name(actor: PersonActor, storyId: string, notes: SubjectNotes): Promise<StorySubject> {
    return withActor(this.dataSource, actor, async (transaction) => {
      await requireStory(transaction.manager, actor, storyId);
      await lockSubjects(transaction, storyId);
      await refuseKnownName(transaction, storyId, notes.name, null);
      stirStory(transaction, storyId);
      return insertSubject(transaction, storyId, notes);
    });
  }

  async edit(
    actor: PersonActor,
    subjectId: string,
    version: number,
    changes: Partial<SubjectNotes>,
  ): Promise<StorySubject> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const subject = await manager.findOneBy(StorySubject, { newsroomId: actor.newsroomId, id: subjectId });
      if (subject === null) throw new Refusal('subject/not-found');
      await requireStory(manager, actor, subject.storyId, 'subject/not-found');
      await lockSubjects(transaction, subject.storyId);
      if (changes.name !== undefined) await refuseKnownName(transaction, subject.storyId, changes.name, subjectId);
      const edited = storable({ name: subject.name, kind: subject.kind, contact: subject.contact, ...changes });
      await updateVersioned(manager, StorySubject, { newsroomId: actor.newsroomId, id: subjectId, version }, edited);
      record({ event: 'subject.edited', payload: { subjectId, fields: Object.keys(changes) } });
      stirStory(transaction, subject.storyId);
      return Object.assign(subject, edited, { version: version + 1 });
    });
  }

  /** Says whom an assertion is about. A request that was put to somebody no longer named is kept all the same. */
  async tie(actor: PersonActor, assertionId: string, subjectIds: readonly string[]): Promise<StorySubject[]> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      const { newsroomId, storyId } = await requireAssertion(manager, actor, assertionId);
      await lockSubjects(transaction, storyId);
      const subjects = await requireSubjects(manager, { newsroomId, storyId }, subjectIds);
      await replaceTies(transaction, assertionId, subjectIds);
      stirStory(transaction, storyId);
      return [...subjects.values()].sort((one, other) => one.name.localeCompare(other.name));
    });
  }
}

/** By name. */
export async function subjectsOf(manager: EntityManager, newsroomId: string, storyId: string): Promise<StorySubject[]> {
  return manager.find(StorySubject, { where: { newsroomId, storyId }, order: { name: 'ASC', id: 'ASC' } });
}

export async function insertSubject(
  { manager, actor, record }: Transaction,
  storyId: string,
  notes: SubjectNotes,
): Promise<StorySubject> {
  const subject = manager.create(StorySubject, {
    ...storable(notes),
    newsroomId: actor.newsroomId,
    id: randomUUID(),
    storyId,
    createdBy: actor.personId ?? '',
    createdAt: new Date(),
    version: 1,
  });
  await manager.insert(StorySubject, subject);
  record({ event: 'subject.named', payload: { subjectId: subject.id, storyId } });
  return subject;
}

async function refuseKnownName(
  { manager, actor }: Transaction,
  storyId: string,
  name: string,
  except: string | null,
): Promise<void> {
  const others = await subjectsOf(manager, actor.newsroomId, storyId);
  const known = others.find((other) => other.id !== except && nameKey(other.name) === nameKey(name));
  if (known !== undefined) throw new Refusal('subject/known', { id: known.id });
}

function storable({ name, kind, contact }: SubjectNotes): SubjectNotes {
  return { name: toStorableText(name).replace(/\s+/g, ' ').trim(), kind, contact: toStorableText(contact).trim() };
}
