// A Redis of the suite's own: a free port, nothing on disk, and the eviction policy that queues need.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { quietPort } from './quiet-port.js';

export interface RedisServer {
  url: string;
  pid: number;
  /** Throws everything away. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export interface RedisServerOptions {
  /** Fixed for a test that stops a server and starts it again where it was. */
  port?: number;
  maxmemoryPolicy?: 'noeviction' | 'allkeys-lru';
}

/** Starts a server and waits until it answers. `npm test` sees to it that there is a `redis-server` to start. */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const port = options.port ?? (await quietPort());
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-redis-'));
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const policy = { 'maxmemory-policy': options.maxmemoryPolicy ?? 'noeviction' };
  const args = Object.entries({ ...settings, ...policy }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(process.env.REDIS_SERVER ?? 'redis-server', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const gone = new Promise<void>((resolve) => {
    server.once('error', (error) => {
      said += `${error.message}\n`;
      resolve();
    });
    server.once('exit', () => {
      resolve();
    });
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `redis://127.0.0.1:${port}`;
  const up = await Promise.race([answers(url), gone.then(() => false)]);
  if (!up || server.pid === undefined) {
    await stop();
    throw new Error(`redis-server did not start:\n${said}`);
  }
  const flush = async () => {
    const client = new Redis(url);
    await client.flushall();
    client.disconnect();
  };
  return { url, pid: server.pid, flush, stop };
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  try {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      try {
        await client.connect();
        await client.ping();
        return true;
      } catch {
        await wait(50);
      }
    }
    return false;
  } finally {
    client.disconnect();
  }
}
