// Reading opinions: what was ruled and whether it still holds, and, for those who may, why.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { knowsCommand } from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { may, mayAs, type Permission } from '#domain/permissions.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { OpinionAdvice } from '#database/entities/opinion-advice.entity.js';
import { withActor } from '#database/with-actor.js';
import { latestVersion, wroteDraft } from '#drafts/draft-lookup.js';
import { requireAssertion } from '#review/assertion-lookup.js';
import { basisOf, requireOpinion } from '#review/opinion-footing.js';
import { type OpinionRecord, readNames, readOpinionRecords } from '#review/opinion-records.js';
import { readStands, type Stand, type Verdict, verdictAt, type Voiding, voidingOf } from '#review/opinion-voiding.js';

/** What the actor may do with an opinion now. */
type OpinionCommand = 'withdraw' | 'confirm' | 'accept_wording' | 'meet_condition';

export interface OpinionView extends OpinionRecord {
  readonly verdict: Verdict;
  /** What voided it; undefined where it is not void. */
  readonly voiding: Voiding | undefined;
  /** Names of those whose edits and decisions `voiding` tells of. */
  readonly names: ReadonlyMap<string, string>;
  readonly commands: readonly OpinionCommand[];
}

@Injectable()
export class OpinionService {
  constructor(private readonly dataSource: DataSource) {}

  /** All opinions on an assertion, those withdrawn too, each judged by what stands now (R1). */
  async list(actor: PersonActor, assertionId: string): Promise<OpinionView[]> {
    return withActor(this.dataSource, actor, async ({ manager }) =>
      viewOpinions(manager, actor, await requireAssertion(manager, actor, assertionId)),
    );
  }

  /** One of them. */
  async read(actor: PersonActor, opinionId: string): Promise<OpinionView> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { assertionId } = await requireOpinion(manager, actor, opinionId);
      const views = await viewOpinions(manager, actor, await requireAssertion(manager, actor, assertionId));
      const view = views.find(({ opinion }) => opinion.id === opinionId);
      if (view === undefined) throw new Refusal('opinion/not-found');
      return view;
    });
  }

  /** Why it was ruled so: privileged (R10). Reading it leaves no trace (R3). */
  async advice(actor: PersonActor, opinionId: string): Promise<OpinionAdvice> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireOpinion(manager, actor, opinionId);
      return manager.findOneByOrFail(OpinionAdvice, { newsroomId: actor.newsroomId, opinionId });
    });
  }
}

async function viewOpinions(manager: EntityManager, actor: PersonActor, assertion: Assertion): Promise<OpinionView[]> {
  const { newsroomId, id, draftId } = assertion;
  const records = await readOpinionRecords(manager, newsroomId, id);
  if (records.length === 0) return [];
  const newest = await latestVersion(manager, actor, draftId);
  const from = Math.min(...records.map(({ opinion }) => opinion.versionNumber));
  const stands = (await readStands(manager, newsroomId, draftId, [id], from)).get(id) ?? [];
  const last = stands.at(-1);
  const now = last?.version.number === newest.number ? last : undefined;
  const wroteIt = await wroteDraft(manager, actor, draftId, actor.personId);
  const judged = records.map((record) => judge(record, stands, now));
  const names = await readNames(
    manager,
    judged.flatMap(({ voiding }) => peopleIn(voiding)),
  );
  return judged.map((view) => ({ ...view, names, commands: commandsOn(view, actor, assertion, wroteIt) }));
}

function judge(record: OpinionRecord, stands: readonly Stand[], now: Stand | undefined) {
  const basis = basisOf(record.opinion);
  const verdict = verdictAt(basis, now);
  const since = stands.filter(({ version }) => version.number >= record.opinion.versionNumber);
  return { ...record, verdict, voiding: verdict.validity === 'void' ? voidingOf(basis, since) : undefined };
}

function peopleIn(voiding: Voiding | undefined): (string | null)[] {
  if (voiding === undefined) return [];
  const { version, placement, laterEdits } = voiding;
  return [version.authorId, placement.decidedBy, ...laterEdits.map(({ authorId }) => authorId)];
}

function commandsOn(
  { opinion, counts, confirmed, withdrawn, conditions, verdict }: OpinionRecord & { verdict: Verdict },
  actor: PersonActor,
  { state }: Assertion,
  wroteIt: boolean,
): OpinionCommand[] {
  if (withdrawn !== null || actor.via !== 'session') return [];
  const own = opinion.lawyerId === actor.personId;
  const second = (permission: Permission) => mayAs(actor, permission, { wrote: wroteIt, own });
  const speaks = verdict.validity === 'carried' || verdict.validity === 'condition_met';
  const offered: Record<OpinionCommand, boolean> = {
    withdraw: second('opinion.withdraw'),
    confirm: second('opinion.give') && own && !confirmed && speaks && knowsCommand(state, 'confirm_advice'),
    accept_wording:
      may(actor, 'wording.accept') && counts && opinion.requiredWording !== null && verdict.validity === 'carried',
    meet_condition: second('condition.meet') && counts && conditions.some(({ met }) => met === null),
  };
  return (Object.keys(offered) as OpinionCommand[]).filter((command) => offered[command]);
}
