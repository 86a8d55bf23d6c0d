// Ends the suites' PostgreSQL and leaves nothing behind.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default async function tearDown() {
  const { postgres, dataDir } = globalThis.nightlawyerTestPostgres;
  await postgres.stop();
  rmSync(dirname(dataDir), { recursive: true, force: true });
}
