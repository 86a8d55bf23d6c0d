import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Block, canonicalVersion } from '#domain/canonical-version.js';
import { canonicalJson, canonicalSha256 } from '#platform/canonical-json.js';

const example: Block[] = [
  { kind: 'headline', text: 'Lorry firm “forged” records' },
  { kind: 'body', text: 'One.\nTwo.' },
];

describe('R1: the canonical form of a version', () => {
  it('R1: is the one the documentation shows, byte for byte, with its hash', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/canonical-version.md'), 'utf8');
    expect(page).toContain(canonicalJson(canonicalVersion(example)));
    expect(page).toContain(canonicalSha256(canonicalVersion(example)));
  });

  it('R1: leaves out whatever else hangs on a block', () => {
    const decorated = example.map((block) => ({ ...block, id: 'x', note: 'y' }));
    expect(canonicalSha256(canonicalVersion(decorated))).toBe(canonicalSha256(canonicalVersion(example)));
  });

  it('R1: order, kind and every character count', () => {
    const hashes = [
      example,
      [...example].reverse(),
      example.map((block) => ({ ...block, kind: 'caption' as const })),
      example.map((block) => ({ ...block, text: block.text.normalize('NFD') + ' ' })),
    ].map((blocks) => canonicalSha256(canonicalVersion(blocks)));
    expect(new Set(hashes).size).toBe(4);
  });
});
