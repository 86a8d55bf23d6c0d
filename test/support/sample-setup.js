// A data folder in which the sample story has been read, for every browser suite to begin from a copy of its own.
// Plain JavaScript over the build, because Jest does not transform ES modules here; `npm test` builds first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_MILLISECONDS = 180_000;
const LINKED = 'sample letter linked: ';

export default async function setUp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-sample-'));
  globalThis.nightlawyerSample = dataDir;
  const env = { ...process.env, PORT: await freePort(), DATA_DIR: dataDir, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../apps/cli/bin.js'), 'demo'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), MOST_MILLISECONDS);
  let said = '';
  let asked = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      if (asked || !said.includes(LINKED)) return;
      // Once: what it prints while it stops is no reason to ask again.
      asked = true;
      child.kill('SIGTERM');
    });
  const [status] = await gone;
  clearTimeout(tooLong);
  if (status !== 0 || !said.includes(LINKED)) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`no sample story:\n${said}`);
  }
  // A database that is kept elsewhere would not come along with a copy.
  if (!lstatSync(join(dataDir, 'postgres')).isSymbolicLink()) process.env.NIGHTLAWYER_SAMPLE_DATA = dataDir;
}

/** Alone as yet: nobody takes it before the product does. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return String(port);
}
