import { z } from 'zod';
import { Block } from '#domain/canonical-version.js';
import { ExchangeDirection, ExchangePurpose } from '#domain/vocabulary.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { Exchange } from '#database/entities/exchange.entity.js';
import type { PublicationWithConsequences } from '#publications/publication.service.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';

export const NewPublication = z
  .object({
    certificateId: Id.nullish().meta({
      description: 'The certificate it ran on. Without one, any that stood for these words at that time is taken.',
    }),
    sha256: Sha256.meta({ description: 'Of the version that ran.' }),
    publishedAt: Time,
    address: z.string().trim().max(2_000).default('').meta({ description: 'Where it can be read.' }),
  })
  .meta({ id: 'NewPublication' });
export type NewPublication = z.infer<typeof NewPublication>;

export const NewCorrection = z
  .object({
    publicationId: Id,
    basedOn: z.int().positive().meta({ description: 'The number of the version these words were made from.' }),
    blocks: z.array(Block).min(1).max(10_000),
    note: z.string().trim().min(1).max(4_000).meta({ description: 'What was wrong, and what is said instead.' }),
  })
  .meta({ id: 'NewCorrection' });
export type NewCorrection = z.infer<typeof NewCorrection>;

const Complaint = z
  .object({
    exchangeId: Id,
    purpose: ExchangePurpose,
    direction: ExchangeDirection,
    title: z.string(),
    party: z.string(),
    occurredAt: Time,
  })
  .meta({ id: 'Complaint' });

export const CorrectionRecord = z
  .object({
    draftId: Id,
    publicationId: Id.nullable(),
    versionNumber: z.int(),
    sha256: Sha256,
    note: z.string(),
    authorId: Id,
    createdAt: Time,
  })
  .meta({ id: 'Correction' });

export const PublicationRecord = z
  .object({
    id: Id,
    storyId: Id,
    draftId: Id,
    versionNumber: z.int(),
    sha256: Sha256,
    certificateId: Id.nullable(),
    cleared: z.boolean().meta({ description: 'Whether a certificate stood for these words when they ran.' }),
    address: z.string(),
    publishedAt: Time,
    recordedBy: Id,
    recordedByName: z.string().nullable(),
    createdAt: Time,
    complaints: z.array(Complaint),
    corrections: z.array(CorrectionRecord),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Publication' });
export const PublicationList = list(PublicationRecord).meta({ id: 'PublicationList' });

export function presentPublication(
  { publication, recordedByName, complaints, corrections }: PublicationWithConsequences,
  abilities: Record<string, boolean>,
) {
  const { id, storyId, draftId, versionNumber, versionSha256, certificateId, address, recordedBy } = publication;
  return {
    id,
    storyId,
    draftId,
    versionNumber,
    sha256: versionSha256,
    certificateId,
    cleared: certificateId !== null,
    address,
    publishedAt: publication.publishedAt.toISOString(),
    recordedBy,
    recordedByName,
    createdAt: publication.createdAt.toISOString(),
    complaints: complaints.map(presentComplaint),
    corrections: corrections.map(presentCorrection),
    abilities,
  };
}

export function presentCorrection(version: DraftVersion) {
  const { draftId, number, sha256, note, authorId, correctsPublicationId } = version;
  const createdAt = version.createdAt.toISOString();
  return { draftId, publicationId: correctsPublicationId, versionNumber: number, sha256, note, authorId, createdAt };
}

function presentComplaint({ id, purpose, direction, title, party, occurredAt }: Exchange) {
  return { exchangeId: id, purpose, direction, title, party, occurredAt: occurredAt.toISOString() };
}
