// Why a certificate no longer holds, in words.
import type { CertificateSeen } from '../../api/records.js';

export const REVOKED_WORDS: Readonly<Record<NonNullable<CertificateSeen['reason']>, string>> = {
  letter_arrived: 'a letter arrived',
  legal_stop: 'a legal stop was placed',
  opinion_given: 'a lawyer ruled on it again',
  opinion_withdrawn: 'an opinion was withdrawn',
  sign_off_withdrawn: 'a sign-off was withdrawn',
  override_withdrawn: 'a decision against advice was withdrawn',
  version_added: 'another version was made',
  no_longer_ready: 'something stands in its way again',
};

/** The newest that still holds. */
export function standingCertificate(items: readonly CertificateSeen[]): CertificateSeen | undefined {
  return items
    .filter(({ state }) => state === 'standing')
    .toSorted((a, b) => b.certificate.payload.issuedAt.localeCompare(a.certificate.payload.issuedAt))[0];
}
