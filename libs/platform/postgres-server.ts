// How does the server process come up on its files, get taken over from a dead parent, and go down?
import { spawn } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { Refusal } from '#domain/errors.js';
import { postgresEnvironment, reason, run } from '#platform/create-cluster.js';
import { findFreePort } from '#platform/free-port.js';
import { fullDisk, refuseFullDisk, ROOM_TO_START, saysDiskFull } from '#platform/full-disk.js';
import type { PostgresBinaries } from '#platform/postgres-binaries.js';
import type { PostgresHome } from '#platform/postgres-home.js';
import { findPostmaster } from '#platform/postmaster.js';
import type { SystemUser } from '#platform/system-user.js';

export interface ServerFiles {
  home: PostgresHome;
  user: SystemUser | undefined;
  binaries: PostgresBinaries;
}

/** Replaying the log after a crash takes as long as it takes; giving up early would only start it anew. */
const START_DEADLINE_MS = 300_000;
const ANSWER_DEADLINE_MS = 8_000;
const LOG_KEPT_BYTES = 10 * 1024 * 1024;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failed statement and the detail of an error quote what was being stored, and that may be privileged.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Takes over the server that a killed parent left behind on these files; one that does not answer is stopped.
 * @returns its port, or `null` when none runs now
 */
export async function adoptServer(files: ServerFiles, password: string): Promise<number | null> {
  const deadline = Date.now() + START_DEADLINE_MS;
  let running = findPostmaster(files.home.cluster);
  while (running && Date.now() < deadline) {
    const answer = running.ready ? await answers(running.port, password) : 'later';
    if (answer === 'yes') return running.port;
    if (answer === 'no') break;
    await wait(200);
    running = findPostmaster(files.home.cluster);
  }
  await stopServer(files);
  return null;
}

async function answers(port: number, password: string): Promise<'yes' | 'later' | 'no'> {
  const login = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
  const client = new Client({
    ...login,
    connectionTimeoutMillis: ANSWER_DEADLINE_MS,
    query_timeout: ANSWER_DEADLINE_MS,
  });
  // The connection may break at any time; the query that fails for it says so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'yes';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '28P01') throw foreignPassword(error);
    // 57P01 to 57P03: it is starting or ending.
    return code?.startsWith('57P0') ? 'later' : 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function foreignPassword(cause: unknown): Refusal {
  const message =
    'The running PostgreSQL refuses the password in secrets.json: that file is not the one it was made with.';
  return new Refusal('postgres/failed', undefined, { message, cause });
}

/**
 * Starts the server and waits until it takes connections.
 * @returns its port: the one it had last time, or another where that is taken
 * @throws Refusal `disk/full`, `postgres/failed`
 */
export async function launchServer(files: ServerFiles, settings: Readonly<Record<string, string>>): Promise<number> {
  await refuseFullDisk(files.home.path, ROOM_TO_START);
  rotateLog(files.home.log);
  let port = lastPort(files.home.cluster) ?? (await findFreePort());
  let said = '';
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const logged = statSync(files.home.log, { throwIfNoEntry: false })?.size ?? 0;
    if (await comesUp(files, port, settings)) return port;
    said = readFileSync(files.home.log).subarray(logged).toString('utf8');
    if (/could not (bind|create any TCP)/i.test(said)) port = await findFreePort();
    // What a postmaster killed by force leaves behind (its children, its shared memory) is gone a moment later.
    else if (/shared memory block|postmaster\.pid" already exists/i.test(said)) await wait(500);
    else break;
  }
  if (saysDiskFull(said)) throw fullDisk(files.home.path);
  throw new Refusal('postgres/failed', undefined, { message: `PostgreSQL did not start: ${reason(said)}` });
}

async function comesUp(files: ServerFiles, port: number, settings: Readonly<Record<string, string>>): Promise<boolean> {
  const { home, user, binaries } = files;
  // The folder is not root's, so a link put there must not lead root's pen elsewhere.
  const log = openSync(
    home.log,
    constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW,
    0o600,
  );
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(binaries.postgres, ['-D', home.cluster, '-p', String(port), ...options], {
    ...user,
    cwd: home.path,
    detached: true,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const gone = new AbortController();
  const leave = () => {
    gone.abort();
  };
  server.once('error', leave).once('exit', leave);
  const deadline = Date.now() + START_DEADLINE_MS;
  while (!gone.signal.aborted && Date.now() < deadline) {
    const running = findPostmaster(home.cluster);
    if (running?.ready && running.pid === server.pid) {
      server.unref();
      return true;
    }
    await wait(50);
  }
  if (!gone.signal.aborted) await stopServer(files);
  return false;
}

/** Ends whatever server runs on these files: in order, then at once, then by force. Safe to call when none does. */
export async function stopServer({ home, user, binaries }: ServerFiles): Promise<void> {
  for (const [mode, seconds] of [
    ['fast', 60],
    ['immediate', 10],
  ] as const) {
    const running = findPostmaster(home.cluster);
    if (!running) return;
    // A suspended server hears no other signal.
    signal(running.pid, 'SIGCONT');
    await run(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', mode, '-w', '-t', String(seconds)], home.path, user);
  }
  const running = findPostmaster(home.cluster);
  if (running) signal(running.pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself in between.
  }
}

function lastPort(cluster: string): number | null {
  try {
    const port = /"-p" "(\d+)"/.exec(readFileSync(join(cluster, 'postmaster.opts'), 'utf8'))?.[1];
    return port === undefined ? null : Number(port);
  } catch {
    return null;
  }
}

function rotateLog(log: string): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < LOG_KEPT_BYTES) return;
  rmSync(`${log}.1`, { force: true });
  renameSync(log, `${log}.1`);
}
