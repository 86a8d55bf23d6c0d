// An assertion as the API tells it.
import type { Advice } from '#domain/judge-opinion.js';
import type { Placement } from '#database/entities/placement.entity.js';
import type { AssertionView, JudgedOpinion } from '#review/describe-assertions.js';

export function presentAssertion(view: AssertionView) {
  const { newsroomId: _newsroom, ...assertion } = { ...(view.assertion as object) } as AssertionView['assertion'];
  return {
    ...assertion,
    words: view.words,
    queuedAt: assertion.queuedAt?.toISOString() ?? null,
    dueAt: assertion.dueAt?.toISOString() ?? null,
    createdAt: assertion.createdAt.toISOString(),
    assigneeName: view.assigneeName,
    own: view.own,
    placement: view.placement === null ? null : presentPlacement(view.placement),
    reading: view.reading,
    opinions: view.opinions.map(presentOpinion),
    advice: view.advice === null ? null : presentAdvice(view.advice),
    subjects: [...view.subjects],
    links: view.links,
    commands: [...view.commands],
  };
}

export function presentPlacement(placement: Placement) {
  const { versionNumber, status, start, end, score, candidates, decision, decidedBy, decidedAt, version } = placement;
  return {
    versionNumber,
    status,
    start,
    end,
    score,
    candidates,
    decision,
    decidedBy,
    decidedAt: decidedAt?.toISOString() ?? null,
    version,
  };
}

function presentOpinion({ opinion, judgement }: JudgedOpinion) {
  const { id, ruling, lawyerId, lawyerName, createdAt, channel, counts, requiredWording, conditions } = opinion;
  return {
    id,
    ruling,
    lawyerId,
    lawyerName,
    createdAt: createdAt.toISOString(),
    channel,
    counts,
    requiredWording,
    conditions: [...conditions],
    jurisdiction: opinion.jurisdiction,
    versionNumber: opinion.versionNumber,
    validity: judgement?.validity ?? null,
    causes: judgement?.validity === 'void' ? [...judgement.causes] : [],
  };
}

function presentAdvice(advice: Advice) {
  const nothing = { ruling: null, opinionId: null, conditionMet: false, unmetConditions: 0, differs: [] };
  if (advice.outcome !== 'prevails') return { outcome: advice.outcome, ...nothing };
  return { ...advice, differs: [...advice.differs] };
}
