import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  dropOldVaultKeys,
  makeVaultKeyFile,
  parseVaultKeys,
  prependVaultKey,
  vaultKeyFile,
  VaultKeys,
} from './vault-keys.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightlawyer-vault-'));
  file = vaultKeyFile(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function codeOf(work: () => unknown): string {
  try {
    return `gave ${JSON.stringify(work())}`;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('the keys of the vault', () => {
  it('are made at the first start, for the owner’s eyes only, and never made anew', () => {
    makeVaultKeyFile(file);
    const made = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(made, 'base64')).toHaveLength(32);
    makeVaultKeyFile(file);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });

  it('an emptied file is refused, not replaced', () => {
    writeFileSync(file, '\n');
    expect(codeOf(() => makeVaultKeyFile(file))).toBe('data-folder/unusable');
    expect(readFileSync(file, 'utf8')).toBe('\n');
  });

  it('rotate in a file: the new one wraps, the old ones open until they are dropped', () => {
    makeVaultKeyFile(file);
    const keys = new VaultKeys({ file });
    const old = keys.current();
    prependVaultKey(file);
    const fresh = keys.current();
    expect(fresh.id).not.toBe(old.id);
    expect(keys.byId(old.id)).toEqual(old);
    dropOldVaultKeys(file);
    expect(keys.current()).toEqual(fresh);
    expect(codeOf(() => keys.byId(old.id))).toBe('source/vault-locked');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('missing, unreadable or never given: the vault is locked', () => {
    expect(codeOf(() => new VaultKeys({ file }).current())).toBe('source/vault-locked');
    expect(codeOf(() => new VaultKeys({}).current())).toBe('source/vault-locked');
    makeVaultKeyFile(file);
    rmSync(file);
    expect(codeOf(() => new VaultKeys({ file }).byId('0'.repeat(16)))).toBe('source/vault-locked');
  });

  it('given in the environment, the first wraps and all open', () => {
    const [one, two] = [Buffer.alloc(32, 7), Buffer.alloc(32, 9)].map((bytes) => bytes.toString('base64'));
    const keys = new VaultKeys({ keys: `${one ?? ''} ${two ?? ''}` });
    const [first, second] = parseVaultKeys(`${one ?? ''}\n${two ?? ''}\n`);
    expect(keys.current()).toEqual(first);
    expect(keys.byId(second?.id ?? '')).toEqual(second);
  });

  it('what is no key is refused without being quoted', () => {
    try {
      parseVaultKeys('a-short-secret');
      expect('parsed').toBe('refused');
    } catch (error) {
      expect((error as { code: string }).code).toBe('config/invalid');
      expect((error as Error).message).not.toContain('a-short-secret');
    }
  });
});
