// `nightlawyer verify-audit`: do all audit chains still hold, and if not, where do they first break?
import { parseArgs } from 'node:util';
import { type ChainReport, verifyChain } from '#database/audit-log.js';
import { createDataSource } from '#database/data-source.js';
import { Refusal } from '#domain/errors.js';
import { readConfig } from '#platform/config.js';
import { visitInstallation } from './installation.js';
import { printJson } from './output.js';

/**
 * Prints one report for each newsroom. Reads as the backup's role, which may see every row and change none.
 * @throws Refusal `audit/broken` when a chain does not hold
 */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  const installation = await visitInstallation(readConfig());
  try {
    const reports = await verifyAll(installation.urlOf('backup'));
    await printJson(reports);
    const broken = reports.filter(({ firstBad }) => firstBad !== null);
    if (broken.length === 0) return;
    const places = broken.map(({ newsroomId, firstBad }) => `${newsroomId} at entry ${firstBad?.seq ?? '?'}`);
    throw new Refusal('audit/broken', undefined, { message: `The audit chain does not hold: ${places.join(', ')}.` });
  } finally {
    await installation.close();
  }
}

async function verifyAll(url: string): Promise<ChainReport[]> {
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
      const newsrooms = await manager.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id');
      const reports: ChainReport[] = [];
      for (const { id } of newsrooms) reports.push(await verifyChain(manager, id));
      return reports;
    });
  } finally {
    await dataSource.destroy();
  }
}
