// Which database do the commands work on, and with which passwords: the embedded one of the data folder, or one that was named.
import type { RolePasswords } from '#database/migrate.js';
import { Refusal } from '#domain/errors.js';
import type { Config } from '#platform/config.js';
import { openDataFolder } from '#platform/data-folder.js';
import { findRunningPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { readOrMakeSecrets, readSecrets, type Secrets } from '#platform/secrets.js';

type ServiceRole = keyof RolePasswords;

export interface Installation {
  /** A login that may make roles and tables. */
  ownerUrl: string;
  /** @throws Refusal `config/invalid` when the password of a role was neither given nor made here */
  passwordOf(role: ServiceRole): string;
  /** Signs sessions and encrypts what is stored encrypted; `undefined` where none was given or made. */
  secret: string | undefined;
  /** The login of one of the service's own roles. */
  urlOf(role: ServiceRole): string;
  /** Stops the embedded server, if this process runs it, and gives the data folder back. */
  close(): Promise<void>;
}

/**
 * Opens the installation for running it: takes the data folder's lock and starts the embedded PostgreSQL, unless
 * DATABASE_URL names another.
 * @throws Refusal `data-folder/*`, `disk/full`, `postgres/*`
 */
export async function openInstallation(config: Config): Promise<Installation> {
  const named = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
  if (named === undefined) {
    const server = await startEmbeddedPostgres({ dataDir: config.DATA_DIR });
    return installationOn(config, server.url(), server.secrets, server.stop);
  }
  const folder = openDataFolder(config.DATA_DIR);
  try {
    return installationOn(config, named, readOrMakeSecrets(folder.path), () => {
      folder.release();
      return Promise.resolve();
    });
  } catch (error) {
    folder.release();
    throw error;
  }
}

/**
 * Opens the installation for a look or a repair, beside a service that may be running on it: an embedded server that
 * runs is used and left running, one that does not is started for the while.
 */
export async function visitInstallation(config: Config): Promise<Installation> {
  const named = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
  const leave = () => Promise.resolve();
  if (named !== undefined) return installationOn(config, named, readSecrets(config.DATA_DIR), leave);
  const running = findRunningPostgres(config.DATA_DIR);
  return running ? installationOn(config, running.url(), running.secrets, leave) : openInstallation(config);
}

/** The passwords of all roles, as the migrations give them out. */
export function rolePasswords({ passwordOf }: Installation): RolePasswords {
  return { app: passwordOf('app'), worker: passwordOf('worker'), backup: passwordOf('backup') };
}

/** The ways into a database at `ownerUrl`; passwords that were set come before those made here. */
export function installationOn(
  config: Config,
  ownerUrl: string,
  secrets: Secrets | null,
  close: () => Promise<void>,
): Installation {
  const given = {
    app: ['DATABASE_APP_PASSWORD', config.DATABASE_APP_PASSWORD],
    worker: ['DATABASE_WORKER_PASSWORD', config.DATABASE_WORKER_PASSWORD],
    backup: ['DATABASE_BACKUP_PASSWORD', config.DATABASE_BACKUP_PASSWORD],
  } as const;
  const passwordOf = (role: ServiceRole): string => {
    const [name, value] = given[role];
    const password = value ?? secrets?.[role];
    if (password !== undefined) return password;
    throw new Refusal('config/invalid', { name }, { message: `${name} is not set.` });
  };
  const urlOf = (role: ServiceRole): string => {
    const url = new URL(ownerUrl);
    url.username = `nightlawyer_${role}`;
    url.password = encodeURIComponent(passwordOf(role));
    return url.href;
  };
  return { ownerUrl, passwordOf, urlOf, secret: config.SECRET ?? secrets?.secret, close };
}
