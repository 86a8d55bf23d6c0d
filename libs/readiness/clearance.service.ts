// What was cleared, what of it still stands, and the lists by which a CMS can know without asking each time.
import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { seesOnlyGivenStories } from '#domain/permissions.js';
import type { RevocationReason } from '#domain/vocabulary.js';
import { CertificateRevocation } from '#database/entities/certificate-revocation.entity.js';
import { Certificate } from '#database/entities/certificate.entity.js';
import { withActor } from '#database/with-actor.js';
import { requireDraft } from '#drafts/draft-lookup.js';
import type { SigningKey } from '#platform/signing-key.js';
import { certificateOf, type SignedCertificate, type SignedRevocations } from '#readiness/clearance-documents.js';
import { namesOf } from '#readiness/names-of.js';

type CertificateState = 'standing' | 'expired' | 'revoked';

export interface CertificateSeen {
  certificate: SignedCertificate;
  state: CertificateState;
  reason: RevocationReason | null;
  revokedAt: Date | null;
  issuedToName: string;
}

/** A revocation is dated when its transaction begins and is seen when it ends; lists reach back by more than that takes. */
const OVERLAP_MINUTES = 2;

export class ClearanceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: SigningKey,
  ) {}

  /** Every certificate of the draft, the latest first. */
  async list(actor: Actor, draftId: string): Promise<CertificateSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      const { newsroomId } = actor;
      const certificates = await manager.find(Certificate, {
        where: { newsroomId, draftId },
        order: { issuedAt: 'DESC', id: 'DESC' },
      });
      const revocations = await manager.findBy(CertificateRevocation, {
        newsroomId,
        certificateId: In(certificates.map(({ id }) => id)),
      });
      const byCertificate = new Map(revocations.map((row) => [row.certificateId, row]));
      const names = await namesOf(
        manager,
        certificates.map(({ issuedTo }) => issuedTo),
      );
      const now = new Date();
      return certificates.map((row) => {
        const revocation = byCertificate.get(row.id);
        const state = revocation !== undefined ? 'revoked' : row.expiresAt <= now ? 'expired' : 'standing';
        return {
          certificate: certificateOf(row),
          state,
          reason: revocation?.reason ?? null,
          revokedAt: revocation?.createdAt ?? null,
          issuedToName: names.get(row.issuedTo) ?? '',
        };
      });
    });
  }

  /**
   * The newsroom's revocations from `since` on (and from a little before), signed: of certificates that have not run out
   * for more than a day. Not for guests, whose list would pass for whole and not be.
   */
  async revocations(actor: Actor, since: Date | null): Promise<SignedRevocations> {
    if (seesOnlyGivenStories(actor)) throw new Refusal('session/forbidden');
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const issuedAt = new Date();
      const rows = await manager.query<{ certificateId: string; reason: RevocationReason; at: Date }[]>(
        `SELECT revocation.certificate_id AS "certificateId", revocation.reason, revocation.created_at AS at
           FROM certificate_revocation revocation
           JOIN certificate ON certificate.newsroom_id = $1 AND certificate.id = revocation.certificate_id
          WHERE revocation.newsroom_id = $1 AND certificate.expires_at > now() - interval '1 day'
            AND ($2::timestamptz IS NULL OR revocation.created_at >= $2::timestamptz - make_interval(mins => $3))
          ORDER BY revocation.created_at, revocation.certificate_id`,
        [actor.newsroomId, since, OVERLAP_MINUTES],
      );
      return this.key.sign({
        format: 'nightlawyer/revocations/1' as const,
        newsroomId: actor.newsroomId,
        issuedAt: issuedAt.toISOString(),
        since: since?.toISOString() ?? null,
        revoked: rows.map(({ certificateId, reason, at }) => ({ certificateId, reason, at: at.toISOString() })),
      });
    });
  }
}
