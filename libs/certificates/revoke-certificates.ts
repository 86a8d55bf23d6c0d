// Taking back what was cleared: whatever changes the answer takes the standing certificates with it, in its own transaction.
import type { RevocationReason } from '#domain/vocabulary.js';
import type { Transaction } from '#database/with-actor.js';

/** One draft's certificates, or those of a whole story. */
export interface Cleared {
  storyId: string;
  draftId?: string;
}

/**
 * Held until the transaction ends by whoever grants or revokes a certificate of the story. Granting reads after it has the
 * lock, revoking writes before it lets go: no certificate is granted on a state that a revocation has already left behind.
 */
export async function lockClearance({ manager, actor }: Transaction, storyId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 20261122))`, [
    `${actor.newsroomId}/${storyId}`,
  ]);
}

/**
 * Revokes every certificate that still holds. `causeId` names the letter, stop, opinion, sign-off or draft that did it.
 * @returns the ids of those revoked
 */
export async function revokeCertificates(
  transaction: Transaction,
  { storyId, draftId }: Cleared,
  reason: RevocationReason,
  causeId: string | null,
): Promise<string[]> {
  const { manager, actor, record } = transaction;
  await lockClearance(transaction, storyId);
  const revoked = await manager.query<{ id: string; draft_id: string }[]>(
    `WITH standing AS (
       SELECT id, draft_id FROM certificate
        WHERE newsroom_id = $1 AND story_id = $2 AND ($3::uuid IS NULL OR draft_id = $3) AND expires_at > now()
          AND NOT EXISTS (SELECT 1 FROM certificate_revocation revocation
                           WHERE revocation.newsroom_id = certificate.newsroom_id AND revocation.certificate_id = certificate.id)
     ), revoked AS (
       INSERT INTO certificate_revocation (newsroom_id, certificate_id, reason, cause_id)
       SELECT $1, id, $4, $5 FROM standing ON CONFLICT DO NOTHING RETURNING certificate_id
     )
     SELECT id, draft_id FROM standing WHERE id IN (SELECT certificate_id FROM revoked) ORDER BY id`,
    [actor.newsroomId, storyId, draftId ?? null, reason, causeId],
  );
  for (const { id, draft_id } of revoked) {
    record({ event: 'clearance.revoked', payload: { certificateId: id, draftId: draft_id, reason, causeId } });
  }
  return revoked.map(({ id }) => id);
}
