// Finding what a reply is about: its assertions, subjects, messages and the request itself, each in a story that may be seen.
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { ExchangeDirection } from '#domain/vocabulary.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { StorySubject } from '#database/entities/story-subject.entity.js';
import { requireStory } from '#stories/story.service.js';

export async function requireAssertion(manager: EntityManager, actor: Actor, id: string): Promise<Assertion> {
  const assertion = await manager.findOneBy(Assertion, { newsroomId: actor.newsroomId, id });
  if (assertion === null) throw new Refusal('assertion/not-found');
  await requireStory(manager, actor, assertion.storyId, 'assertion/not-found');
  return assertion;
}

/** Those assertions, by id; `assertion/not-found` where one is not of this story. */
export async function requireAssertions(
  manager: EntityManager,
  { newsroomId, storyId }: { newsroomId: string; storyId: string },
  ids: readonly string[],
): Promise<Map<string, Assertion>> {
  const found = await manager.findBy(Assertion, { newsroomId, storyId, id: In([...ids]) });
  const byId = new Map(found.map((assertion) => [assertion.id, assertion]));
  const missing = ids.find((id) => !byId.has(id));
  if (missing !== undefined) throw new Refusal('assertion/not-found', { id: missing });
  return byId;
}

/** Those subjects, by id; `subject/not-found` where one is not of this story. */
export async function requireSubjects(
  manager: EntityManager,
  { newsroomId, storyId }: { newsroomId: string; storyId: string },
  ids: readonly string[],
): Promise<Map<string, StorySubject>> {
  const found = await manager.findBy(StorySubject, { newsroomId, storyId, id: In([...ids]) });
  const byId = new Map(found.map((subject) => [subject.id, subject]));
  const missing = ids.find((id) => !byId.has(id));
  if (missing !== undefined) throw new Refusal('subject/not-found', { id: missing });
  return byId;
}

export async function requireReply(manager: EntityManager, actor: Actor, id: string): Promise<ReplyRequest> {
  const request = await manager.findOneBy(ReplyRequest, { newsroomId: actor.newsroomId, id });
  if (request === null) throw new Refusal('reply/not-found');
  await requireStory(manager, actor, request.storyId, 'reply/not-found');
  return request;
}

/** The message that carried the questions or the answer; null where none is named. */
export async function requireMessage(
  manager: EntityManager,
  { newsroomId, storyId }: { newsroomId: string; storyId: string },
  id: string | undefined,
  direction: ExchangeDirection,
): Promise<Exchange | null> {
  if (id === undefined) return null;
  const exchange = await manager.findOneBy(Exchange, { newsroomId, storyId, id, direction });
  if (exchange === null) throw new Refusal('reply/no-such-exchange', { id });
  return exchange;
}
