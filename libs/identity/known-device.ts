// Did this browser sign this person in before? It shows a long random word, of which only the hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** As long as browsers keep a cookie. */
const DEVICE_DAYS = 400;

/** The hash under which this person's device is known; null for a strange one. */
export async function knownDevice(
  manager: EntityManager,
  personId: string,
  token: string | null,
): Promise<string | null> {
  if (token === null) return null;
  const [found] = await manager.query<{ token_sha256: string }[]>(
    `SELECT token_sha256 FROM known_device
      WHERE person_id = $1 AND token_sha256 = $2 AND last_used_at > now() - make_interval(days => $3)`,
    [personId, sha256(token), DEVICE_DAYS],
  );
  return found?.token_sha256 ?? null;
}

/** Keeps the device as this person's, and returns the word it has to show from now on: several people may share one browser. */
export async function keepDevice(manager: EntityManager, personId: string, token: string | null): Promise<string> {
  const word = token !== null && /^[\w-]{43}$/.test(token) ? token : randomBytes(32).toString('base64url');
  await manager.query(
    `INSERT INTO known_device (person_id, token_sha256) VALUES ($1, $2)
     ON CONFLICT (person_id, token_sha256) DO UPDATE SET last_used_at = now()`,
    [personId, sha256(word)],
  );
  return word;
}

/** After a change of the password only the device at which it was changed is known. */
export async function forgetOtherDevices(
  manager: EntityManager,
  personId: string,
  token: string | null,
): Promise<void> {
  await manager.query('DELETE FROM known_device WHERE person_id = $1 AND token_sha256 IS DISTINCT FROM $2', [
    personId,
    token === null ? null : sha256(token),
  ]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
