// What ran, when, on which certificate, and what came of it: complaints about it and corrections of it.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { ExchangePurpose } from '#domain/vocabulary.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { Publication } from '#database/entities/publication.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { lockDraft, requireDraft } from '#drafts/draft-lookup.js';
import { standingCertificate } from '#publications/standing-certificate.js';
import { stirStory } from '#stories/stir-story.js';

export interface NewPublication {
  /** The certificate the publishing system held; without one it is looked for. */
  certificateId?: string | null | undefined;
  sha256: string;
  publishedAt: Date;
  address: string;
}

export interface PublicationWithConsequences {
  publication: Publication;
  recordedByName: string | null;
  /** Complaints and requests for correction that are about it, in the order in which they came. */
  complaints: Exchange[];
  /** Versions that put its words right. */
  corrections: DraftVersion[];
}

const COMPLAINTS: readonly ExchangePurpose[] = ['complaint', 'correction_request'];

/** Clocks of two machines differ a little. */
const CLOCK_SKEW_MILLISECONDS = 5 * 60_000;

@Injectable()
export class PublicationService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps on record what ran. A certificate that is named must have stood for these very words at that time. Without one,
   * a certificate that did is found; where there was none, the record says honestly that it ran uncleared. The same
   * publication told again is the same record.
   * @throws Refusal `version/unknown`, `publication/not-cleared`
   */
  async record(actor: PersonActor, draftId: string, told: NewPublication): Promise<PublicationWithConsequences> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      const { storyId } = await requireDraft(manager, actor, draftId);
      if (told.publishedAt.getTime() > Date.now() + CLOCK_SKEW_MILLISECONDS) {
        throw new Refusal(
          'request/invalid',
          { field: 'publishedAt' },
          { message: 'It cannot have run in the future.' },
        );
      }
      await lockDraft(manager, newsroomId, draftId);
      const version = await versionOfBytes(manager, newsroomId, draftId, told.sha256);
      const { sha256, publishedAt, address } = told;
      const event = { newsroomId, draftId, versionSha256: sha256, publishedAt, address };
      const certificate = await standingCertificate(
        manager,
        { newsroomId, draftId, sha256, at: publishedAt },
        told.certificateId,
      );
      const known = await manager.findOneBy(Publication, event);
      if (known !== null) return withConsequences(transaction, known);
      const publication = manager.create(Publication, {
        ...event,
        id: randomUUID(),
        storyId,
        versionNumber: certificate?.versionNumber ?? version.number,
        certificateId: certificate?.id ?? null,
        recordedBy: actor.personId,
        createdAt: new Date(),
      });
      await manager.insert(Publication, publication);
      record({ event: 'publication.recorded', payload: { publicationId: publication.id, draftId, sha256 } });
      stirStory(transaction, storyId);
      return withConsequences(transaction, publication);
    });
  }

  /** The newest first. */
  async list(actor: Actor, draftId: string): Promise<PublicationWithConsequences[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      const publications = await manager.find(Publication, {
        where: { newsroomId: actor.newsroomId, draftId },
        order: { publishedAt: 'DESC', id: 'ASC' },
      });
      return consequences(manager, actor, draftId, publications);
    });
  }
}

/** The newest version with these bytes: an undo brings old words back under a new number. */
async function versionOfBytes(
  manager: EntityManager,
  newsroomId: string,
  draftId: string,
  sha256: string,
): Promise<DraftVersion> {
  const version = await manager.findOne(DraftVersion, {
    where: { newsroomId, draftId, sha256 },
    order: { number: 'DESC' },
  });
  if (version === null) throw new Refusal('version/unknown', { draftId, sha256 });
  return version;
}

async function withConsequences(
  { manager, actor }: Transaction,
  publication: Publication,
): Promise<PublicationWithConsequences> {
  const [described] = await consequences(manager, actor, publication.draftId, [publication]);
  return described ?? { publication, recordedByName: null, complaints: [], corrections: [] };
}

async function consequences(
  manager: EntityManager,
  { newsroomId }: Actor,
  draftId: string,
  publications: readonly Publication[],
): Promise<PublicationWithConsequences[]> {
  const ids = publications.map(({ id }) => id);
  const complaints = await manager.find(Exchange, {
    where: { newsroomId, publicationId: In(ids), purpose: In([...COMPLAINTS]) },
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
  const corrections = await manager.find(DraftVersion, {
    where: { newsroomId, draftId, correctsPublicationId: In(ids) },
    order: { number: 'ASC' },
  });
  const people = await manager.find(Person, {
    where: { id: In(publications.map(({ recordedBy }) => recordedBy)) },
    select: { id: true, name: true },
  });
  return publications.map((publication) => ({
    publication,
    recordedByName: people.find(({ id }) => id === publication.recordedBy)?.name ?? null,
    complaints: complaints.filter(({ publicationId }) => publicationId === publication.id),
    corrections: corrections.filter(({ correctsPublicationId }) => correctsPublicationId === publication.id),
  }));
}
