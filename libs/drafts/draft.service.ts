// Drafts and their immutable versions.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import type { Block } from '#domain/canonical-version.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { appendVersion, beginVersions } from '#drafts/append-version.js';
import { type Comparison, compareVersions } from '#drafts/compare-versions.js';
import { latestVersion, requireDraft, requireVersion } from '#drafts/draft-lookup.js';
import type { StoredFile } from '#intake/receive-document.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface DraftWithVersion {
  draft: Draft;
  /** The newest. */
  latest: DraftVersion;
}

@Injectable()
export class DraftService {
  constructor(private readonly dataSource: DataSource) {}

  /** A new draft with its first version. `file` is the document it was read from, if there was one. */
  async create(
    actor: PersonActor,
    storyId: string,
    title: string,
    blocks: Block[],
    file?: StoredFile,
  ): Promise<DraftWithVersion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireStory(manager, actor, storyId);
      const draft = manager.create(Draft, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        storyId,
        title,
        plannedAt: null,
        flaggedVersion: 0,
        flagFailure: null,
        createdBy: actor.personId,
        createdAt: new Date(),
        version: 1,
      });
      await manager.insert(Draft, draft);
      record({ event: 'draft.created', payload: { draftId: draft.id, storyId } });
      return { draft, latest: await beginVersions(transaction, draft, { blocks, file }) };
    });
  }

  /** The next version, if `basedOn` is still the newest; `version/stale` otherwise. Unchanged words make no new version. */
  async addVersion(
    actor: PersonActor,
    draftId: string,
    basedOn: number,
    blocks: Block[],
    file?: StoredFile,
  ): Promise<DraftVersion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      await requireDraft(transaction.manager, actor, draftId);
      return appendVersion(transaction, draftId, basedOn, { blocks, file });
    });
  }

  /** Says when the draft is meant to run; null: it is not known. */
  async plan(actor: Actor, draftId: string, version: number, plannedAt: Date | null): Promise<DraftWithVersion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const draft = await requireDraft(manager, actor, draftId);
      await updateVersioned(manager, Draft, { newsroomId: actor.newsroomId, id: draftId, version }, { plannedAt });
      record({ event: 'draft.planned', payload: { draftId, at: plannedAt?.toISOString() ?? null } });
      stirStory(transaction, draft.storyId);
      const latest = await latestVersion(manager, actor, draftId);
      return { draft: Object.assign(draft, { plannedAt, version: version + 1 }), latest };
    });
  }

  async read(actor: Actor, draftId: string): Promise<DraftWithVersion> {
    return withActor(this.dataSource, actor, async ({ manager }) => ({
      draft: await requireDraft(manager, actor, draftId),
      latest: await latestVersion(manager, actor, draftId),
    }));
  }

  async list(actor: Actor, storyId: string): Promise<DraftWithVersion[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const drafts = await manager.find(Draft, {
        where: { newsroomId: actor.newsroomId, storyId },
        order: { createdAt: 'ASC', id: 'ASC' },
      });
      const latest = await manager
        .createQueryBuilder(DraftVersion, 'version')
        .distinctOn(['version.draftId'])
        .where('version.draftId = ANY(:ids)', { ids: drafts.map((draft) => draft.id) })
        .orderBy('version.draftId')
        .addOrderBy('version.number', 'DESC')
        .getMany();
      const byDraft = new Map(latest.map((version) => [version.draftId, version]));
      return drafts.flatMap((draft) => {
        const version = byDraft.get(draft.id);
        return version === undefined ? [] : [{ draft, latest: version }];
      });
    });
  }

  async versions(actor: Actor, draftId: string): Promise<DraftVersion[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      return manager.find(DraftVersion, { where: { newsroomId: actor.newsroomId, draftId }, order: { number: 'ASC' } });
    });
  }

  /** What became of the words between two versions. `version/unknown` where the draft has no such number. */
  async compare(actor: Actor, draftId: string, from: number, to: number): Promise<Comparison> {
    const [older, newer] = await withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      return [
        await requireVersion(manager, actor, draftId, from),
        await requireVersion(manager, actor, draftId, to),
      ] as const;
    });
    return compareVersions(older, newer);
  }
}
