// Drafts and their immutable versions.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { type Block, canonicalVersion } from '#domain/canonical-version.js';
import { Refusal } from '#domain/errors.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { fileDocument, type StoredFile } from '#intake/receive-document.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import { requireStory } from '#stories/story.service.js';

export interface DraftWithVersion {
  draft: Draft;
  /** The newest. */
  latest: DraftVersion;
}

type Author = Actor & { personId: string };

@Injectable()
export class DraftService {
  constructor(private readonly dataSource: DataSource) {}

  /** A new draft with its first version. `file` is the document it was read from, if there was one. */
  async create(
    actor: Author,
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
        createdBy: actor.personId,
        createdAt: new Date(),
        version: 1,
      });
      await manager.insert(Draft, draft);
      record({ event: 'draft.created', payload: { draftId: draft.id, storyId } });
      const documentId = file === undefined ? null : await fileDocument(transaction, storyId, file);
      return { draft, latest: await appendVersion(transaction, actor, draft.id, 1, blocks, documentId) };
    });
  }

  /** The next version, if `basedOn` is still the newest; `version/stale` otherwise. Unchanged words make no new version. */
  async addVersion(actor: Author, draftId: string, basedOn: number, blocks: Block[]): Promise<DraftVersion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      const draft = await requireDraft(manager, actor, draftId);
      const latest = await latestVersion(manager, actor, draftId);
      if (latest.number !== basedOn) throw new Refusal('version/stale', { draftId, basedOn, latest: latest.number });
      if (latest.sha256 === canonicalSha256(canonicalVersion(storable(blocks)))) return latest;
      await updateVersioned(manager, Draft, draft, { title: draft.title });
      return appendVersion(transaction, actor, draftId, basedOn + 1, blocks, null);
    });
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
}

async function requireDraft(manager: EntityManager, actor: Actor, draftId: string): Promise<Draft> {
  const draft = await manager.findOneBy(Draft, { newsroomId: actor.newsroomId, id: draftId });
  if (draft === null) throw new Refusal('draft/not-found');
  await requireStory(manager, actor, draft.storyId, 'draft/not-found');
  return draft;
}

async function latestVersion(manager: EntityManager, actor: Actor, draftId: string): Promise<DraftVersion> {
  return manager.findOneOrFail(DraftVersion, {
    where: { newsroomId: actor.newsroomId, draftId },
    order: { number: 'DESC' },
  });
}

async function appendVersion(
  { manager, record }: Transaction,
  actor: Author,
  draftId: string,
  number: number,
  blocks: Block[],
  documentId: string | null,
): Promise<DraftVersion> {
  const kept = storable(blocks);
  if (kept.every((block) => block.text.trim() === '')) throw new Refusal('draft/empty');
  const version = manager.create(DraftVersion, {
    newsroomId: actor.newsroomId,
    draftId,
    number,
    sha256: canonicalSha256(canonicalVersion(kept)),
    blocks: kept,
    documentId,
    authorId: actor.personId,
    createdAt: new Date(),
  });
  await manager.insert(DraftVersion, version);
  record({ event: 'version.added', payload: { draftId, number, sha256: version.sha256 } });
  return version;
}

/** R6: what is stored is what was hashed, so the words are made storable first. */
function storable(blocks: Block[]): Block[] {
  return blocks.map(({ kind, text }) => ({ kind, text: toStorableText(text) }));
}
