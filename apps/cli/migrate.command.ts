// `nightlawyer migrate`: brings the database to this version and its roles to their passwords.
import { parseArgs } from 'node:util';
import { migrateDatabase } from '#database/migrate.js';
import { readConfig } from '#platform/config.js';
import { rolePasswords, visitInstallation } from './installation.js';
import { say } from './output.js';

export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  const installation = await visitInstallation(readConfig());
  try {
    await migrateDatabase({ ownerUrl: installation.ownerUrl, passwords: rolePasswords(installation) });
  } finally {
    await installation.close();
  }
  say('The database is up to date.');
}
