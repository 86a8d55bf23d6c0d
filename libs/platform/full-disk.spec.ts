import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { refuseFullDisk, saysDiskFull } from '#platform/full-disk.js';

describe('a full disk', () => {
  it.each([
    Object.assign(new Error('write failed'), { code: 'ENOSPC' }),
    Object.assign(new Error('write failed'), { code: 'EDQUOT' }),
    'initdb: error: could not write to file "/d/pg_wal/xlogtemp.31": No space left on device',
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'PANIC:  could not write to file "pg_wal/xlogtemp.99": Disk quota exceeded',
  ])('is recognised in %s', (failure) => {
    expect(saysDiskFull(failure)).toBe(true);
  });

  it.each([
    Object.assign(new Error('denied'), { code: 'EACCES' }),
    'FATAL:  lock file "postmaster.pid" already exists',
    undefined,
  ])('is not seen in %s', (failure) => {
    expect(saysDiskFull(failure)).toBe(false);
  });

  it('is refused beforehand, with what there is and what is needed', async () => {
    await expect(refuseFullDisk(tmpdir(), 1)).resolves.toBeUndefined();
    await expect(refuseFullDisk(tmpdir(), 2 ** 60)).rejects.toMatchObject({
      code: 'disk/full',
      message: expect.stringMatching(/is full: \d+ MB free, \d+ MB needed\.$/),
    });
  });
});
