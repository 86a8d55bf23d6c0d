// Writing an opinion down, and what follows for the opinions before it and for what was cleared on their strength.
import { randomUUID } from 'node:crypto';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { revokeCertificates } from '#certificates/revoke-certificates.js';
import { Refusal } from '#domain/errors.js';
import type { Reading } from '#domain/judge-opinion.js';
import { versionText } from '#domain/version-text.js';
import type { AdviceChannel, RiskLevel, Ruling } from '#domain/vocabulary.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { Opinion } from '#database/entities/opinion.entity.js';
import { type DefenceAdvice, OpinionAdvice } from '#database/entities/opinion-advice.entity.js';
import { OpinionWithdrawal } from '#database/entities/opinion-withdrawal.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { FirmFooting } from '#review/opinion-footing.js';
import { readingWith } from '#review/read-version.js';
import { stirStory } from '#stories/stir-story.js';

/** What a lawyer rules, and why. The reasoning is privileged. */
export interface GivenRuling {
  readonly ruling: Ruling;
  readonly requiredWording: string | null;
  readonly conditions: readonly string[];
  readonly jurisdiction: string;
  readonly resolves: boolean;
  readonly advice: GivenAdvice;
}

interface GivenAdvice {
  readonly meaningAdopted: string;
  readonly defences: readonly DefenceAdvice[];
  readonly riskLikelihood: RiskLevel | null;
  readonly riskGravity: RiskLevel | null;
  readonly reasoning: string;
}

/** Whose opinion it is, and by which way it came. */
export interface GivenBy {
  readonly lawyerId: string;
  readonly channel: AdviceChannel;
  readonly notedBy: string | null;
  /** The opinion that is given again over other words. */
  readonly reaffirms: string | null;
}

/** Appends the opinion over the words of the footing, and its reasoning apart from it (R10). */
export async function appendOpinion(
  { manager, actor, record }: Transaction,
  footing: FirmFooting,
  given: GivenRuling,
  by: GivenBy,
): Promise<Opinion> {
  const { assertion, version, span, reading } = footing;
  const requiredWording = given.requiredWording === null ? null : storable(given.requiredWording);
  const wording = wordingReading(footing, given.ruling, requiredWording, by.reaffirms !== null);
  const opinion = manager.create(Opinion, {
    newsroomId: actor.newsroomId,
    id: randomUUID(),
    assertionId: assertion.id,
    draftId: assertion.draftId,
    versionNumber: version.number,
    versionSha256: version.sha256,
    start: span.start,
    end: span.end,
    textSha256: reading.textSha256,
    contextSha256: reading.contextSha256,
    ruling: given.ruling,
    requiredWording,
    wordingSha256: wording?.textSha256 ?? null,
    wordingContextSha256: wording?.contextSha256 ?? null,
    conditions: given.conditions.map(storable),
    jurisdiction: storable(given.jurisdiction),
    resolves: given.resolves,
    ...by,
    createdAt: new Date(),
  });
  await manager.insert(Opinion, opinion);
  await manager.insert(OpinionAdvice, {
    newsroomId: actor.newsroomId,
    opinionId: opinion.id,
    meaningAdopted: storable(given.advice.meaningAdopted),
    defences: given.advice.defences.map(({ defence, needs, has, missing }) => ({
      defence,
      needs: needs.map(storable),
      has: has.map(storable),
      missing: missing.map(storable),
    })),
    riskLikelihood: given.advice.riskLikelihood,
    riskGravity: given.advice.riskGravity,
    reasoning: storable(given.advice.reasoning),
  });
  const { id: opinionId, assertionId, ruling, channel, textSha256, contextSha256, reaffirms, resolves } = opinion;
  record({
    event: 'opinion.given',
    payload: { opinionId, assertionId, ruling, channel, textSha256, contextSha256, reaffirms, resolves },
  });
  return opinion;
}

/** What an opinion that counts from now on does to those before it: a lawyer has one opinion at a time (R2). */
export async function takeEffect(transaction: Transaction, assertion: Assertion, opinion: Opinion): Promise<void> {
  const { manager } = transaction;
  // What the same lawyer said by telephone after this, and has yet to confirm, is not overtaken by it.
  // Given again over other words, it leaves the first one standing: should the words come back, so does that.
  if (opinion.reaffirms === null) {
    const earlier = await manager.query<{ id: string }[]>(
      `SELECT id FROM opinion
        WHERE newsroom_id = $1 AND assertion_id = $2 AND id <> $3
          AND ($4 OR (lawyer_id = $5 AND (created_at <= $6 OR channel = 'written' OR EXISTS (
                SELECT 1 FROM opinion_confirmation confirmation
                 WHERE confirmation.newsroom_id = opinion.newsroom_id AND confirmation.opinion_id = opinion.id))))
          AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal withdrawal
                           WHERE withdrawal.newsroom_id = opinion.newsroom_id AND withdrawal.opinion_id = opinion.id)
        ORDER BY created_at, id`,
      [opinion.newsroomId, opinion.assertionId, opinion.id, opinion.resolves, opinion.lawyerId, opinion.createdAt],
    );
    for (const { id } of earlier) await withdraw(transaction, id, assertion.id, opinion.id);
  }
  const { storyId, draftId } = assertion;
  await revokeCertificates(transaction, { storyId, draftId }, 'opinion_given', opinion.id);
  stirStory(transaction, storyId);
}

/** Notes that an opinion stands no more, and which one took its place. */
export async function withdraw(
  { manager, actor, record }: Transaction,
  opinionId: string,
  assertionId: string,
  byOpinionId: string | null,
): Promise<void> {
  if (actor.personId === null) throw new Refusal('sign-off/session-only');
  const { newsroomId, personId } = actor;
  await manager.insert(OpinionWithdrawal, { newsroomId, opinionId, byOpinionId, personId });
  record({ event: 'opinion.withdrawn', payload: { opinionId, assertionId, by: byOpinionId } });
}

/** Hashes of the wording and of its context, where one is required; `opinion/wording-missing` where the two do not go together. */
function wordingReading(
  { version, span }: FirmFooting,
  ruling: Ruling,
  wording: string | null,
  again: boolean,
): Reading | null {
  if ((ruling === 'defensible_if_changed') !== (wording !== null && wording !== '')) {
    throw new Refusal('opinion/wording-missing');
  }
  if (wording === null) return null;
  // The words required are those that stand: then nothing is to be changed, unless they came there by this advice.
  if (!again && versionText(version.blocks).slice(span.start, span.end) === wording) {
    throw new Refusal('opinion/wording-missing', undefined, { message: 'The wording required stands there already.' });
  }
  return readingWith(version.blocks, span, wording);
}

function storable(text: string): string {
  return toStorableText(text).trim();
}
