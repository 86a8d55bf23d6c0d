// Which certificate stood for these words at that moment?
import type { EntityManager } from 'typeorm';
import { Refusal } from '#domain/errors.js';

export interface Moment {
  newsroomId: string;
  draftId: string;
  /** Of the version that ran. */
  sha256: string;
  at: Date;
}

export interface StoodCertificate {
  id: string;
  versionNumber: number;
}

/**
 * The certificate of that id, or any; issued before, neither run out nor revoked by then. Of several the last.
 * @throws Refusal `publication/not-cleared` where one was named that did not stand
 */
export async function standingCertificate(
  manager: EntityManager,
  { newsroomId, draftId, sha256, at }: Moment,
  named: string | null | undefined,
): Promise<StoodCertificate | null> {
  const [stood] = await manager.query<StoodCertificate[]>(
    `SELECT certificate.id, certificate.version_number AS "versionNumber"
       FROM certificate
       LEFT JOIN certificate_revocation revocation
         ON revocation.newsroom_id = certificate.newsroom_id AND revocation.certificate_id = certificate.id
      WHERE certificate.newsroom_id = $1 AND certificate.draft_id = $2 AND certificate.version_sha256 = $3
        AND certificate.issued_at <= $4 AND certificate.expires_at > $4
        AND (revocation.created_at IS NULL OR revocation.created_at > $4)
        AND ($5::uuid IS NULL OR certificate.id = $5)
      ORDER BY certificate.issued_at DESC, certificate.id LIMIT 1`,
    [newsroomId, draftId, sha256, at, named ?? null],
  );
  if (stood !== undefined) return stood;
  if (named === null || named === undefined) return null;
  throw new Refusal('publication/not-cleared', { certificateId: named });
}
