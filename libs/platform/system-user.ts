// As whom does PostgreSQL run? It refuses root, so root hands it to a user of its own.
import { spawnSync } from 'node:child_process';
import { Refusal } from '#domain/errors.js';

const NAME = 'nightlawyer';
/** Where accounts are made is often missing from the PATH of `su` and of services. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`;

export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * The user to run PostgreSQL as, made if it is missing; `undefined` when this process may run it itself.
 * @throws Refusal `postgres/no-user` where root cannot make one
 */
export function systemUserForPostgres(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], {
    env: { PATH },
    stdio: 'ignore',
  });
  // Asked again whatever useradd said: another process may have made the same user a moment earlier.
  const made = lookUp();
  if (made) return made;
  throw new Refusal('postgres/no-user', undefined, {
    message: `PostgreSQL may not run as root, and the user "${NAME}" could not be made. Start as another user, or set DATABASE_URL.`,
  });
}

function lookUp(): SystemUser | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, NAME], { env: { PATH }, encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()) };
}

/** True when that user can get to every one of these paths, through all folders above them, and read what is there. */
export function canReach(user: SystemUser | undefined, ...paths: string[]): boolean {
  if (!user) return true;
  // Asked of the system as that user, because groups and access lists count as well as mode bits.
  const script = 'for p do test -r "$p" || exit 1; if test -d "$p"; then test -x "$p" || exit 1; fi; done';
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...user, env: { PATH }, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

/** True when that user can pass through this folder to something inside of which it knows the name. */
export function canPass(user: SystemUser | undefined, folder: string): boolean {
  if (!user) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, env: { PATH }, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
