// Who is working in this data folder? One at a time; a lock left behind by a killed process does not count.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#domain/errors.js';
import { isAlive, startMark } from '#platform/process-identity.js';

interface Holder {
  pid: number;
  started: string | null;
  /** Set once the holder is on its way out. */
  ending?: boolean;
}

/** `left` is the lock of a process that was killed; what it had started may still be on its way out. */
export type LockState = 'free' | 'held' | 'ending' | 'left';

/** Who has this folder now, without taking it. */
export function lockState(folder: string): LockState {
  const holder = readHolder(join(folder, 'lock'));
  if (holder === null) return 'free';
  if (!holds(holder)) return 'left';
  return holder.ending ? 'ending' : 'held';
}

/** Tells whoever comes next that it need not wait long. Does nothing unless this process holds the folder. */
export function announceEnd(folder: string): void {
  const lock = join(folder, 'lock');
  const holder = readHolder(lock);
  if (holder?.pid === process.pid) writeFileSync(lock, JSON.stringify({ ...holder, ending: true } satisfies Holder));
}

/**
 * Takes the folder for this process and returns the function that gives it back.
 * @throws Refusal `data-folder/in-use` when a living process holds it
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock');
  const mine = join(folder, `lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startMark(process.pid) } satisfies Holder));
  try {
    // link() fails when the name is there, so of two that start at once only one gets it.
    while (!tryLink(mine, lock)) removeStale(folder, lock, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(folder: string, lock: string, mine: string): void {
  const seen = readHolder(lock);
  if (seen !== null && holds(seen)) throw inUse(folder, seen);
  const aside = `${mine}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  // Between reading and moving somebody else may have cleared the stale lock and put theirs there: then give it back.
  const moved = readHolder(aside);
  if (moved !== null && holds(moved)) {
    tryLink(aside, lock);
    rmSync(aside, { force: true });
    throw inUse(folder, moved);
  }
  rmSync(aside, { force: true });
}

function holds(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false;
  return holder.started === null || startMark(holder.pid) === holder.started;
}

function readHolder(path: string): Holder | null {
  try {
    const { pid, started, ending } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    if (typeof pid !== 'number') return null;
    return { pid, started: typeof started === 'string' ? started : null, ending: ending === true };
  } catch {
    return null;
  }
}

function inUse(folder: string, { pid }: Holder): Refusal {
  return new Refusal(
    'data-folder/in-use',
    { pid },
    { message: `Another Nightlawyer (process ${pid}) is running on ${folder}. Stop it first, or set DATA_DIR.` },
  );
}
