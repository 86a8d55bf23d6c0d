import { z } from 'zod';
import type { StoryShare } from '#database/entities/story-share.entity.js';
import type { ReceivedStory } from '#stories/share-story.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const NewShare = z
  .object({
    newsroomSlug: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .meta({ description: 'Of another newsroom of this installation, exactly.' }),
  })
  .meta({ id: 'NewShare' });
export type NewShare = z.infer<typeof NewShare>;

export const ShareRecord = z
  .object({
    id: Id,
    storyId: Id,
    newsroomName: z.string(),
    sharedAt: Time,
    endedAt: Time.nullable(),
    abilities: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'Share' });
export const ShareList = list(ShareRecord).meta({ id: 'ShareList' });

export const ReceivedStoryList = list(
  z.object({ storyId: Id, title: z.string(), newsroomName: z.string(), sharedAt: Time }).meta({
    id: 'ReceivedStory',
    description: 'A story of another newsroom, to be read under the addresses of stories.',
  }),
).meta({ id: 'ReceivedStoryList' });

export const OpenMaterial = z
  .object({ shareable: z.boolean(), version: z.int().positive() })
  .meta({ id: 'OpenMaterial' });
export type OpenMaterial = z.infer<typeof OpenMaterial>;

export const MaterialOpenness = z
  .object({ id: Id, shareable: z.boolean(), version: z.int() })
  .meta({ id: 'MaterialOpenness' });

export function presentShare(share: StoryShare, mayEnd: boolean) {
  const { id, storyId, partnerName, sharedAt, endedAt } = share;
  return {
    id,
    storyId,
    newsroomName: partnerName,
    sharedAt: sharedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    abilities: { end: endedAt === null && mayEnd },
  };
}

export function presentReceived({ storyId, title, ownerName, sharedAt }: ReceivedStory) {
  return { storyId, title, newsroomName: ownerName, sharedAt: sharedAt.toISOString() };
}
