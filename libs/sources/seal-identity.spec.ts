import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseVaultKeys } from '#platform/vault-keys.js';
import {
  type Identity,
  type IdentityPlace,
  makeDataKey,
  openIdentity,
  sealIdentity,
  unwrapDataKey,
  wrapDataKey,
} from './seal-identity.js';

const [vaultKey, otherVaultKey] = parseVaultKeys(
  `${Buffer.alloc(32, 1).toString('base64')} ${Buffer.alloc(32, 2).toString('base64')}`,
);
if (vaultKey === undefined || otherVaultKey === undefined) throw new Error('two keys');

const words = fc.string({ unit: 'grapheme', maxLength: 3_000 });
const identities: fc.Arbitrary<Identity> = fc.record({ name: words, contact: words, note: words });
const places: fc.Arbitrary<IdentityPlace> = fc.record({
  newsroomId: fc.uuid(),
  storyId: fc.uuid(),
  sourceId: fc.uuid(),
  storyKeyId: fc.uuid(),
});

function codeOf(work: () => unknown): string {
  try {
    return `opened to ${JSON.stringify(work())}`;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const contentBytes = (sealed: string) => Buffer.from(sealed.slice('v1.'.length), 'base64url').length - 28;

describe('R10: a source’s identity, sealed', () => {
  it('R10: opens to the same words at its own place, and looks different each time', () => {
    fc.assert(
      fc.property(identities, places, (identity, place) => {
        const key = makeDataKey();
        const sealed = sealIdentity(key, identity, place);
        expect(openIdentity(key, sealed, place)).toEqual(identity);
        expect(sealIdentity(key, identity, place)).not.toBe(sealed);
      }),
    );
  });

  it('R10: opens at no other place: another newsroom, story, source or key', () => {
    fc.assert(
      fc.property(identities, places, fc.uuid(), fc.constantFrom(...placeNames()), (identity, place, other, name) => {
        fc.pre(place[name] !== other);
        const key = makeDataKey();
        const sealed = sealIdentity(key, identity, place);
        expect(codeOf(() => openIdentity(key, sealed, { ...place, [name]: other }))).toBe('source/damaged');
      }),
    );
  });

  it('R10: opens neither under another key nor with one bit changed', () => {
    fc.assert(
      fc.property(identities, places, fc.nat(), (identity, place, at) => {
        const key = makeDataKey();
        const sealed = sealIdentity(key, identity, place);
        expect(codeOf(() => openIdentity(makeDataKey(), sealed, place))).toBe('source/damaged');
        const bytes = Buffer.from(sealed.slice('v1.'.length), 'base64url');
        const bit = at % (bytes.length * 8);
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(codeOf(() => openIdentity(key, `v1.${bytes.toString('base64url')}`, place))).toBe('source/damaged');
      }),
    );
  });

  it('R10: its length says only how many steps of 2048 bytes it takes', () => {
    const key = makeDataKey();
    const place = { newsroomId: 'n', storyId: 's', sourceId: 'r', storyKeyId: 'k' };
    const sizeOf = (name: string) => contentBytes(sealIdentity(key, { name, contact: '', note: '' }, place));
    expect(sizeOf('')).toBe(2_048);
    expect(sizeOf('x'.repeat(1_900))).toBe(2_048);
    expect(sizeOf('x'.repeat(2_100))).toBe(4_096);
  });

  it('R10: a refusal to open quotes nothing of what was sealed', () => {
    const key = makeDataKey();
    const place = { newsroomId: 'n', storyId: 's', sourceId: 'r', storyKeyId: 'k' };
    const sealed = sealIdentity(key, { name: 'Orla Quint' } as Identity, place);
    try {
      openIdentity(key, sealed, place);
      expect('opened').toBe('refused');
    } catch (error) {
      const { code, cause } = error as { code: string; cause: Error };
      expect(code).toBe('source/damaged');
      expect(JSON.stringify([cause.message, cause.stack])).not.toContain('Quint');
    }
  });
});

describe('a story’s data key, wrapped', () => {
  const place = { newsroomId: 'n', storyId: 's', storyKeyId: 'k' };

  it('opens under the vault key that wrapped it, at its own story', () => {
    const key = makeDataKey();
    const wrapped = wrapDataKey(vaultKey, key, place);
    expect(unwrapDataKey(vaultKey, wrapped, place)).toEqual(key);
    expect(codeOf(() => unwrapDataKey(otherVaultKey, wrapped, place))).toBe('source/damaged');
    expect(codeOf(() => unwrapDataKey(vaultKey, wrapped, { ...place, storyId: 'other' }))).toBe('source/damaged');
  });
});

function placeNames() {
  return ['newsroomId', 'storyId', 'sourceId', 'storyKeyId'] as const;
}
