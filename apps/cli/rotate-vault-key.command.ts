// `nightlawyer rotate-vault-key`: a new key for the source vault. What is sealed stays sealed; only its data keys are wrapped anew.
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { type Config, readConfig } from '#platform/config.js';
import { dropOldVaultKeys, prependVaultKey, vaultKeyFile, VaultKeys } from '#platform/vault-keys.js';
import { rotateVaultKey } from '#sources/rotate-vault-key.js';
import { visitInstallation } from './installation.js';
import { printJson } from './output.js';

/**
 * With a key file, beside a running service: the new key is put before the old ones, every data key wrapped with it, and only
 * then are the old ones dropped; cut off anywhere in between, it is simply run again. With VAULT_KEY the new key is the first of
 * those given, the API knows it already, and the old ones are for you to drop.
 * @throws Refusal `source/vault-locked` where a key that is still needed is missing
 */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  const config = readConfig();
  const installation = await visitInstallation(config);
  try {
    const file = keyFileOf(config);
    const keys = new VaultKeys({ keys: config.VAULT_KEY, file });
    if (file !== undefined && keys.count() === 1) prependVaultKey(file);
    const newsrooms = await onDatabase(installation.urlOf('backup'), (dataSource) =>
      dataSource.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id'),
    );
    let storyKeys = 0;
    await onDatabase(installation.urlOf('app'), async (dataSource) => {
      for (const { id } of newsrooms) storyKeys += await rotateVaultKey(dataSource, id, keys);
    });
    if (file !== undefined) dropOldVaultKeys(file);
    await printJson({ vaultKeyId: keys.current().id, storyKeys });
  } finally {
    await installation.close();
  }
}

function keyFileOf({ VAULT_KEY, VAULT_KEY_FILE, DATA_DIR }: Config): string | undefined {
  return VAULT_KEY === undefined ? (VAULT_KEY_FILE ?? vaultKeyFile(DATA_DIR)) : undefined;
}

async function onDatabase<Result>(url: string, work: (dataSource: DataSource) => Promise<Result>): Promise<Result> {
  const applicationName = 'nightlawyer rotate-vault-key';
  const dataSource = await createDataSource({ url, applicationName, poolSize: 1 }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
