// The gate: may exactly these bytes run, now? Everything is worked out anew inside the transaction that says yes (R1, R3).
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { lockClearance } from '#certificates/revoke-certificates.js';
import type { PersonActor } from '#domain/actor.js';
import { type Block, canonicalVersion } from '#domain/canonical-version.js';
import { Refusal } from '#domain/errors.js';
import { readiness } from '#domain/readiness.js';
import { Certificate } from '#database/entities/certificate.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { requireDraft } from '#drafts/draft-lookup.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import type { SigningKey } from '#platform/signing-key.js';
import { certificateOf, payloadOf, type SignedCertificate } from '#readiness/clearance-documents.js';
import { versionSha256 } from '#readiness/hash-version.js';
import { factsOf } from '#readiness/readiness.service.js';
import { requireNewest } from '#readiness/version-by-hash.js';
import { stirStory } from '#stories/stir-story.js';

/** The words about to run, or their hash. */
export type Words = { sha256: string } | { blocks: readonly Block[] };

export class GrantClearance {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: SigningKey,
    /** How long a certificate holds unless a shorter time is asked for. */
    private readonly lifeMinutes: number,
  ) {}

  /**
   * A signed certificate, if nothing stands against these words. The refusal is recorded too.
   * @throws Refusal `version/unknown`, `version/stale`, or `clearance/blocked` with the blockers
   */
  async request(actor: PersonActor, draftId: string, words: Words, minutes?: number): Promise<SignedCertificate> {
    const sha256 = 'sha256' in words ? words.sha256 : versionSha256(words.blocks);
    const life = Math.min(minutes ?? this.lifeMinutes, this.lifeMinutes);
    const outcome = await withActor(this.dataSource, actor, async (transaction) => {
      const { storyId } = await requireDraft(transaction.manager, actor, draftId);
      await lockClearance(transaction, storyId);
      try {
        return await this.grant(transaction, actor, { storyId, draftId, sha256, life });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Answered only after the commit: a refusal thrown here would take its own record with it.
        const payload = { draftId, sha256, blockers: codesOf(error) };
        transaction.record({ event: 'clearance.refused', payload });
        return error;
      }
    });
    if (outcome instanceof Refusal) throw outcome;
    return outcome;
  }

  private async grant(
    transaction: Transaction,
    actor: PersonActor,
    { storyId, draftId, sha256, life }: { storyId: string; draftId: string; sha256: string; life: number },
  ): Promise<SignedCertificate> {
    const { manager, record } = transaction;
    const { newsroomId, personId } = actor;
    const version = await requireNewest(manager, actor, draftId, sha256);
    if (canonicalSha256(canonicalVersion(version.blocks)) !== sha256) {
      throw new Refusal('version/damaged', { draftId, number: version.number });
    }
    const facts = await factsOf(manager, actor, draftId);
    const { blockers, lifted } = readiness(facts);
    if (facts.versionSha256 !== sha256) throw new Refusal('version/stale', { draftId, latest: facts.versionNumber });
    if (blockers.length > 0) throw new Refusal('clearance/blocked', { blockers });
    const issuedAt = new Date();
    const row = {
      newsroomId,
      id: randomUUID(),
      storyId,
      draftId,
      versionNumber: version.number,
      versionSha256: sha256,
      opinionsSha256: facts.opinionsSha256,
      overrides: [...new Set(lifted.map(({ overrideId }) => overrideId))].sort(),
      issuedTo: personId,
      issuedAt,
      expiresAt: new Date(issuedAt.getTime() + life * 60_000),
    };
    const { keyId, signature } = this.key.sign(payloadOf(row));
    const certificate = manager.create(Certificate, { ...row, keyId, signature });
    await manager.insert(Certificate, certificate);
    const expiresAt = row.expiresAt.toISOString();
    record({ event: 'clearance.granted', payload: { certificateId: row.id, draftId, sha256, expiresAt } });
    // What changed meanwhile without taking certificates back is looked at once more.
    stirStory(transaction, storyId);
    return certificateOf(certificate);
  }
}

/** Why it was refused: the blockers' codes, or the refusal's own. */
function codesOf({ code, details }: Refusal): string[] {
  const blockers = details?.['blockers'] as { code: string }[] | undefined;
  return blockers?.map((blocker) => blocker.code) ?? [code];
}
