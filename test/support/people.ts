// What a suite about people coming in needs to know of the desk's people.
import { createHmac } from 'node:crypto';
import type { Role } from '#domain/vocabulary.js';
import type { Desk } from './factories.js';
import type { TestService } from './test-service.js';

/** The password of everybody at a desk. */
export const PASSWORD = 'a long enough password';

export async function emailOf(service: TestService, desk: Desk, role: Role): Promise<string> {
  const [row] = await service.database.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [
    desk.people[role],
  ]);
  return row?.email ?? '';
}

/** The names of the events of one person or intent that the newsroom's log has, in order, from a moment on. */
export async function loggedOf(service: TestService, newsroomId: string, personId: string): Promise<string[]> {
  const rows = await service.database.query<{ event: string }>(
    `SELECT event FROM audit_event WHERE newsroom_id = $1 AND payload->>'personId' = $2 ORDER BY seq`,
    [newsroomId, personId],
  );
  return rows.map(({ event }) => event);
}

/** What an authenticator shows for the secret in an `otpauth://` address (RFC 6238: SHA-1, 30 s, six digits). */
export function codeFor(uri: string, at = Date.now()): string {
  const secret = base32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text: string): Buffer {
  const bits = Array.from(text.replace(/=+$/, '').toUpperCase())
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
