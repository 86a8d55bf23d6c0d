// How is a secret stored that must be read again: sealed under a key that follows from the installation's own, and tied to its row.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Refusal } from '#domain/errors.js';

/** Names this use of the secret, so that no other key derived from it is this one. */
const PURPOSE = 'nightlawyer/seal/aes-256-gcm/1';
const FORM = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM. `row` names the row that holds the sealed words: moved to another, they cannot be opened. */
export class Seal {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
  }

  /** `v1.` and base64url of nonce, tag and ciphertext; another each time. */
  seal(words: string, row: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(row));
    const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
    return `${FORM}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws Refusal `webhook/unsealable` where it was sealed under another secret or for another row, or was altered */
  open(sealed: string, row: string): string {
    const [form, body = ''] = sealed.split('.', 2);
    const bytes = Buffer.from(body, 'base64url');
    try {
      if (form !== FORM || bytes.length < NONCE_BYTES + TAG_BYTES) throw new RangeError('not of the form');
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new Refusal('webhook/unsealable', undefined, { cause });
    }
  }
}
