// The installation's key for what others must be able to trust without asking us: certificates and lists of those revoked.
import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { canonicalJson } from '#platform/canonical-json.js';

/** Names this use of the secret, so that no other key derived from it is this one. */
const PURPOSE = 'nightlawyer/signing/ed25519/1';

/** What comes before an Ed25519 seed in its PKCS #8 form (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A document and the signature over the RFC 8785 bytes of its `payload`. */
export interface Signed<Payload> {
  payload: Payload;
  keyId: string;
  /** Ed25519, base64url without padding. */
  signature: string;
}

/** An Ed25519 key that follows from the installation's secret: every API process has the same, and none is stored. */
export class SigningKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;
  private readonly privateKey: KeyObject;

  constructor(secret: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
    this.privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey);
    this.keyId = keyIdOf(this.publicKey);
  }

  sign<Payload>(payload: Payload): Signed<Payload> {
    return { payload, keyId: this.keyId, signature: this.signatureOf(canonicalJson(payload)) };
  }

  /** Ed25519 over the UTF-8 bytes of the words, base64url without padding. */
  signatureOf(words: string): string {
    return sign(null, Buffer.from(words), this.privateKey).toString('base64url');
  }

  /** The public half in the two forms that programs read. */
  published(): { keyId: string; pem: string; jwk: { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string } } {
    const pem = this.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    return { keyId: this.keyId, pem, jwk: { kty: 'OKP', crv: 'Ed25519', x: pointOf(this.publicKey), kid: this.keyId } };
  }
}

/** The first 16 hexadecimal digits of the SHA-256 of the public key's 32 bytes. */
export function keyIdOf(publicKey: KeyObject): string {
  const point = Buffer.from(pointOf(publicKey), 'base64url');
  return createHash('sha256').update(point).digest('hex').slice(0, 16);
}

function pointOf(publicKey: KeyObject): string {
  const { x } = publicKey.export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('the key is no Ed25519 key');
  return x;
}
