// Putting assertions to their subjects, and deciding that one need not be put.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { ReplyAttempt } from '#database/entities/reply-attempt.entity.js';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { momentOf, type NamedTime, type ZonedMoment } from '#replies/local-time.js';
import { cellOf, type ReplyCell } from '#replies/reply-cells.js';
import { requireAssertion, requireAssertions, requireMessage, requireSubjects } from '#replies/reply-lookup.js';
import { addTie, lockSubjects } from '#replies/subject-ties.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface PutItem {
  assertionId: string;
  subjectId: string;
  /** The words in which it was put. */
  wording: string;
  /** Of the request that stands, where it is put again. */
  version?: number | undefined;
}

export interface Putting {
  items: readonly PutItem[];
  putAt: Date;
  deadline: NamedTime;
  sentExchangeId?: string | undefined;
}

/** What a request says when a new round begins. */
type Round = Pick<ReplyRequest, 'wording' | 'putAt' | 'deadlineAt' | 'timeZone' | 'sentExchangeId'>;

const NOTHING_CAME_OF_IT = {
  outcome: 'awaiting',
  reason: '',
  answer: '',
  answeredAt: null,
  answerExchangeId: null,
  reflected: null,
  reflectedWords: null,
  reflectedBy: null,
} as const;

@Injectable()
export class PutReplies {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Records what was put to whom, in what words and by when to answer. Putting it again with other words or another deadline
   * begins a new round; the one before is kept among the attempts. The very same putting again changes nothing.
   */
  async put(actor: PersonActor, storyId: string, putting: Putting): Promise<ReplyCell[]> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      const { newsroomId, timeZone } = await requireStory(manager, actor, storyId);
      const deadline = momentOf(putting.deadline, timeZone);
      if (deadline.at < putting.putAt) throw new Refusal('reply/deadline-passed');
      const within = { newsroomId, storyId };
      const assertions = await requireAssertions(
        manager,
        within,
        putting.items.map(({ assertionId }) => assertionId),
      );
      await requireSubjects(
        manager,
        within,
        putting.items.map(({ subjectId }) => subjectId),
      );
      await requireMessage(manager, within, putting.sentExchangeId, 'sent');
      await lockSubjects(transaction, storyId);
      stirStory(transaction, storyId);
      const cells: ReplyCell[] = [];
      for (const item of putting.items) {
        const request = await putOne(transaction, storyId, item, putting, deadline);
        await addTie(transaction, item.assertionId, item.subjectId);
        const assertion = assertions.get(item.assertionId);
        if (assertion !== undefined) cells.push(await cellOf(manager, assertion, request, new Date()));
      }
      return cells;
    });
  }

  /** Decides, for a reason, that it need not be put, or that the answer need not be waited for. An answer cannot be waived away. */
  async waive(
    actor: PersonActor,
    { assertionId, subjectId, version }: Omit<PutItem, 'wording'>,
    reason: string,
  ): Promise<ReplyCell> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const assertion = await requireAssertion(manager, actor, assertionId);
      const { newsroomId, storyId } = assertion;
      await requireSubjects(manager, { newsroomId, storyId }, [subjectId]);
      await lockSubjects(transaction, storyId);
      const waived = { outcome: 'waived', reason: toStorableText(reason) } as const;
      let request = await manager.findOneBy(ReplyRequest, { newsroomId, assertionId, subjectId });
      if (request === null) request = await insertRequest(transaction, assertion, subjectId, waived);
      else {
        const unanswered = request.outcome === 'awaiting';
        if (!unanswered && version === undefined) throw new Refusal('record/stale', { id: request.id });
        const read = { newsroomId, id: request.id, version: version ?? request.version };
        await updateVersioned(manager, ReplyRequest, read, waived);
        Object.assign(request, waived, { version: read.version + 1 });
      }
      await addTie(transaction, assertionId, subjectId);
      record({ event: 'reply.settled', payload: { requestId: request.id, outcome: 'waived' } });
      stirStory(transaction, storyId);
      return cellOf(manager, assertion, request, new Date());
    });
  }
}

async function putOne(
  transaction: Transaction,
  storyId: string,
  { assertionId, subjectId, wording, version }: PutItem,
  { putAt, sentExchangeId = null }: { putAt: Date; sentExchangeId?: string | null | undefined },
  { at: deadlineAt, timeZone }: ZonedMoment,
): Promise<ReplyRequest> {
  const { manager, actor, record } = transaction;
  const { newsroomId } = actor;
  const round: Round = { wording: toStorableText(wording), putAt, deadlineAt, timeZone, sentExchangeId };
  let request = await manager.findOneBy(ReplyRequest, { newsroomId, assertionId, subjectId });
  if (request === null) {
    if (version !== undefined) throw new Refusal('record/stale', { assertionId, subjectId });
    request = await insertRequest(transaction, { id: assertionId, storyId }, subjectId, {
      outcome: 'awaiting',
      ...round,
    });
  } else {
    if (request.outcome === 'awaiting' && isSameRound(request, round)) return request;
    if (version === undefined) throw new Refusal('record/stale', { id: request.id, version: request.version });
    await keepRound(transaction, request);
    const changes = { ...NOTHING_CAME_OF_IT, ...round, putBy: actor.personId ?? '' };
    await updateVersioned(manager, ReplyRequest, { newsroomId, id: request.id, version }, changes);
    Object.assign(request, changes, { version: version + 1 });
  }
  const deadline = deadlineAt.toISOString();
  record({ event: 'reply.put', payload: { requestId: request.id, assertionId, subjectId, deadline } });
  return request;
}

async function insertRequest(
  { manager, actor }: Transaction,
  assertion: Pick<Assertion, 'id' | 'storyId'>,
  subjectId: string,
  said: Partial<ReplyRequest>,
): Promise<ReplyRequest> {
  const request = manager.create(ReplyRequest, {
    ...NOTHING_CAME_OF_IT,
    wording: '',
    putAt: null,
    deadlineAt: null,
    timeZone: null,
    sentExchangeId: null,
    ...said,
    newsroomId: actor.newsroomId,
    id: randomUUID(),
    storyId: assertion.storyId,
    assertionId: assertion.id,
    subjectId,
    putBy: actor.personId ?? '',
    createdAt: new Date(),
    version: 1,
  });
  await manager.insert(ReplyRequest, request);
  return request;
}

/** The round that ends is kept as it stood, answer and all. */
async function keepRound({ manager, actor }: Transaction, request: ReplyRequest): Promise<void> {
  const { outcome, wording, timeZone, sentExchangeId, reason, answer, answerExchangeId } = request;
  await manager.insert(ReplyAttempt, {
    newsroomId: actor.newsroomId,
    id: randomUUID(),
    requestId: request.id,
    at: request.putAt ?? request.createdAt,
    channel: request.putAt === null ? 'waiver' : 'put',
    note: '',
    earlier: {
      outcome,
      wording,
      putAt: request.putAt?.toISOString() ?? null,
      deadlineAt: request.deadlineAt?.toISOString() ?? null,
      timeZone,
      sentExchangeId,
      reason,
      answer,
      answeredAt: request.answeredAt?.toISOString() ?? null,
      answerExchangeId,
    },
    personId: request.putBy,
  });
}

function isSameRound(request: ReplyRequest, round: Round): boolean {
  return (
    request.wording === round.wording &&
    request.timeZone === round.timeZone &&
    request.sentExchangeId === round.sentExchangeId &&
    request.putAt?.getTime() === round.putAt?.getTime() &&
    request.deadlineAt?.getTime() === round.deadlineAt?.getTime()
  );
}
