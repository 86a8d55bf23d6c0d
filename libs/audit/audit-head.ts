// The end of a chain at one moment, signed: what is kept elsewhere, so that nobody can cut off or rewrite what it covers (R9).
import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#platform/canonical-json.js';
import type { SigningKey } from '#platform/signing-key.js';

/** Comes before the signed bytes, so that a signature over anything else is never one over a head. */
const HEAD_DOMAIN = 'nightlawyer audit head v1';

export const AuditHead = z.strictObject({
  newsroomId: z.uuid(),
  /** The number of the last entry it covers, in decimal digits. */
  seq: z.string().regex(/^[1-9]\d{0,17}$/),
  /** The hash of that entry. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  keyId: z.string().max(100),
  /** Ed25519, base64url without padding. */
  signature: z.string().max(200),
});
export type AuditHead = z.infer<typeof AuditHead>;

/** The public keys that heads may have been signed with, by their ids. */
export type HeadKeys = ReadonlyMap<string, KeyObject>;

export function signHead(key: SigningKey, head: Omit<AuditHead, 'keyId' | 'signature'>): AuditHead {
  return { ...head, keyId: key.keyId, signature: key.signatureOf(signedWords(head)) };
}

/** `unknown-key` where none of the keys is the one it names: then nothing is proven either way. */
export function judgeHead(head: AuditHead, keys: HeadKeys): 'good' | 'bad' | 'unknown-key' {
  const key = keys.get(head.keyId);
  if (key === undefined) return 'unknown-key';
  const bytes = Buffer.from(head.signature, 'base64url');
  // Of the ways to write the same 64 bytes only ours is taken.
  if (bytes.toString('base64url') !== head.signature) return 'bad';
  return verify(null, Buffer.from(signedWords(head)), key, bytes) ? 'good' : 'bad';
}

function signedWords({ newsroomId, seq, hash, at }: Omit<AuditHead, 'keyId' | 'signature'>): string {
  return `${HEAD_DOMAIN}\n${canonicalJson({ newsroomId, seq, hash, at })}`;
}
