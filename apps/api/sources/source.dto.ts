import { z } from 'zod';
import { may } from '#domain/permissions.js';
import type { PersonActor } from '#domain/actor.js';
import { Role, SourceClass, SourceStrength } from '#domain/vocabulary.js';
import type { SourceSeen } from '#sources/describe-sources.js';
import { Id, list, Time } from '../openapi/common.dto.js';

const codeName = z.string().trim().min(1).max(60).meta({ description: 'Says nothing about who it is.' });
const line = z.string().trim().max(300);

const IdentityFields = z
  .strictObject({ name: line.min(1), contact: line.default(''), note: z.string().trim().max(8_000).default('') })
  .meta({ id: 'SourceIdentityFields' });

export const NewSource = z
  .strictObject({
    codeName,
    class: SourceClass,
    strength: SourceStrength.default('unassessed'),
    identity: IdentityFields.optional(),
  })
  .meta({ id: 'NewSource' });
export type NewSource = z.infer<typeof NewSource>;

export const SourceEdit = z
  .strictObject({
    version: z.int().positive(),
    codeName: codeName.optional(),
    class: SourceClass.optional(),
    strength: SourceStrength.optional(),
  })
  .meta({ id: 'SourceEdit' });
export type SourceEdit = z.infer<typeof SourceEdit>;

export const IdentityWriting = z
  .strictObject({
    version: z.int().nonnegative().meta({ description: 'Of the identity it replaces; 0 where there is none.' }),
    identity: IdentityFields,
  })
  .meta({ id: 'SourceIdentityWriting' });
export type IdentityWriting = z.infer<typeof IdentityWriting>;

export const IdentityVersion = z.object({ version: z.int() }).meta({ id: 'SourceIdentityVersion' });

export const OpenedIdentity = z
  .object({ name: z.string(), contact: z.string(), note: z.string(), version: z.int() })
  .meta({ id: 'OpenedSourceIdentity' });

export const KeeperNaming = z.strictObject({ personId: Id }).meta({ id: 'KeeperNaming' });
export type KeeperNaming = z.infer<typeof KeeperNaming>;

export const PossibleKeeperList = list(
  z.object({ personId: Id, name: z.string(), role: Role }).meta({ id: 'PossibleKeeper' }),
).meta({ id: 'PossibleKeeperList' });

export const EvidenceTie = z.strictObject({ evidenceId: Id }).meta({ id: 'EvidenceTie' });
export type EvidenceTie = z.infer<typeof EvidenceTie>;

export const SourceRecord = z
  .object({
    id: Id,
    storyId: Id,
    codeName: z.string(),
    class: SourceClass,
    strength: SourceStrength,
    createdAt: Time,
    version: z.int(),
    keepers: z
      .array(z.object({ personId: Id, name: z.string() }).meta({ id: 'SourceKeeper' }))
      .meta({ description: 'Told to keepers only.' }),
    evidenceIds: z.array(Id),
    abilities: z.object({ open: z.boolean(), edit: z.boolean() }),
  })
  .meta({ id: 'Source' });
export const SourceList = list(SourceRecord)
  .extend({ abilities: z.object({ record: z.boolean() }) })
  .meta({ id: 'SourceList' });

export function presentSource(actor: PersonActor, { source, keeps, keepers, evidenceIds }: SourceSeen) {
  const { id, storyId, codeName: name, class: kind, strength, createdAt, version } = source;
  return {
    id,
    storyId,
    codeName: name,
    class: kind,
    strength,
    createdAt: createdAt.toISOString(),
    version,
    keepers: [...keepers],
    evidenceIds: [...evidenceIds],
    abilities: { open: keeps && may(actor, 'source.open'), edit: keeps && may(actor, 'source.record') },
  };
}
