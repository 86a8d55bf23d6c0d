// How are bytes sealed so that they open only with the key, and only where they were put: AES-256-GCM (NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const FORM = 'v1';
/** 96 bits, at random for each sealing: a key may seal some four thousand million times. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `v1.` and base64url of nonce, tag and ciphertext; another each time. `place` is bound, not stored: it must be given again to open. */
export function sealBox(key: Buffer, content: Buffer, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return `${FORM}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** @throws Error where the key is another, the place is another, or a bit was changed; it does not say which, as nobody can tell */
export function openBox(key: Buffer, sealed: string, place: string): Buffer {
  const [form, body = ''] = sealed.split('.', 2);
  const bytes = Buffer.from(body, 'base64url');
  if (form !== FORM || bytes.length < NONCE_BYTES + TAG_BYTES) throw new RangeError('not of the form');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
