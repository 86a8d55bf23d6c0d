import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, findRunningPostgres, type EmbeddedPostgres } from '#platform/embedded-postgres.js';
import { findPostgresHome, removeDataFolder } from '#platform/postgres-home.js';
import { findPostmaster } from '#platform/postmaster.js';
import { isAlive } from '#platform/process-identity.js';

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-postgres-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

function postmasterOf(dataDir: string): number {
  const home = findPostgresHome(dataDir);
  const running = home && findPostmaster(home.cluster);
  if (!running) throw new Error('no server runs there');
  return running.pid;
}

/** What a killed parent leaves behind: a running server, and a lock whose holder is gone. */
function forgetParent(dataDir: string): void {
  const gone = spawnSync('true').pid;
  writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: gone, started: 'long ago' }));
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) removeDataFolder(folder);
});

describe('the embedded PostgreSQL', () => {
  it('starts on 127.0.0.1 with checksums, keeps its data over a restart and shuts down in order', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    expect(await ask(first.url(), "SELECT current_setting('data_checksums') AS answer")).toBe('on');
    expect(await ask(first.url(), "SELECT current_setting('listen_addresses') AS answer")).toBe('127.0.0.1');
    expect(await ask(first.url(), "SELECT lower('ÉÄ') AS answer")).toBe('éä');
    await ask(first.url(), 'CREATE TABLE kept AS SELECT 7 AS answer');
    const pid = postmasterOf(dataDir);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const log = findPostgresHome(dataDir)?.log ?? '';
    expect(readFileSync(log, 'utf8').trimEnd()).toMatch(/database system is shut down$/);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);

    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(second.port).toBe(first.port);
    expect(await ask(second.url(), 'SELECT answer FROM kept')).toBe(7);
  });

  it('takes over a server whose parent was killed', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const pid = postmasterOf(dataDir);
    expect(findRunningPostgres(dataDir)?.url()).toBe(first.url());
    forgetParent(dataDir);
    const second = await start(dataDir);
    expect(second.adopted).toBe(true);
    expect(postmasterOf(dataDir)).toBe(pid);
    expect(await ask(second.url(), 'SELECT 1 AS answer')).toBe(1);
    await second.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts anew after the server itself was killed, with its backends still there', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first.url(), 'CREATE TABLE kept AS SELECT 7 AS answer');
    const client = new Client({ connectionString: first.url() });
    client.on('error', () => undefined);
    await client.connect();
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    forgetParent(dataDir);
    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url(), 'SELECT answer FROM kept')).toBe(7);
    await client.end().catch(() => undefined);
  });

  it('stops a server that no longer answers and starts another', async () => {
    const dataDir = newFolder();
    await start(dataDir);
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGSTOP');
    forgetParent(dataDir);
    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(isAlive(pid)).toBe(false);
    expect(await ask(second.url(), 'SELECT 1 AS answer')).toBe(1);
  }, 90_000);

  it('takes another port when its last one is taken', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    const squatter = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${first.port}, '127.0.0.1', () => console.log('up'))`,
    ]);
    try {
      await new Promise((resolve) => squatter.stdout.once('data', resolve));
      const second = await start(dataDir);
      expect(second.port).not.toBe(first.port);
      expect(await ask(second.url(), 'SELECT 1 AS answer')).toBe(1);
    } finally {
      squatter.kill();
    }
  });

  it('refuses a second start on the same folder, naming the process that has it', async () => {
    const dataDir = newFolder();
    await start(dataDir);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      code: 'data-folder/in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
  });

  it('refuses a folder with other things in it and leaves it as it was', async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'thesis.txt'), 'mine');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-folder/foreign' });
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('begins again where an interrupted first start left half a server', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    const home = findPostgresHome(dataDir);
    if (!home) throw new Error('no home');
    rmSync(home.cluster, { recursive: true });
    mkdirSync(join(home.path, 'cluster.new'));
    writeFileSync(join(home.path, 'cluster.new', 'PG_VERSION'), '18\n');
    const again = await start(dataDir);
    expect(await ask(again.url(), 'SELECT 1 AS answer')).toBe(1);
    expect(existsSync(join(home.path, 'cluster.new'))).toBe(false);
  });
});
