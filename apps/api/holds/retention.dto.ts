import { z } from 'zod';
import type { StoryClosure } from '#database/entities/story-closure.entity.js';
import type { RetentionSeen } from '#holds/retention.service.js';
import { Id, Time } from '../openapi/common.dto.js';

export const ClosureRecord = z
  .object({
    storyId: Id,
    closed: z.boolean(),
    closedAt: Time.nullable(),
    erasedAt: Time.nullable().meta({ description: 'When the material went, because its time had run out.' }),
  })
  .meta({ id: 'StoryClosure' });

export function presentClosure(storyId: string, closure: StoryClosure | null) {
  const closed = closure !== null && closure.reopenedAt === null;
  return {
    storyId,
    closed,
    closedAt: closed ? closure.closedAt.toISOString() : null,
    erasedAt: closure?.erasedAt?.toISOString() ?? null,
  };
}

export const RetentionSetting = z
  .object({ version: z.int().nonnegative(), days: z.int().min(1).max(36_500).nullable() })
  .meta({ id: 'RetentionSetting' });
export type RetentionSetting = z.infer<typeof RetentionSetting>;

/** How many days to look ahead. */
export const LookAhead = z.object({ ahead: z.coerce.number().int().min(0).max(36_500).default(0) });
export type LookAhead = z.infer<typeof LookAhead>;

export const RetentionRecord = z
  .object({
    days: z.int().nullable().meta({ description: 'Days that the material of a closed story stays; null for ever.' }),
    version: z.int(),
    stories: z.array(
      z
        .object({
          storyId: Id,
          title: z.string(),
          closedAt: Time,
          dueAt: Time,
          held: z.boolean().meta({ description: 'A hold keeps it, or a proposed one is undecided.' }),
          evidence: z.int(),
          exchanges: z.int(),
          letters: z.int(),
          identities: z.boolean().meta({ description: 'Identities of sources are sealed that would go too.' }),
        })
        .meta({ id: 'DueStory' }),
    ),
  })
  .meta({ id: 'Retention' });

export function presentRetention({ days, version, stories }: RetentionSeen) {
  return {
    days,
    version,
    stories: stories.map(({ closedAt, dueAt, ...story }) => ({
      ...story,
      closedAt: closedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    })),
  };
}
