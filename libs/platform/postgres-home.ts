// Where inside the data folder does PostgreSQL live? Or beside it, where the user that runs it cannot get inside.
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#domain/errors.js';
import { letOthersPass } from '#platform/data-folder.js';
import { SHARED_STATE } from '#platform/postgres-binaries.js';
import { canPass, type SystemUser } from '#platform/system-user.js';

export interface PostgresHome {
  /** PostgreSQL's own files (PGDATA). */
  cluster: string;
  log: string;
  /** The folder of both, belonging to the user that runs the server. */
  path: string;
}

/**
 * The server's folder in a data folder, made if missing and given to `user`. When root's data folder lies where
 * `user` cannot get to (below /root, say), it is a link to a folder under /var/lib/nightlawyer.
 */
export function openPostgresHome(dataDir: string, user: SystemUser | undefined): PostgresHome {
  const place = join(dataDir, 'postgres');
  if (!existsSync(place)) {
    refuseLostPlace(place);
    makePlace(dataDir, place, user);
  }
  if (user) letOthersPass(dataDir, statSync(dataDir).mode);
  return describe(realpathSync(place));
}

/** Where the server of a data folder lives, or `null` where none was ever made. Changes nothing. */
export function findPostgresHome(dataDir: string): PostgresHome | null {
  const place = join(dataDir, 'postgres');
  return existsSync(place) ? describe(realpathSync(place)) : null;
}

/** Removes a whole data folder, with the server's files wherever they are. For throw-away installations only. */
export function removeDataFolder(dataDir: string): void {
  const home = findPostgresHome(dataDir);
  if (home) rmSync(home.path, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** A link to a folder that is gone means lost data; an empty database in its stead would hide that. */
function refuseLostPlace(place: string): void {
  if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const message = `The database of this data folder was in ${readlinkSync(place)}, and that is gone. Put it back, or start with an empty DATA_DIR.`;
  throw new Refusal('data-folder/unusable', undefined, { message });
}

function makePlace(dataDir: string, place: string, user: SystemUser | undefined): void {
  if (user) letOthersPass(dataDir, statSync(dataDir).mode);
  if (canPass(user, dataDir)) {
    makeOwned(place, user);
    return;
  }
  const folders = join(SHARED_STATE, 'clusters');
  mkdirSync(folders, { recursive: true, mode: 0o755 });
  const elsewhere = join(folders, randomUUID());
  makeOwned(elsewhere, user);
  symlinkSync(elsewhere, place);
}

function makeOwned(folder: string, user: SystemUser | undefined): void {
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}

function describe(path: string): PostgresHome {
  return { path, cluster: join(path, 'cluster'), log: join(path, 'server.log') };
}
