import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '#domain/canonical-version.js';
import { keyIdOf, SigningKey } from '#platform/signing-key.js';
import type { CertificatePayload, RevocationsPayload } from '#readiness/clearance-documents.js';
import { versionSha256 } from '#readiness/hash-version.js';
import { blocksOfJson, publicKeyOf, verifyClearance } from '#readiness/verify-clearance.js';

const key = new SigningKey('a secret of this very suite, and of no other');
const NOON = Date.parse('2031-03-12T12:00:00.000Z');
const blocks: Block[] = [
  { kind: 'headline', text: 'Ferry firm hid failed checks' },
  { kind: 'body', text: 'Eleven checks failed.\nNone was reported — “not one”.' },
];
const payload: CertificatePayload = {
  format: 'nightlawyer/clearance/1',
  certificateId: randomUUID(),
  newsroomId: randomUUID(),
  storyId: randomUUID(),
  draftId: randomUUID(),
  versionNumber: 3,
  sha256: versionSha256(blocks),
  opinionsSha256: 'b'.repeat(64),
  overrides: [],
  issuedAt: new Date(NOON).toISOString(),
  expiresAt: new Date(NOON + 900_000).toISOString(),
  issuedTo: randomUUID(),
};
const certificate = key.sign(payload);
const holds = (presented: unknown, at = NOON + 1) =>
  verifyClearance({ certificate: presented, publicKey: key.publicKey, blocks, at }).valid;

const revocations = (changes: Partial<RevocationsPayload> = {}) =>
  key.sign({
    format: 'nightlawyer/revocations/1' as const,
    newsroomId: payload.newsroomId,
    issuedAt: new Date(NOON + 60_000).toISOString(),
    since: null,
    revoked: [],
    ...changes,
  });

describe('R1: a certificate is checked without asking anybody', () => {
  it('R1: holds for its words from its issue until it runs out', () => {
    expect([NOON, NOON + 899_999].map((at) => holds(certificate, at))).toEqual([true, true]);
    expect([NOON - 60_001, NOON + 900_000].map((at) => holds(certificate, at))).toEqual([false, false]);
  });

  it('R1: does not hold once any one byte of it is another', () => {
    const bytes = Buffer.from(JSON.stringify(certificate));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const altered = Buffer.from(bytes);
        altered[place] = (altered[place] ?? 0) ^ change;
        let presented: unknown = null;
        try {
          presented = JSON.parse(altered.toString('utf8'));
        } catch {
          // No JSON at all, and so no certificate.
        }
        expect(holds(presented)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('R1: does not hold for words of which any character is another', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.nat(), fc.string({ minLength: 1, maxLength: 2 }), (which, at, put) => {
        const { kind, text } = blocks[which] ?? { kind: 'body', text: '' };
        const place = at % text.length;
        const changed = text.slice(0, place) + put + text.slice(place + put.length);
        const other = blocks.map((block, index) => (index === which ? { kind, text: changed } : block));
        const { valid } = verifyClearance({ certificate, publicKey: key.publicKey, blocks: other, at: NOON });
        expect(valid).toBe(versionSha256(other) === payload.sha256);
        expect(valid).toBe(changed.replaceAll('\0', '') === text);
      }),
    );
  });

  it('R1: each secret has a key of its own, the same in every process', () => {
    const other = new SigningKey('another secret, as long as it has to be, or longer');
    expect(new SigningKey('a secret of this very suite, and of no other').keyId).toBe(key.keyId);
    expect(other.keyId).not.toBe(key.keyId);
    expect(keyIdOf(other.publicKey)).toBe(other.keyId);
    const { valid, reason } = verifyClearance({ certificate, publicKey: other.publicKey, at: NOON });
    expect([valid, reason]).toEqual([false, 'The certificate was signed with another key.']);
    expect(holds({ ...other.sign(payload), keyId: key.keyId })).toBe(false);
  });

  it('does not take a list of revocations for a certificate, or the other way round', () => {
    expect(holds(revocations())).toBe(false);
    const verdict = verifyClearance({ certificate, publicKey: key.publicKey, revocations: certificate, at: NOON });
    expect(verdict.reason).toBe('This is no list of revocations.');
  });
});

describe('a list of revocations', () => {
  const revoked = [
    { certificateId: payload.certificateId, reason: 'legal_stop' as const, at: new Date(NOON + 30_000).toISOString() },
  ];
  const judge = (list: unknown, at: number | undefined) =>
    verifyClearance({ certificate, publicKey: key.publicKey, revocations: list, at }).reason;

  it('takes the certificate back from its time on', () => {
    expect(judge(revocations({ revoked }), NOON + 30_000)).toMatch(/was revoked .* \(legal_stop\)/);
    expect(judge(revocations({ revoked }), NOON + 29_999)).toBeUndefined();
    expect(judge(revocations(), NOON + 60_000)).toBeUndefined();
  });

  it('asked about this moment, counts whatever the clock of the asking machine says', () => {
    const lasting = {
      ...payload,
      issuedAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    };
    const ahead = [{ ...revoked[0]!, at: new Date(Date.now() + 10_000).toISOString() }];
    const verdict = verifyClearance({
      certificate: key.sign(lasting),
      publicKey: key.publicKey,
      revocations: revocations({ revoked: ahead }),
    });
    expect(verdict.reason).toMatch(/was revoked/);
  });

  it('says nothing of another newsroom, or of what was issued before it begins', () => {
    expect(judge(revocations({ newsroomId: randomUUID() }), NOON)).toMatch(/another newsroom/);
    const since = new Date(NOON + 1).toISOString();
    expect(judge(revocations({ since }), NOON + 2)).toMatch(/says nothing of it/);
    expect(judge(revocations({ since: new Date(NOON).toISOString() }), NOON + 2)).toBeUndefined();
  });
});

describe('what is read from files', () => {
  it('takes the public key as PEM, as a JWK, and as the service answers it; nothing else', () => {
    const { pem, jwk, keyId } = key.published();
    for (const text of [pem, `\n${pem}`, JSON.stringify(jwk), JSON.stringify({ pem, jwk, keyId })]) {
      expect(publicKeyOf(text)?.equals(key.publicKey)).toBe(true);
    }
    for (const text of ['', '{}', 'key', JSON.stringify({ ...jwk, x: 'AAAA' }), pem.slice(0, 60)]) {
      expect(publicKeyOf(text)).toBeNull();
    }
  });

  it('takes the blocks as a list and in a record', () => {
    expect(blocksOfJson(blocks)).toEqual(blocks);
    expect(blocksOfJson({ number: 3, blocks })).toEqual(blocks);
    for (const value of [null, {}, 'words', [{ kind: 'verse', text: '' }]]) expect(blocksOfJson(value)).toBeNull();
  });
});
