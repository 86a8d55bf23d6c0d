// Takes back certificates that stand although their draft is no longer ready.
import { revokeCertificates, lockClearance } from '#certificates/revoke-certificates.js';
import { isOnlyAtWork, readiness } from '#domain/readiness.js';
import type { Transaction } from '#database/with-actor.js';
import { gatherFacts } from '#readiness/gather-facts.js';

/**
 * Acts that change the answer revoke by themselves; this catches what changes it otherwise. It needs a transaction of its
 * own: whoever acts takes the clearance lock first and the row of the story's watch last, so the watch must not take the
 * clearance lock while it holds that row, as it does from the moment it commits.
 */
export async function revokeUnready(transaction: Transaction, storyId: string): Promise<void> {
  const { manager, actor } = transaction;
  if ((await standing(transaction, storyId)).length === 0) return;
  await lockClearance(transaction, storyId);
  const draftIds = await standing(transaction, storyId);
  for (const facts of await gatherFacts(manager, actor.newsroomId, draftIds, Date.now())) {
    const judged = readiness(facts);
    if (judged.ready || isOnlyAtWork(judged)) continue;
    await revokeCertificates(transaction, { storyId, draftId: facts.draftId }, 'no_longer_ready', facts.draftId);
  }
}

/** Drafts with a certificate that has neither run out nor been revoked. */
async function standing({ manager, actor }: Transaction, storyId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT draft_id AS id FROM certificate
      WHERE newsroom_id = $1 AND story_id = $2 AND expires_at > now()
        AND NOT EXISTS (SELECT 1 FROM certificate_revocation revocation
                         WHERE revocation.newsroom_id = $1 AND revocation.certificate_id = certificate.id)`,
    [actor.newsroomId, storyId],
  );
  return rows.map(({ id }) => id);
}
