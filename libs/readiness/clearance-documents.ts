// The two documents a CMS gets: a certificate that a version may run, and a list of certificates that no longer hold.
import { z } from 'zod';
import { RevocationReason } from '#domain/vocabulary.js';
import type { Certificate } from '#database/entities/certificate.entity.js';
import type { Signed } from '#platform/signing-key.js';

const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime({ offset: true });

/** Ed25519 over the RFC 8785 bytes of `payload`. */
const signed = <Payload extends z.ZodType>(payload: Payload) =>
  z.strictObject({ payload, keyId: z.string().regex(/^[0-9a-f]{16}$/), signature: z.string().max(100) });

export const CertificatePayload = z.strictObject({
  format: z.literal('nightlawyer/clearance/1'),
  certificateId: id,
  newsroomId: id,
  storyId: id,
  draftId: id,
  versionNumber: z.int().positive(),
  /** Of the version that may run, in the canonical form. */
  sha256,
  opinionsSha256: sha256,
  /** Decisions to publish against advice on which it rests. */
  overrides: z.array(id),
  issuedAt: time,
  expiresAt: time,
  issuedTo: id,
});
export type CertificatePayload = z.infer<typeof CertificatePayload>;
export const SignedCertificate = signed(CertificatePayload);
export type SignedCertificate = z.infer<typeof SignedCertificate>;

export const RevocationsPayload = z.strictObject({
  format: z.literal('nightlawyer/revocations/1'),
  newsroomId: id,
  issuedAt: time,
  /** Revocations before this are not listed; null where none are left out. */
  since: time.nullable(),
  revoked: z.array(z.strictObject({ certificateId: id, reason: RevocationReason, at: time })),
});
export type RevocationsPayload = z.infer<typeof RevocationsPayload>;
export const SignedRevocations = signed(RevocationsPayload);
export type SignedRevocations = z.infer<typeof SignedRevocations>;

/** What is signed, from the row: the same bytes whenever it is asked for again. */
export function payloadOf(row: Omit<Certificate, 'keyId' | 'signature'>): CertificatePayload {
  return {
    format: 'nightlawyer/clearance/1',
    certificateId: row.id,
    newsroomId: row.newsroomId,
    storyId: row.storyId,
    draftId: row.draftId,
    versionNumber: row.versionNumber,
    sha256: row.versionSha256,
    opinionsSha256: row.opinionsSha256,
    overrides: row.overrides,
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    issuedTo: row.issuedTo,
  };
}

/** The certificate as it was handed out. */
export function certificateOf(row: Certificate): Signed<CertificatePayload> {
  return { payload: payloadOf(row), keyId: row.keyId, signature: row.signature };
}
