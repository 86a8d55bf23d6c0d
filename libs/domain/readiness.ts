// May this version run? One pure function for page, dashboard, jobs and clearance (R3): named blockers, or none.
import { z } from 'zod';
import { type AssertionState, isSettled, isUnreviewed } from '#domain/assertion.states.js';
import { type OpinionBasis, prevailingAdvice, type Reading } from '#domain/judge-opinion.js';
import type { Gravity, LetterStatus, PlacementStatus, ReplyOutcome, SignOffKind } from '#domain/vocabulary.js';

export const BlockerCode = z.enum([
  'story/legal-stop',
  'draft/flagging',
  'placement/ambiguous',
  'placement/gone-unacknowledged',
  'assertion/unreviewed',
  'assertion/no-opinion',
  'assertion/opinion-void',
  'assertion/not-defensible',
  'assertion/condition-unmet',
  'assertion/needs-more',
  'assertion/no-evidence',
  'reply/not-put',
  'reply/awaiting',
  'reply/not-reflected',
  'letter/in-progress',
  'letter/failed',
  'letter/unreviewed',
  'allegation/unreviewed',
  'allegation/no-position',
  'sign-off/legal-missing',
  'sign-off/editorial-missing',
  'sign-off/stale',
]);
export type BlockerCode = z.infer<typeof BlockerCode>;

/** What a managing editor may publish against, with a second person's assent. Ignorance is not advice: it must be dispelled, not lifted. */
const LIFTABLE: readonly BlockerCode[] = [
  'assertion/no-opinion',
  'assertion/opinion-void',
  'assertion/not-defensible',
  'assertion/condition-unmet',
  'assertion/needs-more',
  'assertion/no-evidence',
  'reply/not-put',
  'reply/awaiting',
  'reply/not-reflected',
  'letter/in-progress',
  'letter/failed',
  'letter/unreviewed',
  'allegation/unreviewed',
  'allegation/no-position',
  'sign-off/legal-missing',
];

/** `id` names what blocks: an assertion, a letter, an allegation, a legal stop, a sign-off or the draft; `otherId` a reply's subject. */
export const Blocker = z.strictObject({ code: BlockerCode, id: z.uuid(), otherId: z.uuid().nullable() });
export type Blocker = z.infer<typeof Blocker>;

export interface ReplyFacts {
  readonly subjectId: string;
  /** Null while nothing was put to them. */
  readonly outcome: ReplyOutcome | null;
  /** Milliseconds since the epoch. */
  readonly deadline: number | null;
  /** The copy carries the answer, as checked against this version. */
  readonly reflected: boolean;
}

export interface AssertionFacts {
  readonly id: string;
  readonly state: AssertionState;
  readonly gravity: Gravity;
  /** Null where the version has not been placed yet. */
  readonly placement: PlacementStatus | null;
  readonly reading: Reading | null;
  /** Those that stand and count. */
  readonly opinions: readonly OpinionBasis[];
  readonly hasEvidence: boolean;
  /** One for each subject; empty where nobody has said whom it is about. */
  readonly replies: readonly ReplyFacts[];
}

export interface AllegationFacts {
  readonly id: string;
  readonly hasPosition: boolean;
  /** Assertions it was confirmed to be about, and those it is only suggested to be about. */
  readonly confirmedAgainst: readonly string[];
  readonly suggestedAgainst: readonly string[];
}

export interface ReadinessFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly draftId: string;
  readonly versionSha256: string;
  /** Of the opinions that stand and count, as a sign-off is given over them too (R1). */
  readonly opinionsSha256: string;
  /** Placing and flagging of this version is still to come, or failed. */
  readonly flagging: boolean;
  readonly assertions: readonly AssertionFacts[];
  readonly letters: readonly { readonly id: string; readonly status: LetterStatus; readonly reviewed: boolean }[];
  readonly allegations: readonly AllegationFacts[];
  /** Those that stand. */
  readonly legalStops: readonly string[];
  /** Those not withdrawn. */
  readonly signOffs: readonly {
    readonly id: string;
    readonly kind: SignOffKind;
    readonly versionSha256: string;
    readonly opinionsSha256: string;
  }[];
  /** Those that were assented to and not withdrawn. */
  readonly overrides: readonly {
    readonly id: string;
    readonly versionSha256: string;
    readonly blockers: readonly Blocker[];
  }[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly blockers: readonly Blocker[];
  /** Blockers that stand, but that two people decided to publish against. */
  readonly lifted: readonly (Blocker & { readonly overrideId: string })[];
  /** When this answer changes by itself, because a time to answer runs out; milliseconds, or null. */
  readonly changesAt: number | null;
}

export function readiness(facts: ReadinessFacts): Readiness {
  const found = [
    ...facts.legalStops.map((id) => blocker('story/legal-stop', id)),
    ...(isUnplaced(facts) ? [blocker('draft/flagging', facts.draftId)] : []),
    ...facts.assertions.flatMap((assertion) => assertionBlockers(assertion, facts.now)),
    ...facts.letters.flatMap(letterBlockers),
    ...allegationBlockers(facts),
    ...signOffBlockers(facts),
  ];
  const blockers: Blocker[] = [];
  const lifted: (Blocker & { overrideId: string })[] = [];
  for (const one of found) {
    const overrideId = liftedBy(one, facts);
    if (overrideId === null) blockers.push(one);
    else lifted.push({ ...one, overrideId });
  }
  return { ready: blockers.length === 0, blockers, lifted, changesAt: nextDeadline(facts) };
}

/** Also where the draft passes for flagged, but an assertion that counts has no place in this version. */
function isUnplaced({ flagging, assertions }: ReadinessFacts): boolean {
  return flagging || assertions.some(({ state, placement }) => !isSettled(state) && placement === null);
}

function blocker(code: BlockerCode, id: string, otherId: string | null = null): Blocker {
  return { code, id, otherId };
}

function assertionBlockers(assertion: AssertionFacts, now: number): Blocker[] {
  const { id, state, placement, gravity } = assertion;
  // Of what has not been placed yet nothing can be said; the draft's own blocker says so.
  if (isSettled(state) || placement === null) return [];
  if (placement === 'ambiguous') return [blocker('placement/ambiguous', id)];
  if (placement === 'gone') return [blocker('placement/gone-unacknowledged', id)];
  if (isUnreviewed(state)) return [blocker('assertion/unreviewed', id)];
  const found = adviceBlockers(assertion).map((code) => blocker(code, id));
  if (gravity === 'high' && !assertion.hasEvidence) found.push(blocker('assertion/no-evidence', id));
  if (gravity === 'low') return found;
  if (assertion.replies.length === 0) found.push(blocker('reply/not-put', id));
  for (const reply of assertion.replies) {
    const code = replyBlocker(reply, now);
    if (code !== null) found.push(blocker(code, id, reply.subjectId));
  }
  return found;
}

function adviceBlockers({ gravity, opinions, reading }: AssertionFacts): BlockerCode[] {
  const advice = prevailingAdvice(opinions, reading);
  if (advice.outcome === 'none') return gravity === 'low' ? [] : ['assertion/no-opinion'];
  if (advice.outcome === 'void') return ['assertion/opinion-void'];
  switch (advice.ruling) {
    case 'not_defensible':
      return ['assertion/not-defensible'];
    case 'needs_more':
      return ['assertion/needs-more'];
    case 'defensible_if_changed':
      return ['assertion/condition-unmet'];
    case 'defensible':
      return advice.unmetConditions > 0 ? ['assertion/condition-unmet'] : [];
  }
}

function replyBlocker({ outcome, deadline, reflected }: ReplyFacts, now: number): BlockerCode | null {
  switch (outcome) {
    case null:
      return 'reply/not-put';
    case 'awaiting':
      return deadline === null || deadline > now ? 'reply/awaiting' : null;
    case 'answered':
      return reflected ? null : 'reply/not-reflected';
    case 'declined':
    case 'unreachable':
    case 'waived':
      return null;
  }
}

/** What the program could not read, a lawyer may have read on paper: then its failure stands in nobody's way. */
function letterBlockers({ id, status, reviewed }: ReadinessFacts['letters'][number]): Blocker[] {
  if (status === 'failed') return reviewed ? [] : [blocker('letter/failed', id)];
  if (status !== 'linked') return [blocker('letter/in-progress', id)];
  return reviewed ? [] : [blocker('letter/unreviewed', id)];
}

/** An allegation matters to a version only through the assertions that stand in it. */
function allegationBlockers({ allegations, assertions }: ReadinessFacts): Blocker[] {
  const standing = new Set(
    assertions.filter(({ state, placement }) => !isSettled(state) && placement !== 'gone').map(({ id }) => id),
  );
  return allegations.flatMap(({ id, hasPosition, confirmedAgainst, suggestedAgainst }) => {
    if (hasPosition) return [];
    if (confirmedAgainst.some((assertionId) => standing.has(assertionId)))
      return [blocker('allegation/no-position', id)];
    if (suggestedAgainst.some((assertionId) => standing.has(assertionId)))
      return [blocker('allegation/unreviewed', id)];
    return [];
  });
}

function signOffBlockers(facts: ReadinessFacts): Blocker[] {
  return (['legal', 'editorial'] as const).flatMap((kind) => {
    const given = facts.signOffs.filter((signOff) => signOff.kind === kind);
    if (given.some((signOff) => signOffHolds(signOff, facts))) return [];
    const last = given.at(-1);
    return [
      last === undefined ? blocker(`sign-off/${kind}-missing`, facts.draftId) : blocker('sign-off/stale', last.id),
    ];
  });
}

/** R1: a sign-off holds for the very bytes and the very opinions it was given over, and for no others. */
export function signOffHolds(
  signOff: Pick<ReadinessFacts, 'versionSha256' | 'opinionsSha256'>,
  now: Pick<ReadinessFacts, 'versionSha256' | 'opinionsSha256'>,
): boolean {
  return signOff.versionSha256 === now.versionSha256 && signOff.opinionsSha256 === now.opinionsSha256;
}

/**
 * Whether two people may decide to publish against it. A lawyer who signed other words and has not signed these is like one
 * who has not signed; an editor's signature nothing replaces.
 */
export function mayBeLifted({ code, id }: Blocker, { signOffs }: Pick<ReadinessFacts, 'signOffs'>): boolean {
  if (code === 'sign-off/stale') return signOffs.some((signOff) => signOff.id === id && signOff.kind === 'legal');
  return LIFTABLE.includes(code);
}

/**
 * True where all that blocks is the program's own work on letters: the answer changes when that is done, which stirs the story
 * again. Nobody needs to be told, and nothing taken back, of what is only being looked at once more.
 */
export function isOnlyAtWork({ blockers }: Pick<Readiness, 'blockers'>): boolean {
  return blockers.length > 0 && blockers.every(({ code }) => code === 'letter/in-progress');
}

/** An override speaks of the very bytes it was written over, and lifts only what it names. */
function liftedBy(found: Blocker, facts: ReadinessFacts): string | null {
  if (!mayBeLifted(found, facts)) return null;
  const { code, id, otherId } = found;
  const { overrides, versionSha256 } = facts;
  const lifting = overrides.find(
    (override) =>
      override.versionSha256 === versionSha256 &&
      override.blockers.some((named) => named.code === code && named.id === id && named.otherId === otherId),
  );
  return lifting?.id ?? null;
}

function nextDeadline({ assertions, now }: ReadinessFacts): number | null {
  const coming = assertions.flatMap(({ state, replies }) =>
    isSettled(state)
      ? []
      : replies.flatMap(({ outcome, deadline }) =>
          outcome === 'awaiting' && deadline !== null && deadline > now ? [deadline] : [],
        ),
  );
  return coming.length === 0 ? null : Math.min(...coming);
}
