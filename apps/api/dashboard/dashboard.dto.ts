import { z } from 'zod';
import type { Actor } from '#domain/actor.js';
import { abilities } from '#domain/permissions.js';
import { BlockerCode } from '#domain/readiness.js';
import type { DashboardEntry } from '#readiness/dashboard.service.js';
import { DueRecord } from '../letters/limit.dto.js';
import { Id, Time } from '../openapi/common.dto.js';

export const DashboardQuery = z.object({ offset: z.coerce.number().int().min(0).max(1_000_000).default(0) });
export type DashboardQuery = z.infer<typeof DashboardQuery>;

const ABILITIES = ['draft.plan', 'clearance.request', 'sign-off.legal', 'sign-off.editorial'] as const;

export const DashboardRecord = z
  .object({
    items: z.array(
      z
        .object({
          draftId: Id,
          title: z.string(),
          story: z.object({ id: Id, title: z.string(), timeZone: z.string() }),
          plannedAt: Time.nullable(),
          versionNumber: z.int(),
          readiness: z.object({
            ready: z.boolean(),
            blockers: z
              .partialRecord(BlockerCode, z.int())
              .meta({ description: 'How many stand in the way, by code.' }),
            links: z
              .partialRecord(BlockerCode, z.string())
              .meta({ description: 'The page on which the first of each is cleared away, from the root of the site.' }),
            words: z.array(z.string()).meta({ description: 'The first few of them in words.' }),
            lifted: z.int(),
          }),
          deadlines: z.object({
            reply: Time.nullable(),
            planned: Time.nullable(),
            letter: z
              .object({
                letterId: Id,
                title: z.string().meta({ description: 'Of the letter; none of its words.' }),
                due: DueRecord,
                others: z.int().meta({ description: 'How many more time limits of letters to the story wait.' }),
              })
              .nullable()
              .meta({ description: 'The nearest that a letter to the story sets and nobody has dealt with.' }),
          }),
          openLetters: z.int(),
          abilities: z.object(
            Object.fromEntries(ABILITIES.map((name) => [name, z.boolean()])) as Record<
              (typeof ABILITIES)[number],
              z.ZodBoolean
            >,
          ),
        })
        .meta({ id: 'DashboardEntry' }),
    ),
    nextOffset: z.int().nullable(),
  })
  .meta({ id: 'Dashboard' });

export function presentEntry(actor: Actor, entry: DashboardEntry) {
  const { draftId, title, versionNumber, ready, blockers, links, words, lifted, openLetters } = entry;
  const plannedAt = entry.plannedAt?.toISOString() ?? null;
  return {
    draftId,
    title,
    story: { id: entry.storyId, title: entry.storyTitle, timeZone: entry.timeZone },
    plannedAt,
    versionNumber,
    readiness: { ready, blockers, links, words, lifted },
    deadlines: {
      reply: entry.replyDeadline?.toISOString() ?? null,
      planned: plannedAt,
      letter: presentLimit(entry.letterLimit),
    },
    openLetters,
    abilities: abilities(actor, ABILITIES),
  };
}

function presentLimit(limit: DashboardEntry['letterLimit']) {
  if (limit === null) return null;
  const { letterId, letterTitle, dueAt, timeZone, wholeDay, others } = limit;
  return { letterId, title: letterTitle, due: { at: dueAt.toISOString(), timeZone, wholeDay }, others };
}
