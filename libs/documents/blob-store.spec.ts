import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileBlobStore } from './blob-store.js';

let directory: string;
let store: FileBlobStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nightlawyer-blobs-'));
  store = new FileBlobStore(directory);
});
afterEach(() => rm(directory, { recursive: true }));

const LETTER = Buffer.from('Dear Editor');
const incoming = () => readdir(join(directory, 'incoming'));

describe('R11: original bytes kept untouched under their sha256', () => {
  it('R11: stores, finds and gives back the same bytes', async () => {
    const { sha256, size } = await store.put(LETTER);
    expect(sha256).toBe(createHash('sha256').update(LETTER).digest('hex'));
    expect(size).toBe(LETTER.length);
    expect(store.pathOf(sha256)).toBe(join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(await store.read(sha256)).toEqual(LETTER);
    expect((await stat(store.pathOf(sha256))).mode & 0o077).toBe(0);
  });

  it('R11: the same bytes twice, also at once and in pieces, are one blob', async () => {
    async function* pieces() {
      for (const byte of LETTER) yield await Promise.resolve(Buffer.from([byte]));
    }
    const blobs = await Promise.all([store.put(LETTER), store.put(LETTER), store.put(pieces())]);
    expect(new Set(blobs.map((b) => b.sha256)).size).toBe(1);
    expect(await incoming()).toEqual([]);
  });

  it('R11: damage is noticed at reading and mended by storing again', async () => {
    const { sha256 } = await store.put(LETTER);
    await writeFile(store.pathOf(sha256), 'Dear Editor!');
    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'blob/damaged' });
    await store.put(LETTER);
    expect(await store.read(sha256)).toEqual(LETTER);
  });

  it('R11: what was never stored is missing, and no path can be smuggled in', async () => {
    await expect(store.read('0'.repeat(64))).rejects.toMatchObject({ code: 'blob/missing' });
    expect(() => store.pathOf('../../etc/passwd')).toThrow(expect.objectContaining({ code: 'blob/missing' }));
  });

  it('R11: an upload beyond the limit or broken off leaves nothing', async () => {
    await expect(store.put(LETTER, 5)).rejects.toMatchObject({ code: 'request/too-large' });
    async function* brokenOff() {
      yield await Promise.resolve(LETTER);
      throw new Error('connection reset');
    }
    await expect(store.put(brokenOff())).rejects.toThrow('connection reset');
    expect(await incoming()).toEqual([]);
    expect(await readdir(directory)).toEqual(['incoming']);
  });

  it('what is taken away is gone, twice is once, and nothing that is no checksum is taken away', async () => {
    const { sha256 } = await store.put(LETTER);
    await store.remove(sha256);
    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'blob/missing' });
    await expect(store.remove(sha256)).resolves.toBeUndefined();
    await expect(store.remove('0'.repeat(64))).resolves.toBeUndefined();
    await expect(store.remove('../secrets.json')).rejects.toMatchObject({ code: 'blob/missing' });
  });
});
