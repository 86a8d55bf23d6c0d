// Which folder holds everything this installation keeps, and is it ours to use?
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { lockFolder } from '#platform/folder-lock.js';
import { fullDisk, saysDiskFull } from '#platform/full-disk.js';

const MARKER = 'nightlawyer-data.json';
/** What a file system or an interrupted first start may leave in an otherwise empty folder. */
const NOT_CONTENT = /^(lost\+found|\.DS_Store|\.gitkeep|lock(\..*)?)$/;

const Marker = z.object({ product: z.literal('nightlawyer'), format: z.literal(1), createdAt: z.string() });

/** A data folder that this process holds the lock of. */
export interface DataFolder {
  path: string;
  release(): void;
}

/**
 * Makes or opens the data folder and takes its lock.
 * @throws Refusal `data-folder/foreign` (a folder with other things in it), `data-folder/in-use`,
 * `data-folder/unusable` (cannot be made or written), `disk/full`
 */
export function openDataFolder(dataDir: string): DataFolder {
  const path = resolve(dataDir);
  try {
    makeFolder(path);
    checkOurs(path);
    const release = lockFolder(path);
    try {
      mark(path);
    } catch (error) {
      release();
      throw error;
    }
    return { path, release };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (saysDiskFull(error)) throw fullDisk(path);
    throw unusable(path, error);
  }
}

/** True when the folder is a data folder of ours, in use or not. */
export function isDataFolder(dataDir: string): boolean {
  return readMarker(resolve(dataDir)) === 'ours';
}

/** Lets the system user that runs PostgreSQL pass through the folder without being able to list it. */
export function letOthersPass(folder: string, mode: number): void {
  if ((mode & 0o011) !== 0o011) chmodSync(folder, (mode & 0o7777) | 0o011);
}

/** Not by mkdir's own recursion, which never returns where the system makes no folders (below /proc, say). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function checkOurs(path: string): void {
  const found = readMarker(path);
  if (found === 'ours') return;
  if (found === 'newer') {
    throw new Refusal('data-folder/foreign', undefined, {
      message: `${path} was written by another version of Nightlawyer, in a form that this one does not know.`,
    });
  }
  if (readdirSync(path).some((name) => !NOT_CONTENT.test(name))) {
    throw new Refusal('data-folder/foreign', undefined, {
      message: `${path} is not a Nightlawyer data folder and is not empty. Set DATA_DIR to another folder.`,
    });
  }
}

function readMarker(path: string): 'ours' | 'newer' | 'none' {
  let content: string;
  try {
    content = readFileSync(join(path, MARKER), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw error;
  }
  try {
    const parsed: unknown = JSON.parse(content);
    if (Marker.safeParse(parsed).success) return 'ours';
    return z.object({ product: z.literal('nightlawyer') }).safeParse(parsed).success ? 'newer' : 'none';
  } catch {
    return 'none';
  }
}

function mark(path: string): void {
  if (readMarker(path) === 'ours') return;
  const marker: z.infer<typeof Marker> = { product: 'nightlawyer', format: 1, createdAt: new Date().toISOString() };
  try {
    writeFileSync(join(path, MARKER), `${JSON.stringify(marker)}\n`);
  } catch (error) {
    // A marker cut short by a full disk would make the folder look foreign for ever.
    rmSync(join(path, MARKER), { force: true });
    throw error;
  }
}

function unusable(path: string, cause: unknown): Refusal {
  const why = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
  return new Refusal(
    'data-folder/unusable',
    { why },
    { message: `The data folder ${path} cannot be used (${why}).`, cause },
  );
}
