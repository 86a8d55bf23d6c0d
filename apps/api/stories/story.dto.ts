import { z } from 'zod';
import { isTimeZone } from '#domain/time-zone.js';
import { Role } from '#domain/vocabulary.js';
import type { Story } from '#database/entities/story.entity.js';
import { Id, list, Time } from '../openapi/common.dto.js';

const timeZone = z.string().refine(isTimeZone, { error: 'is not an IANA time zone' });

export const NewStory = z
  .object({
    title: z.string().trim().min(1).max(300),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
    timeZone: timeZone.default('UTC'),
  })
  .meta({ id: 'NewStory' });
export type NewStory = z.infer<typeof NewStory>;

export const StoryRecord = z
  .object({
    id: Id,
    slug: z.string(),
    title: z.string(),
    timeZone: z.string(),
    createdAt: Time,
    version: z.int(),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Story' });
export const StoryList = list(StoryRecord).meta({ id: 'StoryList' });

export const MemberList = list(
  z.object({ personId: Id, name: z.string(), role: Role }).meta({ id: 'StoryMember' }),
).meta({
  id: 'StoryMemberList',
});

export function presentStory(story: Story, abilities: Record<string, boolean>) {
  const { id, slug, title, timeZone: zone, version } = story;
  return { id, slug, title, timeZone: zone, version, createdAt: story.createdAt.toISOString(), abilities };
}
