// A lawyer says again, over the words as they stand now, what an edit had made void: together, after the diff was shown (R2).
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { OpinionAdvice } from '#database/entities/opinion-advice.entity.js';
import { OpinionConditionMet } from '#database/entities/opinion-condition-met.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { latestVersion, lockDraft, requireDraft } from '#drafts/draft-lookup.js';
import { moveAssertion } from '#review/move-assertion.js';
import { appendOpinion, takeEffect } from '#review/opinion-append.js';
import { requirePlace, requireSecondPerson } from '#review/opinion-footing.js';
import { readNames } from '#review/opinion-records.js';
import { type ReaffirmationGroup, reaffirmationGroups, type VoidOpinion } from '#review/reaffirm-groups.js';
import { readingOf } from '#review/read-version.js';

export interface Reaffirmations {
  readonly version: DraftVersion;
  readonly groups: readonly ReaffirmationGroup[];
  /** Names of those whose edits voided the opinions. */
  readonly names: ReadonlyMap<string, string>;
}

/** What was shown, and what of it is said again. */
export interface SaidAgain {
  readonly versionNumber: number;
  readonly versionSha256: string;
  readonly diffSha256: string;
  readonly opinionIds: readonly string[];
}

@Injectable()
export class ReaffirmService {
  constructor(private readonly dataSource: DataSource) {}

  /** The lawyer's own opinions that an edit made void, by that edit. */
  async list(actor: PersonActor, draftId: string): Promise<Reaffirmations> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      const version = await latestVersion(manager, actor, draftId);
      const groups = await reaffirmationGroups(manager, version, actor.personId);
      const authors = groups.flatMap((group) => [group.version, ...group.laterEdits]).map(({ authorId }) => authorId);
      return { version, groups, names: await readNames(manager, authors) };
    });
  }

  /**
   * Each becomes a new opinion with the same ruling, wording, conditions and advice; all of them or none.
   * @returns ids of the new opinions, in the order in which they were named
   * @throws Refusal `version/stale`; `assertion/text-moved-on` where no such diff is to be shown any more;
   * `opinion/not-found` for one that it does not bear on; `assertion/own-words` (R4)
   */
  async reaffirm(actor: PersonActor, draftId: string, said: SaidAgain): Promise<string[]> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      await requireDraft(manager, actor, draftId);
      await lockDraft(manager, actor.newsroomId, draftId);
      const version = await latestVersion(manager, actor, draftId);
      if (version.number !== said.versionNumber || version.sha256 !== said.versionSha256) {
        throw new Refusal('version/stale', { draftId, latest: version.number });
      }
      await requireSecondPerson(transaction, 'opinion.give', draftId);
      const groups = await reaffirmationGroups(manager, version, actor.personId);
      const group = groups.find(({ diffSha256 }) => diffSha256 === said.diffSha256);
      if (group === undefined) throw new Refusal('assertion/text-moved-on', { draftId, latest: version.number });
      const made: string[] = [];
      for (const opinionId of new Set(said.opinionIds)) {
        const found = group.opinions.find(({ standing }) => standing.id === opinionId);
        if (found === undefined) throw new Refusal('opinion/not-found', { opinionId });
        made.push(await sayAgain(transaction, actor, found));
      }
      return made;
    });
  }
}

async function sayAgain(
  transaction: Transaction,
  actor: PersonActor,
  { standing, assertion, stand: { version, placement } }: VoidOpinion,
): Promise<string> {
  const { manager } = transaction;
  const reading = readingOf(version.blocks, placement);
  const footing = requirePlace({ assertion, version, placement, reading });
  // What waits in the queue is taken first, as it would be for a ruling.
  const taken = assertion.state === 'queued' ? await moveAssertion(transaction, assertion, 'take') : assertion;
  const moved = await moveAssertion(transaction, taken, 'rule');
  const { ruling, requiredWording, conditions, jurisdiction, id: reaffirms } = standing;
  const advice = await manager.findOneByOrFail(OpinionAdvice, { newsroomId: actor.newsroomId, opinionId: reaffirms });
  const given = {
    ruling,
    requiredWording,
    conditions: conditions.map(({ text }) => text),
    jurisdiction,
    resolves: false,
    advice,
  };
  const by = { lawyerId: actor.personId, channel: 'written' as const, notedBy: null, reaffirms };
  const opinion = await appendOpinion(transaction, footing, given, by);
  await keepConditions(transaction, actor, opinion.id, standing);
  await takeEffect(transaction, moved, opinion);
  return opinion.id;
}

/** What was met stays met, now on the word of the lawyer who saw it so. */
async function keepConditions(
  { manager, record }: Transaction,
  { newsroomId, personId }: PersonActor,
  opinionId: string,
  { conditions }: VoidOpinion['standing'],
): Promise<void> {
  for (const [ordinal, { met }] of conditions.entries()) {
    if (!met) continue;
    await manager.insert(OpinionConditionMet, { newsroomId, opinionId, ordinal, personId });
    record({ event: 'condition.met', payload: { opinionId, ordinal } });
  }
}
