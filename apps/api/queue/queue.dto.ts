import { z } from 'zod';
import { AssertionCommand, AssertionState } from '#domain/assertion.states.js';
import { Gravity, Role } from '#domain/vocabulary.js';
import type { QueuedAssertion } from '#review/queue.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const QueueQuery = z.object({ mine: z.enum(['true', 'false']).optional() });
export type QueueQuery = z.infer<typeof QueueQuery>;

export const QueueList = list(
  z
    .object({
      id: Id,
      number: z.int(),
      state: AssertionState,
      gravity: Gravity,
      quote: z.string(),
      storyId: Id,
      storyTitle: z.string(),
      timeZone: z.string(),
      draftId: Id,
      draftTitle: z.string(),
      plannedAt: Time.nullable(),
      queuedAt: Time.nullable(),
      dueAt: Time.nullable(),
      assignedTo: Id.nullable(),
      assigneeName: z.string().nullable(),
      own: z.boolean(),
      version: z.int(),
      commands: z.array(AssertionCommand),
    })
    .meta({ id: 'QueuedAssertion' }),
).meta({ id: 'QueueList' });

export const LawyerList = list(z.object({ personId: Id, name: z.string(), role: Role }).meta({ id: 'Lawyer' })).meta({
  id: 'LawyerList',
});

export function presentQueued(queued: QueuedAssertion) {
  return {
    ...queued,
    plannedAt: queued.plannedAt?.toISOString() ?? null,
    queuedAt: queued.queuedAt?.toISOString() ?? null,
    dueAt: queued.dueAt?.toISOString() ?? null,
    commands: [...queued.commands],
  };
}
