// What is said when an assertion is put to its subject, and of what came of it.
import { z } from 'zod';
import { AssertionState } from '#domain/assertion.states.js';
import { abilities } from '#domain/permissions.js';
import { Gravity, PlacementStatus, Reflection, ReplyOutcome } from '#domain/vocabulary.js';
import type { SignedIn } from '#identity/session.service.js';
import type { NamedAttempt, ReplyCell as Cell } from '#replies/reply-cells.js';
import type { ReplyMatrix as Matrix } from '#replies/reply-matrix.service.js';
import { Id, Time } from '../openapi/common.dto.js';
import { presentSubject, SubjectRecord } from '../subjects/subject.dto.js';

export const DraftFilter = z.object({ draftId: Id.optional() });
export type DraftFilter = z.infer<typeof DraftFilter>;

const EarlierRound = z
  .object({
    outcome: ReplyOutcome,
    wording: z.string(),
    putAt: Time.nullable(),
    deadlineAt: Time.nullable(),
    timeZone: z.string().nullable(),
    sentExchangeId: Id.nullable(),
    reason: z.string(),
    answer: z.string(),
    answeredAt: Time.nullable(),
    answerExchangeId: Id.nullable(),
  })
  .meta({ id: 'EarlierReplyRound', description: 'The request as it stood before it was put again.' });

export const ReplyCell = z
  .object({
    subjectId: Id,
    about: z.boolean().meta({ description: 'False where the assertion is no longer said to be about them.' }),
    requestId: Id.nullable(),
    outcome: ReplyOutcome.nullable().meta({ description: 'Null while nothing was put to them.' }),
    wording: z.string(),
    putAt: Time.nullable(),
    putByName: z.string().nullable(),
    sentExchangeId: Id.nullable(),
    deadlineAt: Time.nullable(),
    timeZone: z.string().nullable(),
    overdue: z.boolean(),
    reason: z.string().meta({ description: 'Why it was waived, or why the copy need not carry the answer.' }),
    attempts: z.array(
      z
        .object({
          id: Id,
          at: Time,
          channel: z.string(),
          note: z.string(),
          personName: z.string(),
          earlier: EarlierRound.nullable(),
        })
        .meta({ id: 'ReplyAttempt' }),
    ),
    answer: z.string(),
    answeredAt: Time.nullable(),
    answerExchangeId: Id.nullable(),
    reflected: Reflection.nullable(),
    reflectedWords: z.string().nullable(),
    reflectedHolds: z.boolean().meta({ description: 'Whether the newest version still carries the answer so.' }),
    version: z.int().nullable(),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'ReplyCell' });

export const ReplyCells = z.object({ items: z.array(ReplyCell) }).meta({ id: 'ReplyCells' });

export const ReplyMatrix = z
  .object({
    subjects: z.array(SubjectRecord),
    assertions: z.array(
      z
        .object({
          id: Id,
          draftId: Id,
          number: z.int(),
          quote: z.string().meta({ description: 'As it stands in the newest version, or as it was marked.' }),
          placement: PlacementStatus.nullable(),
          gravity: Gravity,
          state: AssertionState,
          question: z.string().meta({ description: 'How it might be put; for a person to decide on.' }),
          cells: z.array(ReplyCell),
        })
        .meta({ id: 'ReplyRow' }),
    ),
  })
  .meta({ id: 'ReplyMatrix' });

export function presentCell(actor: SignedIn, cell: Cell) {
  const { subjectId, about, request, putByName, overdue, reflectedHolds, attempts } = cell;
  return {
    subjectId,
    about,
    requestId: request?.id ?? null,
    outcome: request?.outcome ?? null,
    wording: request?.wording ?? '',
    putAt: request?.putAt?.toISOString() ?? null,
    putByName,
    sentExchangeId: request?.sentExchangeId ?? null,
    deadlineAt: request?.deadlineAt?.toISOString() ?? null,
    timeZone: request?.timeZone ?? null,
    overdue,
    reason: request?.reason ?? '',
    attempts: attempts.map(presentAttempt),
    answer: request?.answer ?? '',
    answeredAt: request?.answeredAt?.toISOString() ?? null,
    answerExchangeId: request?.answerExchangeId ?? null,
    reflected: request?.reflected ?? null,
    reflectedWords: request?.reflectedWords ?? null,
    reflectedHolds,
    version: request?.version ?? null,
    abilities: abilities(actor, ['reply.record', 'reply.waive']),
  };
}

function presentAttempt({ attempt, personName }: NamedAttempt) {
  const { id, at, channel, note, earlier } = attempt;
  return { id, at: at.toISOString(), channel, note, personName, earlier };
}

export function presentMatrix(actor: SignedIn, { subjects, rows }: Matrix) {
  return {
    subjects: subjects.map((subject) => presentSubject(actor, subject)),
    assertions: rows.map(({ assertion, standing, question, cells }) => ({
      id: assertion.id,
      draftId: assertion.draftId,
      number: assertion.number,
      quote: standing.words,
      placement: standing.status,
      gravity: assertion.gravity,
      state: assertion.state,
      question,
      cells: cells.map((cell) => presentCell(actor, cell)),
    })),
  };
}
