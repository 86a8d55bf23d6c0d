import { z } from 'zod';
import { Attack, LETTER_STEPS, LetterStatus, SegmentKind } from '#domain/vocabulary.js';
import type { Task } from '#database/entities/task.entity.js';
import type { Segment } from '#database/entities/segment.entity.js';
import type { Allegation } from '#database/entities/allegation.entity.js';
import type { LetterOverview } from '#letters/letter.service.js';
import { contentionText } from '#letters/gather-allegations.js';
import { DocumentPage, DocumentSummary, presentDocument } from '../documents/document.dto.js';
import { Id, list, Time } from '../openapi/common.dto.js';
import { DueRecord } from './limit.dto.js';

export const LetterFields = z.object({
  title: z.string().trim().min(1).max(300).optional(),
  sender: z.string().trim().max(300).optional(),
  receivedAt: Time.optional(),
});
export type LetterFields = z.infer<typeof LetterFields>;

export const LetterReview = z.object({ version: z.int().positive() }).meta({ id: 'LetterReview' });
export type LetterReview = z.infer<typeof LetterReview>;

export const LetterReceipt = z
  .object({
    id: Id,
    storyId: Id,
    status: LetterStatus,
    duplicate: z.boolean().meta({ description: 'True when these very bytes were already a letter of this story.' }),
  })
  .meta({ id: 'LetterReceipt' });

const Step = z
  .object({
    step: z.enum(LETTER_STEPS),
    state: z.enum(['waiting', 'pending', 'running', 'done', 'failed']),
    progress: z.int().min(0).max(100),
    attempts: z.int(),
    startedAt: Time.nullable(),
    finishedAt: Time.nullable(),
    errorCode: z.string().nullable(),
  })
  .meta({ id: 'LetterStep' });

export const LetterRecord = z
  .object({
    id: Id,
    storyId: Id,
    title: z.string(),
    sender: z.string(),
    status: LetterStatus,
    failure: z.string().nullable().meta({ description: 'Why reading it was given up, as an error code.' }),
    receivedAt: Time,
    createdAt: Time,
    linkedAt: Time.nullable(),
    reviewedBy: Id.nullable(),
    reviewedByName: z.string().nullable(),
    reviewedAt: Time.nullable(),
    shareable: z.boolean().meta({ description: 'Whether partners in a shared story are shown it.' }),
    version: z.int(),
    document: DocumentSummary,
    steps: z.array(Step),
    counts: z.object({
      segments: z.int(),
      allegations: z.int(),
      suggested: z.int(),
      confirmed: z.int(),
      rejected: z.int(),
    }),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Letter' });
export const LetterList = list(LetterRecord).meta({ id: 'LetterList' });

const quote = { start: z.int().nonnegative(), end: z.int().positive(), quote: z.string() };

export const SegmentList = z
  .object({
    text: z.string().nullable().meta({ description: 'The letter; offsets are UTF-16 code units into it.' }),
    pages: z.array(DocumentPage),
    items: z.array(
      z
        .object({
          id: Id,
          ordinal: z.int(),
          ...quote,
          kind: SegmentKind,
          attack: Attack.nullable(),
          deadline: z.boolean(),
          continues: z.boolean(),
          due: DueRecord.nullable().meta({
            description: 'When it runs out, where the letter sets a time that can be told.',
          }),
          reasons: z.array(z.string()),
        })
        .meta({ id: 'Segment' }),
    ),
  })
  .meta({ id: 'SegmentList' });

export const AllegationList = list(
  z
    .object({
      id: Id,
      letterId: Id,
      number: z.int(),
      attack: Attack,
      ...quote,
      continuations: z.array(z.object(quote)).meta({ description: 'What follows after page furniture.' }),
      text: z.string().meta({ description: 'The whole contention without page furniture.' }),
      links: z.object({ suggested: z.int(), confirmed: z.int(), rejected: z.int() }),
      version: z.int(),
    })
    .meta({ id: 'Allegation' }),
).meta({ id: 'AllegationList' });

export function presentLetter(
  { letter, document, tasks, counts, reviewedByName }: LetterOverview,
  abilities: Record<string, boolean>,
) {
  const { id, storyId, title, sender, status, failure, reviewedBy, shareable, version } = letter;
  return {
    id,
    storyId,
    title,
    sender,
    status,
    failure,
    shareable,
    version,
    receivedAt: letter.receivedAt.toISOString(),
    createdAt: letter.createdAt.toISOString(),
    linkedAt: letter.linkedAt?.toISOString() ?? null,
    reviewedBy,
    reviewedByName,
    reviewedAt: letter.reviewedAt?.toISOString() ?? null,
    document: presentDocument(document),
    steps: LETTER_STEPS.map((step) =>
      presentStep(
        step,
        tasks.find((task) => task.kind === `letter.${step}`),
      ),
    ),
    counts,
    abilities,
  };
}

function presentStep(step: (typeof LETTER_STEPS)[number], task: Task | undefined) {
  if (task === undefined) {
    return { step, state: 'waiting', progress: 0, attempts: 0, startedAt: null, finishedAt: null, errorCode: null };
  }
  const { state, progress, attempts, errorCode } = task;
  const times = {
    startedAt: task.startedAt?.toISOString() ?? null,
    finishedAt: task.finishedAt?.toISOString() ?? null,
  };
  return { step, state, progress, attempts, errorCode, ...times };
}

export function presentSegment(text: string, segment: Segment) {
  const { id, ordinal, start, end, kind, attack, deadline, continues, reasons, dueAt, dueZone, dueWholeDay } = segment;
  const due =
    dueAt === null || dueZone === null ? null : { at: dueAt.toISOString(), timeZone: dueZone, wholeDay: dueWholeDay };
  return { id, ordinal, start, end, quote: text.slice(start, end), kind, attack, deadline, continues, due, reasons };
}

export function presentAllegation(
  text: string,
  allegation: Allegation,
  links: { suggested: number; confirmed: number; rejected: number },
) {
  const { id, letterId, number, attack, version } = allegation;
  const [first, ...rest] = allegation.spans.map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }));
  return {
    id,
    letterId,
    number,
    attack,
    ...first,
    continuations: rest,
    text: contentionText(text, allegation.spans),
    links,
    version,
  };
}
