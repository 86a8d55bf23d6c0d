// Is a PostgreSQL server already running on these files, and on which port?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, programName } from '#platform/process-identity.js';

export interface Postmaster {
  pid: number;
  port: number;
  /** True once it takes connections. */
  ready: boolean;
}

/**
 * The server that runs on a cluster, by its own `postmaster.pid`: line 1 the process, 4 the port, 8 the state.
 * `null` when there is none, or when the file was left behind by one that is gone.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  // After a restart of the machine the number may be some other program's.
  const program = programName(pid);
  if (program !== null && !/postgres/i.test(program)) return null;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}
