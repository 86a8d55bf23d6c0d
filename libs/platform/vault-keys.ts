// Which keys open the vault? They lie outside the database: in VAULT_KEY, or in a file that only the API's user can read.
import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '#domain/errors.js';

/** Names this use of the key, so that its id tells nothing about it. */
const ID_PURPOSE = 'nightlawyer/vault-key-id/1';
const KEY_BYTES = 32;
const FILE = 'vault.key';

export interface VaultKey {
  /** 16 hexadecimal digits, stored beside what the key wraps. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Where the keys are to be had from; with neither, the vault stays locked. */
export interface VaultKeySource {
  /** One key or several, in base64, with white space between: the first wraps, all open. */
  readonly keys?: string | undefined;
  /** A file with the same, a key a line. */
  readonly file?: string | undefined;
}

/** The keys at hand. A file is read anew each time: a rotation may be under way beside us. */
export class VaultKeys {
  /** @throws Refusal `config/invalid` where what was given is no key */
  constructor(private readonly source: VaultKeySource) {
    if (source.keys !== undefined) parseVaultKeys(source.keys);
  }

  /** The key that wraps. @throws Refusal `source/vault-locked` where there is none */
  current(): VaultKey {
    const [first] = this.all();
    if (first === undefined) throw new Refusal('source/vault-locked');
    return first;
  }

  /** @throws Refusal `source/vault-locked` where that key is not among ours */
  byId(id: string): VaultKey {
    const found = this.all().find((key) => key.id === id);
    if (found === undefined) throw new Refusal('source/vault-locked', { vaultKeyId: id });
    return found;
  }

  /** How many there are: more than one while a rotation is under way, or was cut off. */
  count(): number {
    return this.all().length;
  }

  private all(): VaultKey[] {
    if (this.source.keys !== undefined) return parseVaultKeys(this.source.keys);
    return this.source.file === undefined ? [] : readKeyFile(this.source.file);
  }
}

/** @throws Refusal `config/invalid` for what is no key of 32 bytes; the message never quotes it */
export function parseVaultKeys(text: string): VaultKey[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const bytes = Buffer.from(word, 'base64');
      if (bytes.length !== KEY_BYTES) {
        const message = 'A vault key is 32 random bytes in base64, as `openssl rand -base64 32` prints them.';
        throw new Refusal('config/invalid', { name: 'VAULT_KEY' }, { message });
      }
      return { id: createHmac('sha256', bytes).update(ID_PURPOSE).digest('hex').slice(0, 16), bytes };
    });
}

/** The key file of a data folder. */
export function vaultKeyFile(dataDir: string): string {
  return join(dataDir, FILE);
}

/** Makes a key at the first start. An existing file is left as it is, whatever is in it: losing it is losing what it opens. */
export function makeVaultKeyFile(file: string): void {
  if (writeKeyFile(file, [randomBytes(KEY_BYTES)], 'if-absent')) return;
  if (readKeyFile(file).length === 0) throw damaged(file);
}

/** Puts a fresh key before those in the file, for a rotation to wrap with. */
export function prependVaultKey(file: string): void {
  const standing = readKeyFile(file);
  writeKeyFile(file, [randomBytes(KEY_BYTES), ...standing.map(({ bytes }) => bytes)], 'replace');
}

/** Leaves only the first key in the file, once nothing is wrapped with the others. */
export function dropOldVaultKeys(file: string): void {
  const [first] = readKeyFile(file);
  if (first !== undefined) writeKeyFile(file, [first.bytes], 'replace');
}

/** Missing or unreadable is locked, not broken: the rest of the service works on without it. */
function readKeyFile(file: string): VaultKey[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Refusal('source/vault-locked', undefined, { cause });
  }
  return parseVaultKeys(text);
}

/** Whole or not at all, also through a power cut. False where the file is there already and must not be replaced. */
function writeKeyFile(file: string, keys: readonly Buffer[], how: 'if-absent' | 'replace'): boolean {
  const fresh = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    const lines = keys.map((bytes) => `${bytes.toString('base64')}\n`).join('');
    writeFileSync(fresh, lines, { mode: 0o600, flag: 'wx', flush: true });
    if (how === 'replace') renameSync(fresh, file);
    else linkSync(fresh, file);
    syncFolder(dirname(file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function damaged(file: string): Refusal {
  return new Refusal('data-folder/unusable', undefined, { message: `${file} is damaged.` });
}
