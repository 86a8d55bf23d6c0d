// The product as a newcomer gets it: `demo` in a data folder of its own, with the sample story in it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDataFolder } from '#platform/postgres-home.js';
import { quietPort } from './quiet-port.js';

const ROOT = join(import.meta.dirname, '../..');
const READY_MILLISECONDS = 120_000;

interface SignIn {
  email: string;
  password: string;
}

export interface TestProduct {
  baseUrl: string;
  /** Demo sign-ins by role; the second of a role is `editor_2`. */
  signIns: Record<string, SignIn>;
  /** Where it keeps everything, its database among it. */
  dataDir: string;
  /** Everything printed so far. */
  said(): string;
  stop(): Promise<void>;
}

export interface TestProductOptions {
  /** `start` has no newsroom yet; `demo`, the default, is waited for until its sample letter is linked. */
  command?: 'demo' | 'start';
  /** Long, so that a suite may take its time. */
  confirmMinutes?: number;
}

const READY = { demo: /sample letter linked: /, start: /is ready at/ };

/** Where the sample story has been read once for all suites, so that each need not wait for it; empty where this was not done. */
const SAMPLE = process.env['NIGHTLAWYER_SAMPLE_DATA'] ?? '';

/** Starts the built product. */
export async function startProduct({
  command = 'demo',
  confirmMinutes = 600,
}: TestProductOptions = {}): Promise<TestProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-product-'));
  // With the owners of its files: the database is read by nobody else.
  if (command === 'demo' && SAMPLE !== '') execFileSync('cp', ['-a', `${SAMPLE}/.`, dataDir]);
  const port = await quietPort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    NODE_OPTIONS: '',
    CONFIRM_MINUTES: String(confirmMinutes),
  };
  const child = spawn(process.execPath, [join(ROOT, 'apps/cli/bin.js'), command], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (READY[command].test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void gone.then(() => reject(new Error(`the product ended early:\n${said}`)));
    setTimeout(() => reject(new Error(`the product was not ready in time:\n${said}`)), READY_MILLISECONDS).unref();
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    removeDataFolder(dataDir);
  };
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl: `http://localhost:${port}`, signIns: readSignIns(said), dataDir, said: () => said, stop };
}

function readSignIns(said: string): Record<string, SignIn> {
  const password = /Sign in with the password (\S+)/.exec(said)?.[1] ?? '';
  const people = [...said.matchAll(/^\s+(\S+@\S+)\s+\(.*, ([a-z ]+)\)$/gm)];
  const signIns: Record<string, SignIn> = {};
  for (const [, email = '', words = ''] of people) {
    const role = words.replaceAll(' ', '_');
    signIns[role in signIns ? `${role}_2` : role] = { email, password };
  }
  return signIns;
}
