// How is a secret stored that must be read again: sealed under a key that follows from the installation's own, and tied to its row.
import { hkdfSync } from 'node:crypto';
import { Refusal } from '#domain/errors.js';
import { openBox, sealBox } from '#platform/sealed-box.js';

/** Names this use of the secret, so that no other key derived from it is this one. */
const PURPOSE = 'nightlawyer/seal/aes-256-gcm/1';

/** `row` names the row that holds the sealed words: moved to another, they cannot be opened. */
export class Seal {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
  }

  /** Another each time. */
  seal(words: string, row: string): string {
    return sealBox(this.key, Buffer.from(words), row);
  }

  /** @throws Refusal `webhook/unsealable` where it was sealed under another secret or for another row, or was altered */
  open(sealed: string, row: string): string {
    try {
      return openBox(this.key, sealed, row).toString('utf8');
    } catch (cause) {
      throw new Refusal('webhook/unsealable', undefined, { cause });
    }
  }
}
