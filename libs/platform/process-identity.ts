// Is the process with this number the one we mean, or has the system given its number to another?
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True while a process with this number runs, whoever owns it. One that has ended but was not yet noted by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^[ZX]$/.test(linuxStat(pid)?.[0] ?? '');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When the process was started, in the system's own words; only good for comparing. `null` when it is gone or the
 * system does not say. Together with the number it tells a process from a later one that was given the same number.
 */
export function startMark(pid: number): string | null {
  if (process.platform === 'linux') return linuxStartMark(pid);
  return ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

function linuxStartMark(pid: number): string | null {
  const ticks = linuxStat(pid)?.[19];
  if (ticks === undefined) return null;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`;
  } catch {
    return ticks;
  }
}

/** The fields of /proc/PID/stat from the third (state) on, so that the parent is at 1 and the start time at 19. */
function linuxStat(pid: number): string[] | null {
  try {
    // The second field is a name in brackets that may hold spaces and brackets of its own: count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** The program a process runs (`postgres`, `node`), or `null` when it is gone or the system does not say. */
export function programName(pid: number): string | null {
  if (process.platform !== 'linux') return ask('ps', ['-o', 'comm=', '-p', String(pid)]);
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
}

/** The process that started another one, or `null` when either is gone or the system does not say. */
export function parentOf(pid: number): number | null {
  if (process.platform === 'win32') return null;
  const said = process.platform === 'linux' ? linuxStat(pid)?.[1] : ask('ps', ['-o', 'ppid=', '-p', String(pid)]);
  return said === null || said === undefined ? null : Number(said);
}

function ask(command: string, args: string[]): string | null {
  try {
    const answer = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return answer === '' ? null : answer;
  } catch {
    return null;
  }
}
