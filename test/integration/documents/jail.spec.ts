import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { compiledEntry, jailCommand } from '#documents/jail/command.js';
import { describeJail } from '#documents/jail/describe-jail.js';
import { ALL_LAYERS, jailAbilities, type JailAbilities, type JailLayer } from '#documents/jail/layers.js';
import type { ProbeJob, ProbeReport } from '#documents/jail/probe-entry.js';
import { runJailed } from '#documents/jail/run-jailed.js';

const OPTIONS = { memoryBytes: 1024 ** 3, milliseconds: 10_000, ocr: false };

let abilities: JailAbilities;
let server: Server;
let folder: string;
let job: ProbeJob;

beforeAll(async () => {
  abilities = await jailAbilities(compiledEntry('jail-entry.js'));
  server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'nightlawyer-jail-'));
  await writeFile(join(folder, 'secret'), 'secret', { mode: 0o600 });
  job = {
    readPath: join(folder, 'secret'),
    writePath: join(folder, 'written'),
    port: (server.address() as AddressInfo).port,
    pid: process.pid,
  };
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function probe(layers: JailLayer[]): Promise<ProbeReport> {
  const entry = compiledEntry('jail/probe-entry.js');
  const run = { entry, file: null, job, options: OPTIONS, outputBytes: 10_000, abilities };
  return (await runJailed({ ...run, layers: new Set(layers) })) as ProbeReport;
}

/** What a layer must do where the system has it; elsewhere it must be reported as missing. */
async function ifPresent(layer: JailLayer, check: () => Promise<void>): Promise<void> {
  if (abilities.layers.has(layer)) await check();
  else expect((await describeJail()).missing).toContain(layer);
}

describe('R11: a reader of hostile files can reach nothing', () => {
  it('R11: with all layers nothing it tries succeeds, and start-up says which layers there are', async () => {
    const { layers, missing, leaks } = await describeJail();
    expect(leaks.filter((leak) => !(leak === 'signal' && missing.includes('process-namespace')))).toEqual([]);
    expect([...layers, ...missing].sort()).toEqual([...ALL_LAYERS].sort());
  });

  it('R11: a process outside could do all of it, so the probe proves something', async () => {
    const report = await probe(['kill-timer']);
    expect(report).toMatchObject({
      read: 'allowed',
      write: 'allowed',
      spawn: 'allowed',
      connect: 'allowed',
      signal: 'allowed',
    });
  });

  it('R11: Node’s permissions alone deny files and processes', async () => {
    expect(await probe(['node-permissions'])).toMatchObject({
      read: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      spawn: 'ERR_ACCESS_DENIED',
    });
  });

  it('R11: the closed network functions alone deny the network', async () => {
    expect(await probe(['node-network'])).toMatchObject({ connect: 'ERR_JAILED' });
  });

  it('R11: the kernel’s network namespace alone denies the network', () =>
    ifPresent('network-namespace', async () => {
      expect((await probe(['network-namespace'])).connect).toBe('ENETUNREACH');
    }));

  it('R11: the process namespace alone hides all other processes', () =>
    ifPresent('process-namespace', async () => {
      expect((await probe(['process-namespace'])).signal).toBe('ESRCH');
    }));

  it('R11: the unprivileged user alone denies others’ files, and signals to other users’ processes', () =>
    ifPresent('unprivileged-user', async () => {
      if (!abilities.root) return;
      const report = await probe(['unprivileged-user', 'no-privileges']);
      expect(report).toMatchObject({ read: 'EACCES', write: 'EACCES', signal: 'EPERM' });
      expect(report.uid).toBeGreaterThan(60_000);
    }));

  it('R11: the limit on file size alone denies writing', () =>
    ifPresent('resource-limits', async () => {
      expect((await probe(['resource-limits'])).write).not.toBe('allowed');
    }));

  it('R11: two readers never share a user', () => {
    const entry = compiledEntry('jail-entry.js');
    const [one, other] = [jailCommand(entry, OPTIONS, abilities), jailCommand(entry, OPTIONS, abilities)];
    expect(one.args.includes('--reuid')).toBe(abilities.layers.has('unprivileged-user') && abilities.root);
    if (abilities.root) expect(one.args).not.toEqual(other.args);
  });
});

describe('R11: a reader that misbehaves is stopped', () => {
  const misbehave = (how: ProbeJob['misbehave'], milliseconds: number) =>
    runJailed({
      entry: compiledEntry('jail/probe-entry.js'),
      file: null,
      job: { ...job, misbehave: how },
      options: { ...OPTIONS, milliseconds, memoryBytes: 512 * 1024 * 1024 },
      outputBytes: 5_000_000,
      abilities,
    });

  it('R11: an endless loop ends with the time', async () => {
    const began = Date.now();
    await expect(misbehave('spin', 1_000)).rejects.toMatchObject({ code: 'document/timed_out' });
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it('R11: endless memory ends at the limit, and costs the parent nothing', () =>
    ifPresent('resource-limits', async () => {
      const before = process.memoryUsage.rss();
      await expect(misbehave('bloat', 20_000)).rejects.toMatchObject({ code: 'document/too_large' });
      expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
    }));

  it('R11: endless output is cut off', async () => {
    const before = process.memoryUsage.rss();
    await expect(misbehave('flood', 20_000)).rejects.toMatchObject({ code: 'document/too_large' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  it('R11: no reader outlives a worker that is killed', async () => {
    if (process.platform !== 'linux') return;
    const { command, args } = jailCommand(compiledEntry('jail/probe-entry.js'), OPTIONS, abilities);
    const marker = `--title=orphan-${process.pid}`;
    const worker = spawn(
      process.execPath,
      [
        '-e',
        `const child = require('node:child_process').spawn(process.argv[1], JSON.parse(process.argv[2]), { stdio: ['pipe', 'ignore', 'ignore', 'ignore', 'ignore'], detached: true });
         child.stdin.end(JSON.stringify({ misbehave: 'spin' })); process.stdout.write('started'); setInterval(() => {}, 1000);`,
        command,
        JSON.stringify([...args.slice(0, -1), marker, ...args.slice(-1)]),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(worker.stdout, 'data');
    const alive = () =>
      execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(marker) && !line.includes(' -e ')).length;
    for (let tries = 0; alive() === 0 && tries < 50; tries++) await after(50);
    expect(alive()).toBeGreaterThan(0);
    worker.kill('SIGKILL');
    for (let tries = 0; alive() > 0 && tries < 100; tries++) await after(50);
    expect(alive()).toBe(0);
  });
});
