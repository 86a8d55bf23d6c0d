// Sources by code-name: recording one, saying what its word is worth, and what came from it.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { SourceClass, SourceStrength } from '#domain/vocabulary.js';
import { EvidenceSource } from '#database/entities/evidence-source.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { SourceKeeper } from '#database/entities/source-keeper.entity.js';
import { Source } from '#database/entities/source.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { describeSource, describeSources, type SourceSeen } from '#sources/describe-sources.js';
import type { Identity } from '#sources/seal-identity.js';
import { knowsCodeNames, requireKeptSource } from '#sources/source-lookup.js';
import { IdentityVault } from '#sources/identity-vault.js';
import { requireStory } from '#stories/story.service.js';

export interface SourceNotes {
  codeName: string;
  class: SourceClass;
  strength: SourceStrength;
}

@Injectable()
export class SourceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: IdentityVault,
  ) {}

  /** Lawyers see all of the story, everybody else those they keep. */
  async list(actor: Actor, storyId: string): Promise<SourceSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const { newsroomId } = actor;
      const kept = await manager.findBy(SourceKeeper, { newsroomId, storyId, personId: actor.personId ?? '' });
      const known = knowsCodeNames(actor) ? {} : { id: In(kept.map(({ sourceId }) => sourceId)) };
      const order = { codeName: 'ASC' } as const;
      const sources = await manager.find(Source, { where: { newsroomId, storyId, ...known }, order });
      return describeSources(manager, actor, sources);
    });
  }

  /** Whoever records a source keeps it. Its identity can be sealed at once, or later, or never. */
  async record(
    actor: PersonActor,
    storyId: string,
    notes: SourceNotes,
    identity: Identity | null,
  ): Promise<SourceSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId, personId } = actor;
      await requireStory(manager, actor, storyId);
      await refuseKnown(manager, newsroomId, storyId, notes.codeName);
      const source = manager.create(Source, {
        newsroomId,
        id: randomUUID(),
        storyId,
        ...notes,
        createdBy: personId,
        createdAt: new Date(),
        version: 1,
      });
      await manager.insert(Source, source);
      await manager.insert(SourceKeeper, { newsroomId, sourceId: source.id, personId, storyId, namedBy: personId });
      record({ event: 'source.recorded', payload: { sourceId: source.id, storyId } });
      if (identity !== null) await this.vault.seal(transaction, source, identity, 0);
      return describeSource(manager, actor, source);
    });
  }

  /** By a keeper. A code-name that came to say too much can be changed. */
  async edit(actor: PersonActor, sourceId: string, version: number, notes: Partial<SourceNotes>): Promise<SourceSeen> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const source = await requireKeptSource(manager, actor, sourceId);
      const { newsroomId, storyId } = source;
      const { codeName } = notes;
      if (codeName !== undefined && codeName !== source.codeName)
        await refuseKnown(manager, newsroomId, storyId, codeName);
      await updateVersioned(manager, Source, { newsroomId, id: sourceId, version }, notes);
      record({ event: 'source.edited', payload: { sourceId, fields: Object.keys(notes) } });
      return describeSource(manager, actor, Object.assign(source, notes, { version: version + 1 }));
    });
  }

  /** Says by a keeper that an item of the same story came from the source; said again, nothing changes. */
  async tie(actor: PersonActor, sourceId: string, evidenceId: string): Promise<SourceSeen> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const source = await requireKeptSource(manager, actor, sourceId);
      const { newsroomId, storyId } = source;
      if (!(await manager.existsBy(Evidence, { newsroomId, id: evidenceId, storyId })))
        throw new Refusal('evidence/not-found');
      const made = await manager.query<unknown[]>(
        `INSERT INTO evidence_source (newsroom_id, evidence_id, source_id, story_id, created_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT evidence_source_pk DO NOTHING RETURNING source_id`,
        [newsroomId, evidenceId, sourceId, storyId, actor.personId],
      );
      if (made.length > 0) record({ event: 'source.evidence-tied', payload: { sourceId, evidenceId } });
      return describeSource(manager, actor, source);
    });
  }

  async untie(actor: PersonActor, sourceId: string, evidenceId: string): Promise<SourceSeen> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const source = await requireKeptSource(manager, actor, sourceId);
      const tie = { newsroomId: actor.newsroomId, sourceId, evidenceId };
      const { affected } = await manager.delete(EvidenceSource, tie);
      if (affected === 1) record({ event: 'source.evidence-untied', payload: { sourceId, evidenceId } });
      return describeSource(manager, actor, source);
    });
  }
}

/** Two may choose the same code-name in the same moment: the second waits until the first is done. */
async function refuseKnown(
  manager: EntityManager,
  newsroomId: string,
  storyId: string,
  codeName: string,
): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('nightlawyer.code-names:' || $1, 0))`, [storyId]);
  if (await manager.existsBy(Source, { newsroomId, storyId, codeName })) throw new Refusal('source/known');
}
