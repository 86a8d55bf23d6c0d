// Which words an assertion has at this moment, held still until the transaction ends: what every opinion is given on (R1).
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { requireAs } from '#domain/require-permission.js';
import { judgeOpinion, type OpinionBasis, type Reading } from '#domain/judge-opinion.js';
import type { Span } from '#domain/version-text.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Opinion } from '#database/entities/opinion.entity.js';
import { OpinionConfirmation } from '#database/entities/opinion-confirmation.entity.js';
import { OpinionWithdrawal } from '#database/entities/opinion-withdrawal.entity.js';
import type { Placement } from '#database/entities/placement.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { latestVersion, lockDraft, wroteDraft } from '#drafts/draft-lookup.js';
import { placementIn, requireAssertion } from '#review/assertion-lookup.js';
import { readingOf } from '#review/read-version.js';
import { requireStory } from '#stories/story.service.js';

export interface Footing {
  readonly assertion: Assertion;
  /** The newest version, and the assertion's place in it; null while it has not been placed there. */
  readonly version: DraftVersion;
  readonly placement: Placement | null;
  readonly reading: Reading | null;
}

/** A footing on words whose place is known. */
export interface FirmFooting extends Footing {
  readonly reading: Reading;
  readonly span: Span;
}

/** Takes the draft's lock, as adding a version does, and reads what stands. */
export async function footingOf({ manager, actor }: Transaction, assertionId: string): Promise<Footing> {
  const { draftId } = await requireAssertion(manager, actor, assertionId);
  await lockDraft(manager, actor.newsroomId, draftId);
  const assertion = await requireAssertion(manager, actor, assertionId);
  const version = await latestVersion(manager, actor, draftId);
  const placement = await placementIn(manager, assertion, version.number);
  return { assertion, version, placement, reading: readingOf(version.blocks, placement) };
}

/**
 * The footing, if what was read is what stands. `version/unplaced` while its place is being looked for;
 * `assertion/text-moved-on` otherwise, saying which: `text`, `context` or `place`.
 */
export function requireAsRead(footing: Footing, read: Reading): FirmFooting {
  const { reading } = footing;
  const firm = requirePlace(footing);
  if (reading?.textSha256 !== read.textSha256) throw movedOn(footing, 'text');
  if (reading.contextSha256 !== read.contextSha256) throw movedOn(footing, 'context');
  return firm;
}

/** The footing, if the opinion still speaks about the words: unchanged, or as it required them to be. */
export function requireSpoken(footing: Footing, basis: OpinionBasis): FirmFooting {
  const firm = requirePlace(footing);
  const judgement = judgeOpinion(basis, footing.reading);
  if (judgement.validity === 'void') throw movedOn(footing, judgement.causes[0] ?? 'text');
  return firm;
}

/** The assertion's row must be the one that was read; `record/stale` otherwise (R8). */
export function requireRow({ id, version }: Assertion, read: number): void {
  if (version !== read) throw new Refusal('record/stale', { id, version: read });
}

export function requirePlace(footing: Footing): FirmFooting {
  const { placement, reading, version } = footing;
  if (placement === null) throw new Refusal('version/unplaced', { latest: version.number });
  const { start, end } = placement;
  if (reading === null || start === null || end === null) throw movedOn(footing, 'place');
  return { ...footing, reading, span: { start, end } };
}

function movedOn({ assertion, version }: Footing, which: 'text' | 'context' | 'place'): Refusal {
  return new Refusal('assertion/text-moved-on', { assertionId: assertion.id, which, latest: version.number });
}

/**
 * R4, said before anything else: whoever wrote the words has no say here, and only a person at the keyboard has.
 * `own` says whether the opinion in question is theirs.
 */
export async function requireSecondPerson(
  { manager, actor }: Transaction,
  permission: 'opinion.give' | 'opinion.withdraw' | 'condition.meet',
  draftId: string,
  own?: boolean,
): Promise<string> {
  const { personId } = actor;
  if (personId === null) throw new Refusal('sign-off/session-only');
  const wrote = await wroteDraft(manager, actor, draftId, personId);
  requireAs(actor, permission, { wrote, own }, { 'not-own': 'opinion/not-yours' }, { draftId });
  return personId;
}

/** An opinion on a draft that the actor may see. */
export async function requireOpinion(manager: EntityManager, actor: Actor, opinionId: string): Promise<Opinion> {
  const { newsroomId } = actor;
  const opinion = await manager.findOneBy(Opinion, { newsroomId, id: opinionId });
  if (opinion === null) throw new Refusal('opinion/not-found');
  const draft = await manager.findOneByOrFail(Draft, { newsroomId, id: opinion.draftId });
  await requireStory(manager, actor, draft.storyId, 'opinion/not-found');
  return opinion;
}

export interface OpinionFooting {
  readonly opinion: Opinion;
  /** False for advice by telephone that its lawyer has not confirmed. */
  readonly confirmed: boolean;
  /** The lawyer has turned out to have written some of the draft's words: the opinion counts no more (R4). */
  readonly lawyerWrote: boolean;
  readonly footing: Footing;
}

/** An opinion that stands, and keeps standing until the transaction ends; `opinion/withdrawn` otherwise. */
export async function opinionFooting(transaction: Transaction, opinionId: string): Promise<OpinionFooting> {
  const { manager, actor } = transaction;
  const opinion = await requireOpinion(manager, actor, opinionId);
  const footing = await footingOf(transaction, opinion.assertionId);
  const key = { newsroomId: actor.newsroomId, opinionId };
  if (await manager.existsBy(OpinionWithdrawal, key)) throw new Refusal('opinion/withdrawn', { opinionId });
  const confirmed = opinion.channel === 'written' || (await manager.existsBy(OpinionConfirmation, key));
  const lawyerWrote = await wroteDraft(manager, actor, opinion.draftId, opinion.lawyerId);
  return { opinion, confirmed, lawyerWrote, footing };
}

/** What may be built on counts: `opinion/unconfirmed` or `assertion/own-words` otherwise. */
export function requireCounting({ opinion, confirmed, lawyerWrote }: OpinionFooting): void {
  if (!confirmed) throw new Refusal('opinion/unconfirmed', { opinionId: opinion.id });
  if (lawyerWrote) throw new Refusal('assertion/own-words', { opinionId: opinion.id });
}

/** What judging needs of an opinion; conditions besides the wording have no part in whether it is void. */
export function basisOf(opinion: Opinion): OpinionBasis {
  const { id, ruling, textSha256, contextSha256, wordingSha256, wordingContextSha256 } = opinion;
  return { id, ruling, textSha256, contextSha256, wordingSha256, wordingContextSha256, unmetConditions: 0 };
}
