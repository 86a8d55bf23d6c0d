// A new version of a draft, and all that follows from it, in the caller's transaction.
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { revokeCertificates } from '#certificates/revoke-certificates.js';
import { type Block, canonicalVersion } from '#domain/canonical-version.js';
import { Refusal } from '#domain/errors.js';
import type { VersionOrigin } from '#domain/vocabulary.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import type { Transaction } from '#database/with-actor.js';
import { latestVersion, lockDraft } from '#drafts/draft-lookup.js';
import { fileDocument, type StoredFile } from '#intake/receive-document.js';
import { planTask } from '#jobs/plan-task.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import { stirStory } from '#stories/stir-story.js';

export interface NewWords {
  readonly blocks: readonly Block[];
  /** The file they were read from. */
  readonly file?: StoredFile | undefined;
  /** `edit` unless said otherwise; accepting a lawyer's exact words is not writing (R4). */
  readonly origin?: VersionOrigin;
  readonly note?: string;
  /** Of a correction, and of nothing else: the publication whose words it puts right. */
  readonly correctsPublicationId?: string | null;
}

/**
 * The next version, if `basedOn` is still the newest; `version/stale` otherwise. Unchanged words make no new version: the
 * newest is returned. Placing and flagging is planned, certificates of the draft are revoked.
 * The caller has checked that the actor may see and write the draft.
 */
export async function appendVersion(
  transaction: Transaction,
  draftId: string,
  basedOn: number,
  words: NewWords,
): Promise<DraftVersion> {
  const { manager, actor } = transaction;
  const latest = await newestBasis(transaction, draftId, basedOn);
  if (latest.sha256 === sha256Of(storable(words.blocks))) return latest;
  // The task's row before the draft's, as the worker takes them: neither waits for the other in a circle.
  await planTask(transaction, 'draft.flag', draftId);
  const draft = await lockDraft(manager, actor.newsroomId, draftId);
  await newestBasis(transaction, draftId, basedOn);
  await updateVersioned(manager, Draft, draft, { flagFailure: null });
  await revokeCertificates(transaction, { storyId: draft.storyId, draftId }, 'version_added', draftId);
  return insertVersion(transaction, draft, basedOn + 1, words);
}

/** The first version of a draft that was just made. */
export async function beginVersions(transaction: Transaction, draft: Draft, words: NewWords): Promise<DraftVersion> {
  await planTask(transaction, 'draft.flag', draft.id);
  return insertVersion(transaction, draft, 1, words);
}

async function newestBasis({ manager, actor }: Transaction, draftId: string, basedOn: number): Promise<DraftVersion> {
  const latest = await latestVersion(manager, actor, draftId);
  if (latest.number !== basedOn) throw new Refusal('version/stale', { draftId, basedOn, latest: latest.number });
  return latest;
}

/** `draft/empty` where it holds no words. */
async function insertVersion(
  transaction: Transaction,
  draft: Draft,
  number: number,
  { blocks, file, origin = 'edit', note = '', correctsPublicationId = null }: NewWords,
): Promise<DraftVersion> {
  const { manager, actor, record } = transaction;
  if (actor.personId === null) throw new Error('a version has an author');
  const kept = storable(blocks);
  if (kept.every(({ text }) => text.trim() === '')) throw new Refusal('draft/empty');
  const version = manager.create(DraftVersion, {
    newsroomId: actor.newsroomId,
    draftId: draft.id,
    number,
    sha256: sha256Of(kept),
    blocks: kept,
    documentId: file === undefined ? null : await fileDocument(transaction, draft.storyId, file),
    authorId: actor.personId,
    origin,
    note,
    correctsPublicationId,
    createdAt: new Date(),
  });
  await manager.insert(DraftVersion, version);
  record({ event: 'version.added', payload: { draftId: draft.id, number, sha256: version.sha256 } });
  stirStory(transaction, draft.storyId);
  return version;
}

function sha256Of(blocks: readonly Block[]): string {
  return canonicalSha256(canonicalVersion(blocks));
}

/** R6: what is stored is what was hashed, so the words are made storable first. */
function storable(blocks: readonly Block[]): Block[] {
  return blocks.map(({ kind, text }) => ({ kind, text: toStorableText(text) }));
}
