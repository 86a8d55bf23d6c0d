// Ends what the browser suites began from.

export default async function tearDown() {
  const { removeDataFolder } = await import('../../dist/libs/platform/postgres-home.js');
  removeDataFolder(globalThis.nightlawyerSample);
}
