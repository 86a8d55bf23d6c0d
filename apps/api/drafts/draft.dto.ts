import { z } from 'zod';
import { Block } from '#domain/canonical-version.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { DraftWithVersion } from '#drafts/draft.service.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';

const blocks = z.array(Block).min(1).max(10_000);

export const NewDraft = z.object({ title: z.string().trim().min(1).max(300), blocks }).meta({ id: 'NewDraft' });
export type NewDraft = z.infer<typeof NewDraft>;

export const DraftFile = z.object({ title: z.string().trim().min(1).max(300).optional() });
export type DraftFile = z.infer<typeof DraftFile>;

export const NewVersion = z
  .object({
    basedOn: z.int().positive().meta({ description: 'The number of the version these words were made from.' }),
    blocks,
  })
  .meta({ id: 'NewVersion' });
export type NewVersion = z.infer<typeof NewVersion>;

export const VersionRecord = z
  .object({
    number: z.int(),
    sha256: Sha256.meta({ description: 'Of the canonical form: RFC 8785 JSON of `{format, blocks}`.' }),
    authorId: Id,
    createdAt: Time,
    blocks: z.array(Block),
  })
  .meta({ id: 'Version' });
export const VersionList = list(VersionRecord).meta({ id: 'VersionList' });

export const DraftRecord = z
  .object({ id: Id, storyId: Id, title: z.string(), createdAt: Time, version: z.int(), latest: VersionRecord })
  .meta({ id: 'Draft' });
export const DraftList = list(DraftRecord).meta({ id: 'DraftList' });

export function presentVersion({ number, sha256, authorId, createdAt, blocks: words }: DraftVersion) {
  return { number, sha256, authorId, createdAt: createdAt.toISOString(), blocks: words };
}

export function presentDraft({ draft, latest }: DraftWithVersion) {
  const { id, storyId, title, version } = draft;
  return { id, storyId, title, version, createdAt: draft.createdAt.toISOString(), latest: presentVersion(latest) };
}
