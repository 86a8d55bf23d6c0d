import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSampleStory } from './manifest.js';
import { packageRoot } from './package-root.js';

const FILES = join(packageRoot(import.meta.url), 'apps/cli/sample-story/files');

describe('the sample story', () => {
  it('lists every file that lies in its folder, once, and no other', async () => {
    const { files } = await readSampleStory();
    const entries = await readdir(FILES, { recursive: true, withFileTypes: true });
    const present = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(FILES, join(entry.parentPath, entry.name)));
    expect(files.map(({ file }) => file).sort()).toEqual(present.sort());
  });

  it('has one draft, one letter that is still to be answered, and an older one of the same firm and claimant', async () => {
    const { files } = await readSampleStory();
    expect(files.filter(({ kind }) => kind === 'draft')).toHaveLength(1);
    const letters = files.filter((file) => file.kind === 'letter');
    const [open, over] = [letters.filter((letter) => !letter.answered), letters.filter((letter) => letter.answered)];
    expect([open.length, over.length]).toEqual([1, 1]);
    expect(over[0]).toMatchObject({ sender: open[0]?.sender, claimant: open[0]?.claimant });
    expect(Date.parse(over[0]?.at ?? '')).toBeLessThan(Date.parse(open[0]?.at ?? ''));
  });

  it('has somebody for every part that the demonstration plays, each with an address of their own', async () => {
    const { people } = await readSampleStory();
    const roles = people.map(({ role }) => role).sort();
    // Two editors: whoever signs off cannot be the second to publish against advice (R4).
    expect(roles).toEqual(['admin', 'editor', 'editor', 'lawyer', 'managing_editor', 'reporter']);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  });

  it('dates each message as the message dates itself', async () => {
    const { files } = await readSampleStory();
    const mails = files.filter(({ file }) => file.endsWith('.eml'));
    expect(mails.length).toBeGreaterThan(0);
    for (const { path, file, at } of mails) {
      const date = /^Date: (.*)\r$/m.exec(await readFile(path, 'latin1'))?.[1] ?? '';
      expect([file, new Date(date).toISOString()]).toEqual([file, new Date(at).toISOString()]);
    }
  });
});
