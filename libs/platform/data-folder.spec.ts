import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDataFolder, openDataFolder } from '#platform/data-folder.js';
import { announceEnd, lockState } from '#platform/folder-lock.js';
import { startMark } from '#platform/process-identity.js';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'nightlawyer-folder-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

const lockOf = (holder: object) => {
  writeFileSync(join(parent, 'lock'), JSON.stringify(holder));
};

describe('the data folder', () => {
  it('is made with all folders above it, marked, and opened again later', () => {
    const path = join(parent, 'srv', 'data');
    openDataFolder(path).release();
    expect(isDataFolder(path)).toBe(true);
    expect(JSON.parse(readFileSync(join(path, 'nightlawyer-data.json'), 'utf8'))).toMatchObject({ format: 1 });
    openDataFolder(path).release();
    expect(readdirSync(path)).toEqual(['nightlawyer-data.json']);
  });

  it('is refused, and left alone, when other things are in it', () => {
    writeFileSync(join(parent, 'letters.zip'), '');
    expect(() => openDataFolder(parent)).toThrow(`${parent} is not a Nightlawyer data folder`);
    expect(readdirSync(parent)).toEqual(['letters.zip']);
  });

  it.each(['', 'not json', '{"product":"other"}', '[]', 'null'])(
    'is not recognised by a marker that holds %j',
    (content) => {
      writeFileSync(join(parent, 'nightlawyer-data.json'), content);
      expect(() => openDataFolder(parent)).toThrow(expect.objectContaining({ code: 'data-folder/foreign' }));
    },
  );

  it('is refused when a later version wrote it', () => {
    writeFileSync(join(parent, 'nightlawyer-data.json'), '{"product":"nightlawyer","format":2,"createdAt":"x"}');
    expect(() => openDataFolder(parent)).toThrow(/another version/);
  });

  it('is refused where there is a file in its place', () => {
    writeFileSync(join(parent, 'data'), '');
    for (const path of [join(parent, 'data'), join(parent, 'data', 'below')]) {
      expect(() => openDataFolder(path)).toThrow(expect.objectContaining({ code: 'data-folder/unusable' }));
    }
  });

  it('is refused while a living process has it, and given to the next when that lets go', () => {
    const first = openDataFolder(parent);
    expect(lockState(parent)).toBe('held');
    expect(() => openDataFolder(parent)).toThrow(`(process ${process.pid})`);
    announceEnd(parent);
    expect(lockState(parent)).toBe('ending');
    first.release();
    expect(lockState(parent)).toBe('free');
    openDataFolder(parent).release();
  });

  it('is taken from a process that is gone, or whose number is another process now', () => {
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    for (const holder of [
      { pid: gone, started: null },
      { pid: process.ppid, started: 'at another time' },
    ]) {
      lockOf(holder);
      expect(lockState(parent)).toBe('left');
      openDataFolder(parent).release();
    }
    expect(existsSync(join(parent, 'lock'))).toBe(false);
  });

  it('is not taken from a living process of the very start time', () => {
    lockOf({ pid: process.ppid, started: startMark(process.ppid) });
    expect(() => openDataFolder(parent)).toThrow(expect.objectContaining({ code: 'data-folder/in-use' }));
  });

  it('outlives a lock file that was cut short', () => {
    writeFileSync(join(parent, 'lock'), '{"pid":');
    openDataFolder(parent).release();
    expect(lockState(parent)).toBe('free');
  });
});
