// One byte form for one JSON value (RFC 8785), and its sha256: what versions and audit entries are hashed over.
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The RFC 8785 serialisation of `value`. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const serialise = canonicalize as unknown as (value: unknown) => string | undefined;
  const json = serialise(value);
  if (json === undefined) throw new TypeError('the value has no JSON form');
  return json;
}

/** Lower-case hexadecimal sha256 of the UTF-8 bytes of `canonicalJson(value)`. */
export function canonicalSha256(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** Lower-case hexadecimal sha256 of bytes, or of a string's UTF-8 bytes. */
export function sha256Hex(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
