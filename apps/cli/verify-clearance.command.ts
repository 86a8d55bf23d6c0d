// `nightlawyer verify-clearance`: does this certificate hold, and for these words? Off-line: files in, a verdict out.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { blocksOfJson, publicKeyOf, verifyClearance } from '#readiness/verify-clearance.js';
import { printJson } from './output.js';
import { refuseUnreadable } from './read-input.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  certificate: { type: 'string' },
  key: { type: 'string' },
  version: { type: 'string' },
  sha256: { type: 'string' },
  revocations: { type: 'string' },
  at: { type: 'string' },
} as const;

/**
 * Prints `{valid, reason?, certificateId, sha256, expiresAt}`. `--key` takes PEM, a JWK, or the answer of
 * `GET /api/v1/clearance/key`; `--version` the blocks, or a record that holds them.
 * @throws Refusal `clearance/invalid` where it does not hold
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const at = values.at === undefined ? undefined : momentOf(values.at);
  const sha256 = values.sha256?.toLowerCase();
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
    throw new UsageError('--sha256 takes 64 hexadecimal digits');
  }
  const publicKey = publicKeyOf(await read(named('key', values.key)));
  if (publicKey === null) throw new Refusal('clearance/invalid', {}, { message: 'The key file holds no Ed25519 key.' });
  const verdict = verifyClearance({
    certificate: parsed(await read(named('certificate', values.certificate))),
    publicKey,
    blocks: values.version === undefined ? undefined : await blocksIn(values.version),
    sha256,
    revocations: values.revocations === undefined ? undefined : parsed(await read(values.revocations)),
    at,
  });
  await printJson(verdict);
  if (!verdict.valid) throw new Refusal('clearance/invalid', {}, { message: verdict.reason });
}

function named(option: string, path: string | undefined): string {
  if (path === undefined) throw new UsageError(`--${option} names the file`);
  return path;
}

async function read(path: string): Promise<string> {
  await refuseUnreadable(path);
  return readFile(path, 'utf8');
}

/** What is no JSON is no certificate either, and is judged as such. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function blocksIn(path: string) {
  const blocks = blocksOfJson(parsed(await read(path)));
  if (blocks !== null) return blocks;
  throw new Refusal('clearance/invalid', {}, { message: `${path} holds no blocks of a version.` });
}

function momentOf(text: string): number {
  if (!z.iso.datetime({ offset: true }).safeParse(text).success) {
    throw new UsageError('--at takes a time with its zone, such as 2031-03-12T17:00:00Z');
  }
  return Date.parse(text);
}
