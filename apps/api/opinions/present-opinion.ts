// How an opinion looks on the wire: what was ruled, whether it holds, and the edit it fell by.
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { OpinionAdvice } from '#database/entities/opinion-advice.entity.js';
import { ERRORS } from '#domain/errors.js';
import { type Change, wordParts } from '#review/opinion-changes.js';
import type { Act } from '#review/opinion-records.js';
import type { GivenOpinion, Outcome } from '#review/opinion-rule.service.js';
import type { Voiding } from '#review/opinion-voiding.js';
import type { OpinionView } from '#review/opinion.service.js';

type Names = ReadonlyMap<string, string>;

export function presentOpinion({ opinion, verdict, voiding, names, ...view }: OpinionView) {
  return {
    id: opinion.id,
    assertionId: opinion.assertionId,
    draftId: opinion.draftId,
    ruling: opinion.ruling,
    requiredWording: opinion.requiredWording,
    conditions: view.conditions.map(({ text, met }, ordinal) => ({ ordinal, text, met: presentAct(met) })),
    jurisdiction: opinion.jurisdiction,
    channel: opinion.channel,
    lawyerId: opinion.lawyerId,
    lawyerName: view.lawyerName,
    notedBy: opinion.notedBy,
    notedByName: view.notedByName,
    confirmedAt: view.confirmedAt?.toISOString() ?? null,
    counts: view.counts,
    resolves: opinion.resolves,
    reaffirms: opinion.reaffirms,
    createdAt: opinion.createdAt.toISOString(),
    versionNumber: opinion.versionNumber,
    versionSha256: opinion.versionSha256,
    textSha256: opinion.textSha256,
    contextSha256: opinion.contextSha256,
    withdrawn:
      view.withdrawn === null ? null : { ...presentAct(view.withdrawn), byOpinionId: view.withdrawn.byOpinionId },
    validity: verdict.validity,
    causes: verdict.validity === 'void' ? verdict.causes : [],
    since: voiding === undefined ? null : presentVoiding(voiding, names),
    commands: view.commands,
  };
}

/** What a command answers: the opinion as it is now, and where the assertion went. */
export function presentResult(view: OpinionView, { assertion: { id, state, version } }: GivenOpinion) {
  return { ...presentOpinion(view), assertion: { id, state, version } };
}

export function presentOutcome(outcome: Outcome) {
  const { assertionId } = outcome;
  return 'given' in outcome
    ? { assertionId, ok: true, opinionId: outcome.given.opinion.id, code: null, message: null }
    : { assertionId, ok: false, opinionId: null, code: outcome.code, message: ERRORS[outcome.code][1] };
}

export function presentAdvice(advice: OpinionAdvice) {
  const { opinionId, meaningAdopted, defences, riskLikelihood, riskGravity, reasoning } = advice;
  return { opinionId, label: 'privileged', meaningAdopted, defences, riskLikelihood, riskGravity, reasoning };
}

export function presentEdit({ number, authorId, createdAt }: DraftVersion, names: Names) {
  return { versionNumber: number, authorId, authorName: names.get(authorId) ?? '', at: createdAt.toISOString() };
}

export function presentChange(change: Change) {
  return { part: change.part, parts: wordParts(change) };
}

function presentVoiding({ version, placement, laterEdits, changes }: Voiding, names: Names) {
  const { decision, decidedBy, decidedAt } = placement;
  return {
    ...presentEdit(version, names),
    placement:
      decision === null || decidedBy === null || decidedAt === null
        ? null
        : { decision, decidedBy, decidedByName: names.get(decidedBy) ?? '', at: decidedAt.toISOString() },
    laterEdits: laterEdits.map((edit) => presentEdit(edit, names)),
    changes: changes.map(presentChange),
  };
}

function presentAct(act: Act | null) {
  return act === null ? null : { personId: act.personId, name: act.name, at: act.at.toISOString() };
}
