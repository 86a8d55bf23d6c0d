// Finding a letter and its allegations, for those who may see their story. Absent and forbidden look the same (R10).
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { requireStory } from '#stories/story.service.js';

/** The letter, or `letter/not-found`, or the code of the part of it that was asked for. */
export async function requireVisibleLetter(
  manager: EntityManager,
  actor: Actor,
  id: string,
  otherwise: ErrorCode = 'letter/not-found',
): Promise<Letter> {
  const letter = await manager.findOneBy(Letter, { newsroomId: actor.newsroomId, id });
  if (letter === null) throw new Refusal(otherwise);
  await requireStory(manager, actor, letter.storyId, otherwise);
  return letter;
}

/** The allegation, or `allegation/not-found`. */
export async function requireVisibleAllegation(manager: EntityManager, actor: Actor, id: string): Promise<Allegation> {
  const allegation = await manager.findOneBy(Allegation, { newsroomId: actor.newsroomId, id });
  if (allegation === null) throw new Refusal('allegation/not-found');
  await requireStory(manager, actor, allegation.storyId, 'allegation/not-found');
  return allegation;
}

/** Names by person; the blanks among the ids are passed over. */
export async function namesOf(
  manager: EntityManager,
  people: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, string>> {
  const ids = [...new Set(people.filter((id) => id !== null))];
  const found = await manager.find(Person, { where: { id: In(ids) }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}
