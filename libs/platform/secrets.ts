// Which passwords and keys did this installation make for itself at its first start?
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';

const Secrets = z.object({
  /** The database's superuser, who also migrates. */
  postgres: z.string().min(16),
  /** The login roles of the API, the worker and the backup. */
  app: z.string().min(16),
  worker: z.string().min(16),
  backup: z.string().min(16),
  /** Signs sessions and encrypts what is stored encrypted. */
  secret: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

/**
 * Reads `secrets.json` of a data folder, or makes it (readable by its owner only). Losing it means losing what was
 * encrypted with it, so a damaged file is refused, never replaced.
 */
export function readOrMakeSecrets(dataDir: string): Secrets {
  return readSecrets(dataDir) ?? makeSecrets(dataDir);
}

/** The secrets of a data folder, or `null` where none were made yet. */
export function readSecrets(dataDir: string): Secrets | null {
  const path = join(dataDir, 'secrets.json');
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Refusal('data-folder/unusable', undefined, { message: `${path} cannot be read.`, cause: error });
  }
  try {
    return Secrets.parse(JSON.parse(content));
  } catch (error) {
    throw new Refusal('data-folder/unusable', undefined, { message: `${path} is damaged.`, cause: error });
  }
}

function makeSecrets(dataDir: string): Secrets {
  const word = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    postgres: word(),
    app: word(),
    worker: word(),
    backup: word(),
    secret: randomBytes(32).toString('base64url'),
  };
  const path = join(dataDir, 'secrets.json');
  const fresh = `${path}.new`;
  try {
    writeFileSync(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return secrets;
}
