// The material of a closed story goes when its time has run out: texts, passages, bytes and sealed identities. The record of it stays.
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import type { PassageSource } from '#domain/vocabulary.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { StoryClosure } from '#database/entities/story-closure.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { type DueStory, dueStories } from '#holds/due-stories.js';
import { refuseWhileHeld } from '#holds/refuse-while-held.js';
import { eraseBlob } from '#intake/erase-blob.js';
import { cancelTask } from '#jobs/cancel-task.js';
import { removeMarks } from '#passages/letter-marks.js';
import { removeSource } from '#passages/passage-index.js';

/** What stands in place of an erased item's title. */
const ERASED_TITLE = 'Erased material';

interface Holder {
  kind: 'evidence' | 'exchange' | 'letter';
  id: string;
  documentId: string;
  sha256: string;
}

/** In which tasks a holder's document is read, and under what name its passages stand. */
const READ_BY = { evidence: 'evidence.read', exchange: 'exchange.read', letter: 'letter.extract' } as const;
const INDEXED_AS: Readonly<Record<Holder['kind'], PassageSource>> = {
  evidence: 'evidence',
  exchange: 'exchange',
  letter: 'allegation',
};

/** Erases what is due in one newsroom, a story a transaction; what is held is passed over. @returns the stories that went */
export async function eraseDueStories(dataSource: DataSource, newsroomId: string, now: Date): Promise<string[]> {
  const actor = systemActor(newsroomId);
  const due = await withActor(dataSource, actor, ({ manager }) => dueStories(manager, newsroomId, now));
  const erased: string[] = [];
  for (const story of due.filter(({ held }) => !held)) {
    const went = await withActor(dataSource, actor, (transaction) => eraseStory(transaction, story, now));
    if (went) erased.push(story.storyId);
  }
  return erased;
}

/** False where somebody reopened the story, or erased it, since it was found due. @throws Refusal `hold/stands`, `hold/undecided` */
async function eraseStory(transaction: Transaction, { storyId, closureId }: DueStory, now: Date): Promise<boolean> {
  const { manager, actor, record } = transaction;
  const { newsroomId } = actor;
  const [closure] = await manager.query<{ version: number }[]>(
    `SELECT version FROM story_closure
      WHERE newsroom_id = $1 AND id = $2 AND reopened_at IS NULL AND erased_at IS NULL FOR UPDATE`,
    [newsroomId, closureId],
  );
  if (closure === undefined) return false;
  await refuseWhileHeld(manager, newsroomId, storyId, null);
  const holders = await holdersOf(transaction, storyId);
  for (const holder of holders) await eraseDocument(transaction, storyId, holder, now);
  const [, storyKeys] = await manager.query<[unknown[], number]>(
    'DELETE FROM story_key WHERE newsroom_id = $1 AND story_id = $2',
    [newsroomId, storyId],
  );
  const { version } = closure;
  await updateVersioned(manager, StoryClosure, { newsroomId, id: closureId, version }, { erasedAt: now });
  record({ event: 'story.erased', payload: { storyId, closureId, documents: holders.length, storyKeys } });
  return true;
}

/** In one order for all, so that two at the same never wait for each other. */
function holdersOf({ manager, actor }: Transaction, storyId: string): Promise<Holder[]> {
  return manager.query<Holder[]>(
    `SELECT holder.kind, holder.id, document.id AS "documentId", document.sha256 FROM (
        SELECT 'evidence' AS kind, id, document_id FROM evidence WHERE newsroom_id = $1 AND story_id = $2
        UNION ALL SELECT 'exchange', id, document_id FROM exchange WHERE newsroom_id = $1 AND story_id = $2
        UNION ALL SELECT 'letter', id, document_id FROM letter WHERE newsroom_id = $1 AND story_id = $2) holder
       JOIN document ON document.newsroom_id = $1 AND document.id = holder.document_id AND document.erased_at IS NULL
      ORDER BY document.sha256, holder.id`,
    [actor.newsroomId, storyId],
  );
}

async function eraseDocument(transaction: Transaction, storyId: string, holder: Holder, now: Date): Promise<void> {
  const { manager, actor, record } = transaction;
  const { newsroomId } = actor;
  const { kind, id, documentId, sha256 } = holder;
  await cancelTask(manager, newsroomId, READ_BY[kind], id);
  await removeSource(manager, { newsroomId, sourceKind: INDEXED_AS[kind], sourceId: id });
  if (kind === 'letter') await removeMarks(manager, { newsroomId, letterId: id });
  const document = await manager.findOneByOrFail(StoredDocument, { newsroomId, id: documentId });
  await updateVersioned(manager, StoredDocument, document, {
    status: 'refused',
    refusal: 'document/erased',
    erasedAt: now,
    text: null,
    textSha256: null,
    fileName: ERASED_TITLE,
    pages: [],
    blocks: [],
    attachments: [],
    warnings: [],
    title: null,
    sender: null,
    sentAt: null,
  });
  if (kind === 'evidence') {
    await manager.query(
      `UPDATE evidence SET title = $3, provenance = '', caveats = '', version = version + 1 WHERE newsroom_id = $1 AND id = $2`,
      [newsroomId, id, ERASED_TITLE],
    );
  }
  await eraseBlob(manager, newsroomId, sha256);
  record({ event: 'document.erased', payload: { documentId, storyId, sha256 } });
}
