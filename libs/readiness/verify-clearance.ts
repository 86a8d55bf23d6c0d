// Does this certificate hold for these words? Needs the public key and nothing else: no network, no database.
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { Block } from '#domain/canonical-version.js';
import { canonicalJson } from '#platform/canonical-json.js';
import { keyIdOf, type Signed } from '#platform/signing-key.js';
import { SignedCertificate, SignedRevocations } from '#readiness/clearance-documents.js';
import { versionSha256 } from '#readiness/hash-version.js';

export interface Presented {
  /** The certificate and the list as they were read from JSON. */
  certificate: unknown;
  revocations?: unknown;
  publicKey: KeyObject;
  /** What is about to run: its blocks, or their hash; neither where only the certificate itself is asked about. */
  blocks?: readonly Block[] | undefined;
  sha256?: string | undefined;
  /** Milliseconds since the epoch. Undefined means now, and then every revocation that is listed counts. */
  at?: number | undefined;
}

export interface Verdict {
  valid: boolean;
  /** Why not, in one sentence. */
  reason?: string;
  certificateId: string | null;
  sha256: string | null;
  expiresAt: string | null;
}

/** Two machines' clocks need not agree to the second. */
const CLOCK_SKEW = 60_000;

/** Judges what was presented. Never throws: whatever cannot be understood does not hold. */
export function verifyClearance(presented: Presented): Verdict {
  const parsed = SignedCertificate.safeParse(presented.certificate);
  if (!parsed.success) {
    return {
      valid: false,
      reason: 'This is no clearance certificate.',
      certificateId: null,
      sha256: null,
      expiresAt: null,
    };
  }
  const { certificateId, sha256, expiresAt } = parsed.data.payload;
  const reason = whyNot(parsed.data, presented);
  return { valid: reason === null, ...(reason === null ? {} : { reason }), certificateId, sha256, expiresAt };
}

function whyNot(
  certificate: SignedCertificate,
  { publicKey, blocks, sha256, at, revocations }: Presented,
): string | null {
  const { payload, keyId } = certificate;
  if (keyId !== keyIdOf(publicKey)) return 'The certificate was signed with another key.';
  if (!isSignedBy(certificate, publicKey)) return 'The certificate was altered: its signature does not match.';
  if (blocks !== undefined && versionSha256(blocks) !== payload.sha256) {
    return 'The certificate is for other words than these.';
  }
  if (sha256 !== undefined && sha256 !== payload.sha256) return 'The certificate is for other words than these.';
  const moment = at ?? Date.now();
  if (Date.parse(payload.issuedAt) > moment + CLOCK_SKEW) return 'The certificate was not issued yet at that time.';
  if (Date.parse(payload.expiresAt) <= moment) return 'The certificate has run out.';
  return revocations === undefined ? null : whyRevoked(certificate, revocations, publicKey, at);
}

function whyRevoked(
  { payload, keyId }: SignedCertificate,
  presented: unknown,
  publicKey: KeyObject,
  at: number | undefined,
): string | null {
  const parsed = SignedRevocations.safeParse(presented);
  if (!parsed.success) return 'This is no list of revocations.';
  const list = parsed.data;
  if (list.keyId !== keyId || !isSignedBy(list, publicKey))
    return 'The list of revocations is not signed with this key.';
  if (list.payload.newsroomId !== payload.newsroomId) return 'The list of revocations is of another newsroom.';
  if (list.payload.since !== null && Date.parse(list.payload.since) > Date.parse(payload.issuedAt)) {
    return 'The list of revocations begins after the certificate was issued, and so says nothing of it.';
  }
  const found = list.payload.revoked.find(
    (revoked) => revoked.certificateId === payload.certificateId && (at === undefined || Date.parse(revoked.at) <= at),
  );
  return found === undefined ? null : `The certificate was revoked at ${found.at} (${found.reason}).`;
}

/** Strict about the signature's spelling as well: of the ways to write the same 64 bytes only ours is taken. */
function isSignedBy({ payload, signature }: Signed<unknown>, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.toString('base64url') !== signature) return false;
  return verify(null, Buffer.from(canonicalJson(payload)), publicKey, bytes);
}

/** The blocks of a version as a CMS or this service writes them: a list, or a record that holds one. Null where it is neither. */
export function blocksOfJson(value: unknown): Block[] | null {
  const parsed = z.union([z.array(Block), z.looseObject({ blocks: z.array(Block) })]).safeParse(value);
  if (!parsed.success) return null;
  return Array.isArray(parsed.data) ? parsed.data : parsed.data.blocks;
}

/** The Ed25519 public key in PEM, as a JWK, or in the answer of `GET clearance/key`. Null where it is none of these. */
export function publicKeyOf(text: string): KeyObject | null {
  try {
    const key = text.includes('-----BEGIN PUBLIC KEY-----') && !text.trimStart().startsWith('{') ? text : jwkOf(text);
    const publicKey = typeof key === 'string' ? createPublicKey(key) : createPublicKey({ key, format: 'jwk' });
    return publicKey.asymmetricKeyType === 'ed25519' ? publicKey : null;
  } catch {
    return null;
  }
}

const Jwk = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

function jwkOf(text: string): { kty: string; crv: string; x: string } {
  const { kty, crv, x } = z
    .union([z.looseObject({ jwk: Jwk }).transform(({ jwk }) => jwk), Jwk])
    .parse(JSON.parse(text));
  return { kty, crv, x };
}
