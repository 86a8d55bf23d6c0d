// Ends the suites' PostgreSQL and leaves nothing behind.

export default async function tearDown() {
  const { removeDataFolder } = await import('../../dist/libs/platform/postgres-home.js');
  const { postgres, dataDir } = globalThis.nightlawyerTestPostgres;
  await postgres.stop();
  removeDataFolder(dataDir);
}
