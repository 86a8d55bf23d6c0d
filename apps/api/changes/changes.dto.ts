import { z } from 'zod';
import { AssertionState } from '#domain/assertion.states.js';
import {
  AdviceChannel,
  ExchangeDirection,
  ExchangePurpose,
  Gravity,
  LegalStopKind,
  LetterStatus,
  Privilege,
  ReplyOutcome,
  RevocationReason,
  Ruling,
  SignOffKind,
  VersionOrigin,
} from '#domain/vocabulary.js';
import { AssertionChange } from '#notices/changed-assertions.js';
import type { Changes } from '#notices/changes.service.js';
import type { Since } from '#notices/read-mark.js';
import { ComparisonRecord } from '../drafts/draft.dto.js';
import { Id, Time } from '../openapi/common.dto.js';

const versionNumber = z.int().positive();

export const AskedSince = z.object({
  since: z
    .union([
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .pipe(versionNumber),
      Time,
    ])
    .optional()
    .meta({ description: 'The number of a version or a time; the person’s own mark when left out.' }),
});
export type AskedSince = z.infer<typeof AskedSince>;

export const ReadMark = z
  .object({
    versionNumber,
    at: Time.optional().meta({ description: 'The `asOf` of what was read; now when left out.' }),
  })
  .meta({ id: 'ReadMark' });
export type ReadMark = z.infer<typeof ReadMark>;

export const SinceRecord = z
  .object({ versionNumber: z.int().nullable(), at: Time.nullable() })
  .meta({ id: 'Since', description: 'Both null: never read, and everything is new.' });

export const ChangesRecord = z
  .object({
    since: SinceRecord,
    asOf: Time,
    newest: z.int().meta({ description: 'The number of the newest version.' }),
    versions: z.array(
      z.object({
        number: z.int(),
        authorId: Id,
        authorName: z.string(),
        at: Time,
        origin: VersionOrigin,
        note: z.string(),
      }),
    ),
    diff: ComparisonRecord.nullable(),
    assertions: z.array(
      z.object({
        id: Id,
        number: z.int(),
        quote: z.string(),
        state: AssertionState,
        gravity: Gravity,
        what: z.array(AssertionChange),
      }),
    ),
    opinions: z.array(
      z.object({
        id: Id,
        assertionId: Id,
        ruling: Ruling,
        channel: AdviceChannel,
        lawyerName: z.string(),
        versionNumber: z.int(),
        at: Time,
        what: z.array(z.enum(['given', 'confirmed', 'withdrawn', 'voided'])),
        voidedBy: z.object({ versionNumber: z.int(), authorId: Id, authorName: z.string(), at: Time }).nullable(),
      }),
    ),
    evidence: z.array(z.object({ id: Id, title: z.string(), kind: z.string(), privilege: Privilege, at: Time })),
    exchanges: z.array(
      z.object({
        id: Id,
        title: z.string(),
        direction: ExchangeDirection,
        purpose: ExchangePurpose,
        privilege: Privilege,
        occurredAt: Time,
      }),
    ),
    replies: z.array(
      z.object({
        requestId: Id,
        assertionId: Id,
        subjectId: Id,
        outcome: ReplyOutcome,
        what: z.array(z.enum(['put', 'settled', 'reflected'])),
      }),
    ),
    letters: z.array(
      z.object({
        id: Id,
        title: z.string(),
        status: LetterStatus,
        receivedAt: Time,
        what: z.array(z.enum(['arrived', 'linked', 'failed', 'reviewed'])),
      }),
    ),
    signOffs: z.array(
      z.object({
        id: Id,
        kind: SignOffKind,
        personName: z.string(),
        versionNumber: z.int(),
        at: Time,
        withdrawnAt: Time.nullable(),
      }),
    ),
    legalStops: z.array(z.object({ id: Id, kind: LegalStopKind, placedAt: Time, liftedAt: Time.nullable() })),
    certificates: z.array(
      z.object({
        id: Id,
        versionNumber: z.int(),
        issuedAt: Time,
        expiresAt: Time,
        revokedAt: Time.nullable(),
        reason: RevocationReason.nullable(),
      }),
    ),
  })
  .meta({ id: 'Changes' });

const time = (at: Date) => at.toISOString();
const maybe = (at: Date | null) => at?.toISOString() ?? null;

export function presentSince({ versionNumber: number, at }: Since) {
  return { versionNumber: number, at: maybe(at) };
}

export function presentChanges(changes: Changes) {
  const { since, asOf, compared, diff, assertions, replies } = changes;
  return {
    since: presentSince(since),
    asOf: time(asOf),
    newest: compared.newest.number,
    versions: changes.versions.map((version) => ({ ...version, at: time(version.at) })),
    diff,
    assertions,
    opinions: changes.opinions.map(({ createdAt, voidedBy, ...opinion }) => ({
      ...opinion,
      at: time(createdAt),
      voidedBy: voidedBy === null ? null : { ...voidedBy, at: time(voidedBy.at) },
    })),
    evidence: changes.evidence.map((item) => ({ ...item, at: time(item.at) })),
    exchanges: changes.exchanges.map((item) => ({ ...item, occurredAt: time(item.occurredAt) })),
    replies,
    letters: changes.letters.map((letter) => ({ ...letter, receivedAt: time(letter.receivedAt) })),
    signOffs: changes.signOffs.map((signOff) => ({
      ...signOff,
      at: time(signOff.at),
      withdrawnAt: maybe(signOff.withdrawnAt),
    })),
    legalStops: changes.legalStops.map((stop) => ({
      ...stop,
      placedAt: time(stop.placedAt),
      liftedAt: maybe(stop.liftedAt),
    })),
    certificates: changes.certificates.map((certificate) => ({
      ...certificate,
      issuedAt: time(certificate.issuedAt),
      expiresAt: time(certificate.expiresAt),
      revokedAt: maybe(certificate.revokedAt),
    })),
  };
}
