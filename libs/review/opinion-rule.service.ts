// A lawyer rules on assertions: the words must be those that were read, and nobody's own (R1, R4).
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import type { Opinion } from '#database/entities/opinion.entity.js';
import { withActor } from '#database/with-actor.js';
import { requireDraft } from '#drafts/draft-lookup.js';
import { moveAssertion } from '#review/move-assertion.js';
import { appendOpinion, type GivenRuling, takeEffect } from '#review/opinion-append.js';
import { footingOf, requireAsRead, requireRow, requireSecondPerson } from '#review/opinion-footing.js';

/** A ruling with what was read for it: the assertion's row, and the words and context by their hashes. */
export interface Ruled extends GivenRuling {
  readonly assertionVersion: number;
  /** The version that was read; a later one serves as well if the words and their context are the same there. */
  readonly versionNumber: number;
  readonly textSha256: string;
  readonly contextSha256: string;
}

export interface GivenOpinion {
  readonly opinion: Opinion;
  readonly assertion: Assertion;
}

/** What became of one of many rulings. */
export type Outcome = { assertionId: string } & ({ given: GivenOpinion } | { code: ErrorCode });

@Injectable()
export class OpinionRuleService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @throws Refusal `assertion/own-words` (R4), `assertion/text-moved-on` (R1), `assertion/state-forbids`, `record/stale`,
   * `version/unknown`, `version/unplaced`, `opinion/wording-missing`
   */
  async rule(actor: PersonActor, assertionId: string, ruled: Ruled, draftId?: string): Promise<GivenOpinion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const footing = await footingOf(transaction, assertionId);
      const { assertion } = footing;
      if (draftId !== undefined && assertion.draftId !== draftId) throw new Refusal('assertion/not-found');
      const lawyerId = await requireSecondPerson(transaction, 'opinion.give', assertion.draftId);
      if (ruled.versionNumber > footing.version.number) throw new Refusal('version/unknown');
      const firm = requireAsRead(footing, ruled);
      requireRow(assertion, ruled.assertionVersion);
      const moved = await moveAssertion(transaction, assertion, 'rule');
      const by = { lawyerId, channel: 'written' as const, notedBy: null, reaffirms: null };
      const opinion = await appendOpinion(transaction, firm, ruled, by);
      await takeEffect(transaction, moved, opinion);
      return { opinion, assertion: moved };
    });
  }

  /** Many rulings on one draft, each in its own transaction: one that is refused holds up no other. */
  async ruleMany(
    actor: PersonActor,
    draftId: string,
    rulings: readonly (Ruled & { assertionId: string })[],
  ): Promise<Outcome[]> {
    await withActor(this.dataSource, actor, ({ manager }) => requireDraft(manager, actor, draftId));
    const outcomes: Outcome[] = [];
    for (const { assertionId, ...ruled } of rulings) {
      try {
        outcomes.push({ assertionId, given: await this.rule(actor, assertionId, ruled, draftId) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        outcomes.push({ assertionId, code: error.code });
      }
    }
    return outcomes;
  }
}
