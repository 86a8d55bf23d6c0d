// Is the service that ran here before really gone, so that this one may take its place?
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#domain/errors.js';
import type { Config } from '#platform/config.js';
import { lockState } from '#platform/folder-lock.js';
import { refuseTakenPort } from '#platform/free-port.js';

/** A little more than a service allows itself for ending in order. */
const ENDING_MS = 45_000;
/** After a kill the API notices at once; what still has the port after this is most likely somebody else. */
const LEFT_MS = 10_000;

/**
 * Waits for a service on the same data folder that is ending, or was killed and whose processes are just noticing.
 * @throws Refusal `port/taken` at once when the port is some other program's
 */
export async function waitForPredecessor(config: Config, stop: AbortSignal): Promise<void> {
  const began = Date.now();
  for (;;) {
    const state = lockState(config.DATA_DIR);
    const taken = await takenPort(config);
    const patience = state === 'ending' ? ENDING_MS : state === 'left' && taken !== null ? LEFT_MS : 0;
    if (Date.now() - began < patience) {
      await wait(200, undefined, { signal: stop });
      continue;
    }
    // Where the folder is held, opening it says by whom, which is more than that the port is taken.
    if (taken !== null && state !== 'held') throw taken;
    return;
  }
}

async function takenPort({ PORT, HOST }: Config): Promise<Refusal | null> {
  try {
    await refuseTakenPort(PORT, HOST);
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'port/taken') return error;
    throw error;
  }
}
