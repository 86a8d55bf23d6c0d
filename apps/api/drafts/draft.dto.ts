import { z } from 'zod';
import type { Actor } from '#domain/actor.js';
import { Block } from '#domain/canonical-version.js';
import { abilities } from '#domain/permissions.js';
import { BlockKind, Role, VersionOrigin } from '#domain/vocabulary.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { DraftWithVersion } from '#drafts/draft.service.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';

const blocks = z.array(Block).min(1).max(10_000);
const title = z.string().trim().min(1).max(300);
const text = z.string().min(1).max(2_000_000).meta({ description: 'Pasted words, taken apart as a Markdown file is.' });
const basedOn = z.int().positive().meta({ description: 'The number of the version these words were made from.' });

export const NewDraft = z.object({ title, blocks }).meta({ id: 'NewDraft' });
export type NewDraft = z.infer<typeof NewDraft>;

export const PastedDraft = z.object({ title: title.optional(), text }).meta({ id: 'PastedDraft' });
export type PastedDraft = z.infer<typeof PastedDraft>;

export const DraftFile = z.object({ title: title.optional() });
export type DraftFile = z.infer<typeof DraftFile>;

export const NewVersion = z.object({ basedOn, blocks }).meta({ id: 'NewVersion' });
export type NewVersion = z.infer<typeof NewVersion>;

export const PastedVersion = z.object({ basedOn, text }).meta({ id: 'PastedVersion' });
export type PastedVersion = z.infer<typeof PastedVersion>;

/** Fields of a form are strings. */
export const VersionFile = z.object({ basedOn: z.coerce.number().int().positive() });
export type VersionFile = z.infer<typeof VersionFile>;

export const Plan = z
  .object({ version: z.int().positive(), plannedAt: Time.nullable().meta({ description: 'When it is to run.' }) })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

export const NewAuthor = z.object({ personId: Id }).meta({ id: 'NewAuthor' });
export type NewAuthor = z.infer<typeof NewAuthor>;

export const VersionPair = z.object({
  from: z.coerce.number().int().positive(),
  to: z.coerce.number().int().positive(),
});
export type VersionPair = z.infer<typeof VersionPair>;

export const VersionRecord = z
  .object({
    number: z.int(),
    sha256: Sha256.meta({ description: 'Of the canonical form: RFC 8785 JSON of `{format, blocks}`.' }),
    authorId: Id,
    origin: VersionOrigin,
    note: z.string(),
    documentId: Id.nullable().meta({ description: 'The file it was read from.' }),
    createdAt: Time,
    blocks: z.array(Block),
  })
  .meta({ id: 'Version' });
export const VersionList = list(VersionRecord).meta({ id: 'VersionList' });

export const DraftRecord = z
  .object({
    id: Id,
    storyId: Id,
    title: z.string(),
    createdAt: Time,
    plannedAt: Time.nullable(),
    flaggedVersion: z
      .int()
      .meta({ description: 'The newest version that was placed and flagged; 0 before the first.' }),
    flagFailure: z.string().nullable(),
    version: z.int(),
    abilities: z.record(z.string(), z.boolean()),
    latest: VersionRecord,
  })
  .meta({ id: 'Draft' });
export const DraftList = list(DraftRecord).meta({ id: 'DraftList' });

export const AuthorList = list(
  z
    .object({ personId: Id, name: z.string(), role: Role, named: z.boolean() })
    .meta({ id: 'Author', description: '`named`: somebody said so; otherwise known by a version entered here.' }),
).meta({ id: 'AuthorList' });

const PartChange = z.enum(['same', 'added', 'removed']);

export const ComparisonRecord = z
  .object({
    from: z.int(),
    to: z.int(),
    blocks: z.array(
      z.object({
        kind: BlockKind,
        change: z.enum(['same', 'changed', 'added', 'removed']),
        parts: z.array(z.object({ text: z.string(), change: PartChange })),
      }),
    ),
  })
  .meta({ id: 'Comparison' });

export function presentVersion(version: DraftVersion) {
  const { number, sha256, authorId, origin, note, documentId, createdAt, blocks: words } = version;
  return { number, sha256, authorId, origin, note, documentId, createdAt: createdAt.toISOString(), blocks: words };
}

const ABILITIES = [
  'draft.write',
  'draft.plan',
  'assertion.review',
  'assertion.queue',
  'opinion.give',
  'sign-off.legal',
  'sign-off.editorial',
  'clearance.request',
  'override.propose',
] as const;

export function presentDraft(actor: Actor, { draft, latest }: DraftWithVersion) {
  const { id, storyId, title: named, flaggedVersion, flagFailure, version } = draft;
  return {
    id,
    storyId,
    title: named,
    createdAt: draft.createdAt.toISOString(),
    plannedAt: draft.plannedAt?.toISOString() ?? null,
    flaggedVersion,
    flagFailure,
    version,
    abilities: abilities(actor, ABILITIES),
    latest: presentVersion(latest),
  };
}
