// Evidence added by mistake is taken back: as long as nobody has relied on it and nothing says that it must be kept.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { pastLabels } from '#database/past-labels.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { refuseWhileHeld } from '#holds/refuse-while-held.js';
import { requireDocument } from '#intake/document-lookup.js';
import { eraseBlob } from '#intake/erase-blob.js';
import { cancelTask } from '#jobs/cancel-task.js';
import { removeSource } from '#passages/passage-index.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

@Injectable()
export class RemoveEvidence {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes the item, its passages and what was suggested of it away; the log keeps that it was here, with its checksum.
   * @throws Refusal `evidence/linked` where people confirmed a link to it, `hold/stands`, `hold/undecided`
   */
  async remove(actor: Actor, evidenceId: string): Promise<void> {
    await withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      const { newsroomId } = actor;
      const evidence = await manager.findOneBy(Evidence, { newsroomId, id: evidenceId });
      if (evidence === null) throw new Refusal('evidence/not-found');
      await requireStory(manager, actor, evidence.storyId, 'evidence/not-found');
      // A link that this person may not see is a link all the same.
      await pastLabels(manager, () => take(transaction, evidence));
    });
  }
}

async function take(transaction: Transaction, { id, storyId, documentId }: Evidence): Promise<void> {
  const { manager, actor, record } = transaction;
  const { newsroomId } = actor;
  // The task first, as its worker does: a reading under way then changes nothing any more.
  await cancelTask(manager, newsroomId, 'evidence.read', id);
  const [there] = await manager.query<unknown[]>(
    'SELECT 1 FROM evidence WHERE newsroom_id = $1 AND id = $2 FOR UPDATE',
    [newsroomId, id],
  );
  if (there === undefined) throw new Refusal('evidence/not-found');
  await refuseWhileHeld(manager, newsroomId, storyId, { kind: 'evidence', id });
  const suggestions = await dropUndecidedLinks(manager, newsroomId, id);
  await removeSource(manager, { newsroomId, sourceKind: 'evidence', sourceId: id });
  const { sha256 } = await requireDocument(transaction, documentId);
  await manager.delete(Evidence, { newsroomId, id });
  await manager.delete(StoredDocument, { newsroomId, id: documentId });
  await eraseBlob(manager, newsroomId, sha256);
  record({ event: 'evidence.removed', payload: { evidenceId: id, storyId, sha256, suggestions } });
  stirStory(transaction, storyId);
}

/** How many went. Locked before they are looked at, so that nobody confirms one meanwhile. @throws Refusal `evidence/linked` */
async function dropUndecidedLinks(manager: EntityManager, newsroomId: string, evidenceId: string): Promise<number> {
  let dropped = 0;
  for (const table of ['link', 'assertion_link'] as const) {
    const links = await manager.query<{ state: string }[]>(
      `SELECT state FROM ${table} WHERE newsroom_id = $1 AND source_kind = 'evidence' AND source_id = $2 FOR UPDATE`,
      [newsroomId, evidenceId],
    );
    const confirmed = links.filter(({ state }) => state === 'confirmed').length;
    if (confirmed > 0) throw new Refusal('evidence/linked', { evidenceId, confirmed });
    await manager.query(`DELETE FROM ${table} WHERE newsroom_id = $1 AND source_kind = 'evidence' AND source_id = $2`, [
      newsroomId,
      evidenceId,
    ]);
    dropped += links.length;
  }
  return dropped;
}
