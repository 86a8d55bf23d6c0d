// `nightlawyer verify-audit`: do all audit chains still hold, also against the signed heads, and if not, where do they first break?
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { AuditHead, HeadKeys } from '#audit/audit-head.js';
import type { ChainReport } from '#audit/chain-walk.js';
import { headsOf } from '#audit/head-rows.js';
import { readHeads } from '#audit/read-heads.js';
import { verifyChain } from '#audit/verify-chain.js';
import { createDataSource } from '#database/data-source.js';
import { Refusal } from '#domain/errors.js';
import { readConfig } from '#platform/config.js';
import { keyIdOf, SigningKey } from '#platform/signing-key.js';
import { publicKeyOf } from '#readiness/verify-clearance.js';
import { visitInstallation } from './installation.js';
import { printJson } from './output.js';
import { refuseUnreadable } from './read-input.js';

const OPTIONS = { heads: { type: 'string', multiple: true }, key: { type: 'string', multiple: true } } as const;

/**
 * Prints one report for each newsroom. Reads as the backup's role, which may see every row and change none.
 * Heads are signed with a key that follows from this installation's secret; `--key` names public keys it had before.
 * @throws Refusal `audit/broken` when a chain does not hold
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const kept = (await Promise.all((values.heads ?? []).map(readHeads))).flat();
  const keys = await readKeys(values.key ?? []);
  const installation = await visitInstallation(readConfig());
  try {
    if (installation.secret !== undefined) {
      const { keyId, publicKey } = new SigningKey(installation.secret);
      keys.set(keyId, publicKey);
    }
    const reports = await verifyAll(installation.urlOf('backup'), kept, keys);
    await printJson(reports);
    const places = reports.flatMap(({ newsroomId, firstBad }) =>
      firstBad === null ? [] : [`${newsroomId} at entry ${firstBad.seq} (${firstBad.reason})`],
    );
    if (places.length === 0) return;
    throw new Refusal('audit/broken', undefined, { message: `The audit chain does not hold: ${places.join(', ')}.` });
  } finally {
    await installation.close();
  }
}

async function verifyAll(url: string, kept: readonly AuditHead[], keys: HeadKeys): Promise<ChainReport[]> {
  const dataSource = createDataSource({
    url,
    applicationName: 'nightlawyer verify-audit',
    poolSize: 1,
    statementTimeout: 0,
  });
  await dataSource.initialize();
  try {
    // One snapshot, so that entries written meanwhile do not look like a gap.
    return await dataSource.transaction('REPEATABLE READ', async (manager) => {
      const reports: ChainReport[] = [];
      for (const newsroomId of await newsroomsOf(manager, kept)) {
        const heads = [...(await headsOf(manager, newsroomId)), ...kept];
        const report = await verifyChain(manager, newsroomId, { heads, keys });
        if (report !== null) reports.push(report);
      }
      return reports;
    });
  } finally {
    await dataSource.destroy();
  }
}

/** Also those of which only entries or heads are left: who deletes a whole newsroom must not go unnoticed. */
async function newsroomsOf(manager: EntityManager, kept: readonly AuditHead[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM newsroom UNION SELECT newsroom_id FROM audit_event UNION SELECT newsroom_id FROM audit_head',
  );
  return [...new Set([...rows.map(({ id }) => id), ...kept.map(({ newsroomId }) => newsroomId)])].sort();
}

async function readKeys(paths: readonly string[]): Promise<Map<string, SigningKey['publicKey']>> {
  const keys = new Map<string, SigningKey['publicKey']>();
  for (const path of paths) {
    await refuseUnreadable(path);
    const key = publicKeyOf(await readFile(path, 'utf8'));
    if (key === null)
      throw new Refusal('file/unreadable', undefined, { message: `${path} holds no Ed25519 public key.` });
    keys.set(keyIdOf(key), key);
  }
  return keys;
}
