import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ZipArchive } from '#documents/zip.js';
import { writeZip } from '#documents/write-zip.js';

async function zipOf(members: readonly { name: string; content: string }[]): Promise<Buffer> {
  async function* each() {
    for (const member of members) yield await Promise.resolve(member);
  }
  const parts: Buffer[] = [];
  for await (const part of writeZip(each(), new Date('2031-03-12T12:00:00Z'))) parts.push(part);
  return Buffer.concat(parts);
}

describe('writeZip', () => {
  it('what is written is read back, whatever it holds', async () => {
    const member = fc.record({
      name: fc.stringMatching(/^[a-zé][a-z0-9.-]{0,20}$/),
      content: fc.string({ unit: 'grapheme' }),
    });
    const members = fc.uniqueArray(member, { selector: ({ name }) => name, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(members, async (given) => {
        const archive = new ZipArchive(await zipOf(given), 1_000_000);
        expect(archive.names()).toEqual(given.map(({ name }) => name));
        for (const { name, content } of given) expect(archive.read(name)?.toString('utf8')).toBe(content);
      }),
    );
  });
});
