// Which walls stand round the readers of hostile files on this system, and which are missing? Said at start-up (R11).
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../limits.js';
import { compiledEntry } from './command.js';
import { ALL_LAYERS, type JailAbilities, jailAbilities, type JailLayer } from './layers.js';
import type { ProbeReport } from './probe-entry.js';
import { runJailed } from './run-jailed.js';

export type JailDescription = {
  layers: JailLayer[];
  missing: JailLayer[];
  /** What a process in the jail could still do when it tried: empty if all is well. */
  leaks: string[];
};

/** The layers in use and the ones this system lacks, after trying from inside to read, write, connect, spawn and signal. */
export async function describeJail(): Promise<JailDescription> {
  const abilities = await jailAbilities(compiledEntry('jail-entry.js'));
  const { uid, ...attempts } = await probeJail(abilities, abilities.layers);
  const leaks = Object.entries(attempts).flatMap(([attempt, outcome]) => (outcome === 'allowed' ? [attempt] : []));
  if (uid === 0 && abilities.root) leaks.push('root');
  return {
    layers: ALL_LAYERS.filter((layer) => abilities.layers.has(layer)),
    missing: ALL_LAYERS.filter((layer) => !abilities.layers.has(layer)),
    leaks,
  };
}

/** Lets a process try from inside what it should not be able to do, behind the given layers only. */
async function probeJail(abilities: JailAbilities, layers: ReadonlySet<JailLayer>): Promise<ProbeReport> {
  const server = createServer((socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = await runJailed({
      entry: compiledEntry('jail/probe-entry.js'),
      file: null,
      job: {
        readPath: process.execPath,
        writePath: join(tmpdir(), `nightlawyer-probe-${process.pid}`),
        port: (server.address() as AddressInfo).port,
        pid: process.pid,
      },
      options: { memoryBytes: DEFAULT_LIMITS.memoryBytes, milliseconds: 10_000, ocr: false },
      outputBytes: 10_000,
      abilities,
      layers,
    });
    return answer as ProbeReport;
  } finally {
    server.close();
  }
}
