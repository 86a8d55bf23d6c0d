// What the right of reply is told: putting, waiving, settling, and where the copy carries the answer.
import { z } from 'zod';
import { Reflection } from '#domain/vocabulary.js';
import { Id, Time } from '../openapi/common.dto.js';

const version = z.int().positive();
const words = (most: number) => z.string().trim().min(1).max(most);
const reason = z.string().trim().min(10).max(2_000);

const timeZone = z.string().max(80).optional().meta({
  description: 'IANA name; the story’s own where none is given.',
  example: 'Europe/London',
});

/** The service says which zones and hours there are. */
const Deadline = z
  .union([
    z.object({ at: Time, timeZone }),
    z.object({
      local: z.string().max(30).meta({ description: 'The hour on a wall clock there.', example: '2026-11-24T18:00' }),
      timeZone,
    }),
  ])
  .meta({ id: 'Deadline' });

const cell = z.object({
  assertionId: Id,
  subjectId: Id,
  version: version.optional().meta({ description: 'Of the request that stands already, where there is one.' }),
});

export const Putting = z
  .object({
    items: z
      .array(cell.extend({ wording: words(10_000) }))
      .min(1)
      .max(500),
    putAt: Time,
    deadline: Deadline,
    sentExchangeId: Id.optional(),
  })
  .meta({ id: 'Putting' });
export type Putting = z.infer<typeof Putting>;

export const Waiver = cell.extend({ reason }).meta({ id: 'Waiver' });
export type Waiver = z.infer<typeof Waiver>;

export const NewAttempt = z
  .object({ at: Time, channel: words(60), note: z.string().trim().max(2_000).default('') })
  .meta({ id: 'NewReplyAttempt' });
export type NewAttempt = z.infer<typeof NewAttempt>;

export const Settlement = z
  .object({
    version,
    outcome: z.enum(['answered', 'declined', 'unreachable']),
    answer: z.string().trim().max(50_000).optional(),
    answeredAt: Time.optional(),
    answerExchangeId: Id.optional(),
  })
  .refine(
    ({ outcome, answer = '', answerExchangeId }) =>
      outcome !== 'answered' || answer !== '' || answerExchangeId !== undefined,
    { path: ['answer'], error: 'an answer has words, or a message that holds them' },
  )
  .meta({ id: 'ReplySettlement' });
export type Settlement = z.infer<typeof Settlement>;

export const Reflecting = z
  .object({
    version,
    how: Reflection,
    words: z.string().trim().min(5).max(10_000).optional().meta({
      description: 'Words of the newest version that quote or summarise the answer.',
    }),
    reason: reason.optional().meta({ description: 'Why the copy need not carry the answer.' }),
  })
  .refine(({ how, words: standing }) => how === 'not_needed' || standing !== undefined, {
    path: ['words'],
    error: 'name the words of the draft that carry the answer',
  })
  .refine(({ how, reason: why }) => how !== 'not_needed' || why !== undefined, {
    path: ['reason'],
    error: 'say why the copy need not carry the answer',
  })
  .meta({ id: 'Reflecting' });
export type Reflecting = z.infer<typeof Reflecting>;

export const Questions = z
  .object({
    subjectId: Id,
    assertionIds: z.array(Id).min(1).max(200),
    deadline: Deadline,
    wording: z
      .record(Id, words(10_000))
      .default({})
      .meta({ description: 'By assertion, in place of the drafted question.' }),
    description: words(300).optional().meta({
      description: 'What is being prepared, neutrally; it is put after “is preparing”.',
      example: 'an article about the inspection of refrigerated lorries',
    }),
    signedBy: words(200).optional(),
  })
  .meta({ id: 'Questions' });
export type Questions = z.infer<typeof Questions>;
