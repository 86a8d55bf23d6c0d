// Is there room on the disk, and was a failure the disk's?
import { statfs } from 'node:fs/promises';
import { Refusal } from '#domain/errors.js';

/** A new PostgreSQL cluster takes about 40 MB and its first write-ahead files 16 MB each. */
export const ROOM_TO_CREATE = 160 * 1024 * 1024;
/** Below this PostgreSQL may not get through its next checkpoint. */
export const ROOM_TO_START = 48 * 1024 * 1024;

/** @throws Refusal `disk/full` when fewer than `bytes` are left on the disk that holds `folder` */
export async function refuseFullDisk(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes) throw fullDisk(folder, `${megabytes(free)} MB free, ${megabytes(bytes)} MB needed`);
}

/** The refusal for a disk found full while writing to `folder`. */
export function fullDisk(folder: string, why = 'no space left'): Refusal {
  return new Refusal('disk/full', undefined, { message: `The disk that holds ${folder} is full: ${why}.` });
}

/** True when an error, or what a program said, means that a disk or a quota is full. */
export function saysDiskFull(failure: unknown): boolean {
  const code = failure instanceof Error ? (failure as NodeJS.ErrnoException).code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return true;
  const said = failure instanceof Error ? failure.message : String(failure);
  return /no space left on device|disk quota exceeded|ENOSPC|EDQUOT/i.test(said);
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}
