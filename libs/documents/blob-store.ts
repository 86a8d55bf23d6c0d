// Where do the original bytes of a file lie? In a folder, under their own sha256, written once and checked at every reading.
import { createHash, randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '#domain/errors.js';

export type StoredBlob = { sha256: string; size: number };

/** A half-written file older than this belongs to a process that died. */
const ABANDONED_AFTER = 24 * 3_600_000;

/** Bytes by their checksum in a folder of this machine. Safe with any number of processes on the same folder. */
export class FileBlobStore {
  private readonly temporary: string;
  private ready: Promise<void> | undefined;

  constructor(private readonly directory: string) {
    this.temporary = join(directory, 'incoming');
  }

  /**
   * Stores bytes and gives back their checksum in lower-case hex. Storing the same bytes again changes nothing, and mends
   * a damaged copy. When this resolves the bytes survive a power cut; when it rejects (a full disk) nothing is left.
   * @param limit greatest size in bytes
   * @throws Refusal `request/too-large` beyond the limit
   */
  async put(bytes: Buffer | AsyncIterable<Uint8Array>, limit = Number.POSITIVE_INFINITY): Promise<StoredBlob> {
    this.ready ??= this.prepare();
    await this.ready;
    const temporary = join(this.temporary, randomUUID());
    try {
      const blob = await write(temporary, Buffer.isBuffer(bytes) ? [bytes] : bytes, limit);
      const target = this.pathOf(blob.sha256);
      await makeFolder(dirname(target), this.directory);
      await rename(temporary, target);
      await syncFolder(dirname(target));
      return blob;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** The bytes, checked against their name. @throws Refusal `blob/missing`, `blob/damaged` */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('blob/missing', { sha256 }, { cause });
      throw cause;
    });
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Refusal('blob/damaged', { sha256 });
    return bytes;
  }

  /** Takes the bytes away for good; what is not there is gone already. */
  async remove(sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    await rm(path, { force: true });
    if (await isFolder(dirname(path))) await syncFolder(dirname(path));
  }

  /** Where the bytes of that checksum lie, or would. @throws Refusal `blob/missing` for what is no checksum */
  pathOf(sha256: string): string {
    // A checksum becomes part of a path, so nothing else may pass for one.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal('blob/missing', { sha256: 'malformed' });
    return join(this.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  private async prepare(): Promise<void> {
    await mkdir(this.temporary, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.temporary)) {
      const path = join(this.temporary, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0, // another process has just moved it into place
      );
      if (age > ABANDONED_AFTER) await rm(path, { force: true });
    }
  }
}

async function write(
  path: string,
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit) throw new Refusal('request/too-large', { limit });
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A write may be short; on a full disk the rest fails. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, at);
    at += bytesWritten;
  }
}

/** Makes a folder and its parents below `top`, each entered durably in the one above it. */
async function makeFolder(folder: string, top: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = folder; at.length > top.length; at = dirname(at)) await syncFolder(dirname(at));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
