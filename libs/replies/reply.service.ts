// What came of putting it: attempts to reach the subject, the outcome, and where the copy carries the answer.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { versionText } from '#domain/version-text.js';
import type { Reflection } from '#domain/vocabulary.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { ReplyAttempt } from '#database/entities/reply-attempt.entity.js';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { findWords } from '#replies/find-words.js';
import { cellOf, type ReplyCell } from '#replies/reply-cells.js';
import { requireMessage, requireReply } from '#replies/reply-lookup.js';
import { newestVersions } from '#replies/standing-words.js';
import { stirStory } from '#stories/stir-story.js';

export interface Attempt {
  at: Date;
  channel: string;
  note: string;
}

export interface Settlement {
  version: number;
  outcome: 'answered' | 'declined' | 'unreachable';
  answer?: string | undefined;
  answeredAt?: Date | undefined;
  answerExchangeId?: string | undefined;
}

export interface Reflecting {
  version: number;
  how: Reflection;
  /** Of the newest version, where it quotes or summarises the answer. */
  words?: string | undefined;
  /** Why the copy need not carry it. */
  reason?: string | undefined;
}

@Injectable()
export class ReplyService {
  constructor(private readonly dataSource: DataSource) {}

  async attempt(actor: PersonActor, requestId: string, { at, channel, note }: Attempt): Promise<ReplyCell> {
    return this.change(actor, requestId, async ({ manager, record }, request) => {
      const attempt = {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        requestId,
        at,
        channel: toStorableText(channel),
        note: toStorableText(note),
        personId: actor.personId,
      };
      await manager.insert(ReplyAttempt, attempt);
      record({ event: 'reply.attempted', payload: { requestId, attemptId: attempt.id } });
      return request;
    });
  }

  /** An answer may come late, also after the matter was settled otherwise. Another answer is not yet carried by the copy. */
  async settle(actor: PersonActor, requestId: string, settlement: Settlement): Promise<ReplyCell> {
    const { version, outcome, answer = '', answeredAt, answerExchangeId } = settlement;
    return this.change(actor, requestId, async ({ manager, record }, request) => {
      if (request.putAt === null) throw new Refusal('reply/not-found');
      const message = await requireMessage(manager, request, answerExchangeId, 'received');
      const changes = {
        outcome,
        reason: '',
        answer: toStorableText(answer),
        answeredAt: answeredAt ?? message?.occurredAt ?? (outcome === 'answered' ? new Date() : null),
        answerExchangeId: message?.id ?? null,
        reflected: null,
        reflectedWords: null,
        reflectedBy: null,
      };
      record({ event: 'reply.settled', payload: { requestId, outcome } });
      return update(manager, request, version, changes);
    });
  }

  /** Says how the copy carries the answer. Words must stand in the newest version; none are needed only for a reason. */
  async reflect(actor: PersonActor, requestId: string, reflecting: Reflecting): Promise<ReplyCell> {
    const { version, how, words = '', reason = '' } = reflecting;
    return this.change(actor, requestId, async ({ manager, record }, request, assertion) => {
      if (request.outcome === 'awaiting' || request.outcome === 'waived') throw new Refusal('reply/not-answered');
      const changes = {
        reflected: how,
        reflectedWords: how === 'not_needed' ? null : await standingIn(manager, assertion, toStorableText(words)),
        reflectedBy: actor.personId,
        reason: how === 'not_needed' ? toStorableText(reason) : '',
      };
      record({ event: 'reply.reflected', payload: { requestId, how } });
      return update(manager, request, version, changes);
    });
  }

  private async change(
    actor: PersonActor,
    requestId: string,
    work: (transaction: Transaction, request: ReplyRequest, assertion: Assertion) => Promise<ReplyRequest>,
  ): Promise<ReplyCell> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      const request = await requireReply(manager, actor, requestId);
      const { newsroomId, assertionId, storyId } = request;
      const assertion = await manager.findOneByOrFail(Assertion, { newsroomId, id: assertionId });
      const changed = await work(transaction, request, assertion);
      stirStory(transaction, storyId);
      return cellOf(manager, assertion, changed, new Date());
    });
  }
}

async function update(
  manager: EntityManager,
  request: ReplyRequest,
  version: number,
  changes: Partial<ReplyRequest>,
): Promise<ReplyRequest> {
  await updateVersioned(manager, ReplyRequest, { newsroomId: request.newsroomId, id: request.id, version }, changes);
  return Object.assign(request, changes, { version: version + 1 });
}

/** The words as the newest version writes them. */
async function standingIn(manager: EntityManager, { newsroomId, draftId }: Assertion, words: string): Promise<string> {
  const newest = (await newestVersions(manager, newsroomId, [draftId])).get(draftId);
  const text = versionText(newest?.blocks ?? []);
  const span = findWords(text, words);
  if (span === undefined) throw new Refusal('reply/no-such-passage');
  return text.slice(span.start, span.end);
}
