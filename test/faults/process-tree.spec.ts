// What is left of `start` after Ctrl-C, after a kill, and where it may not start at all.
import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findRunningPostgres } from '#platform/embedded-postgres.js';
import { findPostgresHome, removeDataFolder } from '#platform/postgres-home.js';
import { findPostmaster } from '#platform/postmaster.js';
import { isAlive, programName } from '#platform/process-identity.js';
import { until } from '../support/factories.js';
import { quietPort } from '../support/quiet-port.js';

const ROOT = join(import.meta.dirname, '../..');

interface Started {
  process: ChildProcess;
  /** The leader of the group that a terminal's Ctrl-C goes to. */
  group: number;
  said(): string;
  ended: Promise<number | null>;
}

const started: Started[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-tree-'));
  folders.push(folder);
  return folder;
}

/** As from a terminal: a session of its own, in which everything belongs to one group. */
function start(program: string, words: string[], dataDir: string, port: number): Started {
  const child = spawn(program, words, {
    cwd: ROOT,
    detached: true,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  const one = { process: child, group: child.pid ?? 0, said: () => said, ended };
  started.push(one);
  return one;
}

const startService = (dataDir: string, port: number) =>
  start(process.execPath, ['apps/cli/bin.js', 'start'], dataDir, port);

async function untilReady({ said, process: child }: Started): Promise<void> {
  await until(
    () => Promise.resolve(said()),
    (lines) => lines.includes('is ready at') || child.exitCode !== null,
    60_000,
  );
  expect(said()).toContain('is ready at');
}

function postmasterOf(dataDir: string): number {
  const home = findPostgresHome(dataDir);
  const running = home && findPostmaster(home.cluster);
  if (!running) throw new Error('no PostgreSQL runs there');
  return running.pid;
}

/** Every process below this one, however deep. */
function descendantsOf(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = [...table.matchAll(/(\d+)\s+(\d+)/g)].map(([, child, parent]) => [Number(child), Number(parent)]);
  const below = (above: number): number[] =>
    pairs.filter(([, parent]) => parent === above).flatMap(([child = 0]) => [child, ...below(child)]);
  return below(pid);
}

async function untilGone(pids: number[]): Promise<void> {
  const alive = () => Promise.resolve(pids.filter(isAlive).map((pid) => `${pid} ${programName(pid) ?? ''}`));
  await until(alive, (left) => left.length === 0, 45_000);
}

function serverLog(dataDir: string): string {
  return readFileSync(findPostgresHome(dataDir)?.log ?? '', 'utf8').trimEnd();
}

async function squat(port: number): Promise<() => void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return () => server.close();
}

afterEach(async () => {
  for (const { process: child, ended } of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders.splice(0)) removeDataFolder(folder);
});

describe('the process tree', () => {
  it('leaves nothing behind after Ctrl-C to the whole group, and ends the database last, when nobody uses it', async () => {
    const [dataDir, port] = [newFolder(), await quietPort()];
    const service = startService(dataDir, port);
    await untilReady(service);
    const pids = [...descendantsOf(service.group), postmasterOf(dataDir)];
    expect(pids.length).toBeGreaterThanOrEqual(3);
    const logged = serverLog(dataDir).length;
    process.kill(-service.group, 'SIGINT');
    expect(await service.ended).toBe(0);
    await untilGone(pids);
    const shutdown = serverLog(dataDir).slice(logged);
    expect(shutdown).toMatch(/database system is shut down$/);
    // It says so of each session that was still there, and so may have been in a transaction.
    expect(shutdown).not.toContain('terminating connection');
  }, 120_000);

  it('ends when npm alone is told to', async () => {
    const [dataDir, port] = [newFolder(), await quietPort()];
    const npm = start('npm', ['exec', '--offline', '--', 'nightlawyer', 'start'], dataDir, port);
    await untilReady(npm);
    const pids = [...descendantsOf(npm.group), postmasterOf(dataDir)];
    npm.process.kill('SIGTERM');
    await npm.ended;
    await untilGone(pids);
  }, 120_000);

  it('loses API and worker with a killed parent; the next start takes the database over and works', async () => {
    const [dataDir, port] = [newFolder(), await quietPort()];
    const first = startService(dataDir, port);
    await untilReady(first);
    const postmaster = postmasterOf(dataDir);
    const others = descendantsOf(first.group).filter((pid) => programName(pid) !== 'postgres');
    expect(others.length).toBeGreaterThanOrEqual(2);
    first.process.kill('SIGKILL');
    await first.ended;
    await untilGone(others);
    expect(isAlive(postmaster)).toBe(true);

    const second = startService(dataDir, port);
    await untilReady(second);
    expect(postmasterOf(dataDir)).toBe(postmaster);
    const client = new pg.Client({ connectionString: findRunningPostgres(dataDir)?.url() });
    await client.connect();
    expect((await client.query('SELECT 1')).rowCount).toBe(1);
    await client.end();
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    process.kill(-second.group, 'SIGINT');
    expect(await second.ended).toBe(0);
    await untilGone([postmaster]);
  }, 120_000);

  it('may be started again the moment it is told to end', async () => {
    const [dataDir, port] = [newFolder(), await quietPort()];
    const first = startService(dataDir, port);
    await untilReady(first);
    process.kill(-first.group, 'SIGINT');
    await until(
      () => Promise.resolve(first.said()),
      (lines) => lines.includes('Stopping'),
    );
    const second = startService(dataDir, port);
    await untilReady(second);
    expect(await first.ended).toBe(0);
  }, 120_000);
});

describe('one clear line', () => {
  const lastLine = ({ said }: Started) => said().trimEnd().split('\n').at(-1);

  it('for a port that another program has, before anything is done', async () => {
    const [dataDir, port] = [newFolder(), await quietPort()];
    const release = await squat(port);
    try {
      const service = startService(dataDir, port);
      expect(await service.ended).toBe(1);
      expect(service.said()).toBe(
        `port/taken: Port ${port} is taken by another program. Stop it, or set PORT to another one.\n`,
      );
      expect(readdirSync(dataDir)).toEqual([]);
    } finally {
      release();
    }
  });

  it('for a folder that is not ours', async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'thesis.txt'), 'mine');
    const service = startService(dataDir, await quietPort());
    expect(await service.ended).toBe(1);
    expect(lastLine(service)).toMatch(/^data-folder\/foreign: .* is not a Nightlawyer data folder/);
    expect(readdirSync(dataDir)).toEqual(['thesis.txt']);
  });

  it('for a second start on the same folder', async () => {
    const dataDir = newFolder();
    const first = startService(dataDir, await quietPort());
    await untilReady(first);
    const second = startService(dataDir, await quietPort());
    expect(await second.ended).toBe(1);
    expect(lastLine(second)).toMatch(
      new RegExp(`^data-folder/in-use: Another Nightlawyer \\(process ${first.group}\\) is running`),
    );
  }, 120_000);
});
