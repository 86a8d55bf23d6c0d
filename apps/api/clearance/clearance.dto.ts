import { z } from 'zod';
import { Block } from '#domain/canonical-version.js';
import { RevocationReason } from '#domain/vocabulary.js';
import { SignedCertificate, SignedRevocations } from '#readiness/clearance-documents.js';
import type { CertificateSeen } from '#readiness/clearance.service.js';
import { list, Sha256, Time } from '../openapi/common.dto.js';

const minutes = z.int().min(1).max(1440).optional().meta({ description: 'A shorter life than is usual here.' });

/** The words about to run, by hash or in full. */
export const ClearanceRequest = z
  .union([
    z.strictObject({ sha256: Sha256, minutes }),
    z.strictObject({ blocks: z.array(Block).min(1).max(10_000), minutes }),
  ])
  .meta({ id: 'ClearanceRequest' });
export type ClearanceRequest = z.infer<typeof ClearanceRequest>;

export const CertificateRecord = SignedCertificate.meta({ id: 'Certificate' });
export const RevocationsRecord = SignedRevocations.meta({ id: 'Revocations' });

export const RevocationsQuery = z.object({ since: Time.optional() });
export type RevocationsQuery = z.infer<typeof RevocationsQuery>;

export const PublicKeyRecord = z
  .object({
    keyId: z.string(),
    pem: z.string(),
    jwk: z.object({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string() }),
  })
  .meta({ id: 'ClearanceKey' });

export const CertificateList = list(
  z
    .object({
      certificate: CertificateRecord,
      state: z.enum(['standing', 'expired', 'revoked']),
      reason: RevocationReason.nullable(),
      revokedAt: Time.nullable(),
      issuedToName: z.string(),
    })
    .meta({ id: 'CertificateSeen' }),
)
  .extend({ abilities: z.object({ request: z.boolean() }) })
  .meta({ id: 'CertificateList' });

export function presentCertificate({ revokedAt, ...seen }: CertificateSeen) {
  return { ...seen, revokedAt: revokedAt?.toISOString() ?? null };
}
