// How are the files of a new PostgreSQL server made, so that an interrupted attempt leaves nothing that looks whole?
import { spawn } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#domain/errors.js';
import { fullDisk, refuseFullDisk, ROOM_TO_CREATE, saysDiskFull } from '#platform/full-disk.js';
import type { PostgresBinaries } from '#platform/postgres-binaries.js';
import type { PostgresHome } from '#platform/postgres-home.js';
import type { SystemUser } from '#platform/system-user.js';

/** PostgreSQL's own collation is the same on every system; the classes of letters still come from the system's locale. */
const CHARACTER_CLASSES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes the cluster unless it is there.
 * @throws Refusal `disk/full` or `postgres/failed` with the last line that initdb said
 */
export async function createCluster(
  binaries: PostgresBinaries,
  home: PostgresHome,
  user: SystemUser | undefined,
  password: string,
): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  await refuseFullDisk(home.path, ROOM_TO_CREATE);
  const unfinished = join(home.path, 'cluster.new');
  const passwordFile = join(home.path, 'password.new');
  const cleanUp = () => {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  };
  cleanUp();
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    await initialise(binaries, unfinished, passwordFile, home.path, user);
    renameSync(unfinished, home.cluster);
  } finally {
    cleanUp();
  }
}

async function initialise(
  binaries: PostgresBinaries,
  cluster: string,
  passwordFile: string,
  cwd: string,
  user: SystemUser | undefined,
): Promise<void> {
  let said = '';
  for (const classes of CHARACTER_CLASSES) {
    const result = await run(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${classes}`,
        '--data-checksums',
      ],
      cwd,
      user,
    );
    if (result.status === 0) return;
    said = result.said;
    if (!/invalid locale/i.test(said)) break;
  }
  if (saysDiskFull(said)) throw fullDisk(cwd);
  throw new Refusal('postgres/failed', undefined, { message: `PostgreSQL could not make its files: ${reason(said)}` });
}

/** The line that says why, out of all that a PostgreSQL program printed. */
export function reason(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
}

/** Runs one of PostgreSQL's programs in a session of its own, out of reach of the terminal's Ctrl-C. */
export function run(
  program: string,
  args: string[],
  cwd: string,
  user: SystemUser | undefined,
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd,
      detached: true,
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, said });
    });
  });
}

/** Nothing of ours goes along: a stray PGPORT, or a secret, has no business in the server's environment. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LC_MESSAGES: 'C',
    TZ: 'UTC',
    TEMP: process.env.TEMP,
    SystemRoot: process.env.SystemRoot,
  };
}
