// The life of an assertion as a table: the only ways from one state to the next, who may take them, and when.
// "Signed off" is not a state: it is computed from the sign-offs over the bytes (R1).
import { z } from 'zod';
import type { Permission } from '#domain/permissions.js';

export const AssertionState = z.enum([
  'proposed',
  'flagged',
  'queued',
  'with_lawyer',
  'ruled',
  'dismissal_pending',
  'dismissed',
  'withdrawn',
]);
export type AssertionState = z.infer<typeof AssertionState>;

export const AssertionCommand = z.enum([
  'accept',
  'dismiss',
  'propose_dismissal',
  'assent_dismissal',
  'refuse_dismissal',
  'reopen',
  'queue',
  'unqueue',
  'take',
  'assign',
  'release',
  'rule',
  'confirm_advice',
  'unrule',
  'withdraw',
  'restore',
]);
export type AssertionCommand = z.infer<typeof AssertionCommand>;

/** What stands between the person and the words: whether they wrote them (R4). `system`: the program itself; `person`: anybody else. */
type Relation = 'anyone' | 'person' | 'writer' | 'not-writer' | 'system';

/** What must hold besides. Where a command leads to two states, the conditions divide the cases between them. */
type Condition = 'opinions-stand' | 'no-opinion-stands' | 'text-gone' | 'words-changed';

export interface Transition {
  readonly command: AssertionCommand;
  readonly from: AssertionState;
  readonly to: AssertionState;
  /** null: only the program does this, as a consequence of something else. */
  readonly permission: Permission | null;
  readonly relation: Relation;
  readonly when?: Condition;
}

type Step = Omit<Transition, 'from'> & { readonly from: readonly AssertionState[] };

const STEPS: readonly Step[] = [
  { command: 'accept', from: ['proposed'], to: 'flagged', permission: 'assertion.review', relation: 'anyone' },
  // R4: whoever wrote the words cannot alone wave the flag away.
  {
    command: 'dismiss',
    from: ['proposed', 'flagged'],
    to: 'dismissed',
    permission: 'assertion.review',
    relation: 'not-writer',
  },
  {
    command: 'propose_dismissal',
    from: ['proposed', 'flagged'],
    to: 'dismissal_pending',
    permission: 'assertion.review',
    relation: 'writer',
  },
  {
    command: 'assent_dismissal',
    from: ['dismissal_pending'],
    to: 'dismissed',
    permission: 'assertion.review',
    relation: 'not-writer',
  },
  {
    command: 'refuse_dismissal',
    from: ['dismissal_pending'],
    to: 'flagged',
    permission: 'assertion.review',
    relation: 'anyone',
  },
  { command: 'reopen', from: ['dismissed'], to: 'flagged', permission: 'assertion.review', relation: 'person' },
  // What was dismissed were other words.
  {
    command: 'reopen',
    from: ['dismissed'],
    to: 'proposed',
    permission: null,
    relation: 'system',
    when: 'words-changed',
  },
  { command: 'queue', from: ['flagged', 'ruled'], to: 'queued', permission: 'assertion.queue', relation: 'anyone' },
  {
    command: 'unqueue',
    from: ['queued'],
    to: 'flagged',
    permission: 'assertion.queue',
    relation: 'anyone',
    when: 'no-opinion-stands',
  },
  {
    command: 'unqueue',
    from: ['queued'],
    to: 'ruled',
    permission: 'assertion.queue',
    relation: 'anyone',
    when: 'opinions-stand',
  },
  { command: 'take', from: ['queued'], to: 'with_lawyer', permission: 'opinion.give', relation: 'not-writer' },
  {
    command: 'assign',
    from: ['queued', 'with_lawyer'],
    to: 'with_lawyer',
    permission: 'assertion.assign',
    relation: 'anyone',
  },
  { command: 'release', from: ['with_lawyer'], to: 'queued', permission: 'opinion.give', relation: 'anyone' },
  { command: 'rule', from: ['with_lawyer', 'ruled'], to: 'ruled', permission: 'opinion.give', relation: 'not-writer' },
  {
    command: 'confirm_advice',
    from: ['flagged', 'queued', 'with_lawyer', 'ruled'],
    to: 'ruled',
    permission: 'opinion.give',
    relation: 'not-writer',
  },
  // The last standing opinion was withdrawn: the question is the lawyer's again.
  {
    command: 'unrule',
    from: ['ruled'],
    to: 'with_lawyer',
    permission: null,
    relation: 'anyone',
    when: 'no-opinion-stands',
  },
  {
    command: 'withdraw',
    from: ['proposed', 'flagged', 'queued', 'with_lawyer', 'ruled', 'dismissal_pending'],
    to: 'withdrawn',
    permission: 'placement.decide',
    relation: 'anyone',
    when: 'text-gone',
  },
  {
    command: 'restore',
    from: ['withdrawn'],
    to: 'flagged',
    permission: 'placement.decide',
    relation: 'anyone',
    when: 'no-opinion-stands',
  },
  {
    command: 'restore',
    from: ['withdrawn'],
    to: 'ruled',
    permission: 'placement.decide',
    relation: 'anyone',
    when: 'opinions-stand',
  },
];

/** One entry an edge. */
export const TRANSITIONS: readonly Transition[] = STEPS.flatMap(({ from, ...step }) =>
  from.map((state): Transition => ({ ...step, from: state })),
);

/** States a new assertion starts in: as the machine proposed it, or as a person marked it. */
export const FIRST_STATES: readonly AssertionState[] = ['proposed', 'flagged'];

/** States in which the assertion no longer bears on publication. */
const SETTLED: readonly AssertionState[] = ['dismissed', 'withdrawn'];

/** States in which nobody has yet said that this is an assertion to be looked at. */
const UNREVIEWED: readonly AssertionState[] = ['proposed', 'dismissal_pending'];

export function isSettled(state: AssertionState): boolean {
  return SETTLED.includes(state);
}

export function isUnreviewed(state: AssertionState): boolean {
  return UNREVIEWED.includes(state);
}

/** What is true of the moment in which somebody asks for a command. */
export interface Circumstances {
  /** Whether the actor wrote or edited the words (R4); the program itself never did. */
  readonly wroteIt: boolean;
  readonly bySystem: boolean;
  readonly opinionsStand: boolean;
  readonly textGone: boolean;
  readonly wordsChanged: boolean;
}

/** The edge that `command` takes from `state`, or undefined where the table has none. Permissions are the caller's to check. */
export function transitionOf(
  state: AssertionState,
  command: AssertionCommand,
  circumstances: Circumstances,
): Transition | undefined {
  return TRANSITIONS.find(
    (edge) =>
      edge.from === state &&
      edge.command === command &&
      relationHolds(edge.relation, circumstances) &&
      conditionHolds(edge.when, circumstances),
  );
}

/** True when the table knows `command` in `state` at all: then a refusal is about who asks, or about when. */
export function knowsCommand(state: AssertionState, command: AssertionCommand): boolean {
  return TRANSITIONS.some((edge) => edge.from === state && edge.command === command);
}

function relationHolds(relation: Relation, { wroteIt, bySystem }: Circumstances): boolean {
  if (relation === 'system') return bySystem;
  if (relation === 'person') return !bySystem;
  if (relation === 'anyone') return true;
  return relation === 'writer' ? wroteIt : !wroteIt;
}

function conditionHolds(when: Condition | undefined, circumstances: Circumstances): boolean {
  switch (when) {
    case undefined:
      return true;
    case 'opinions-stand':
      return circumstances.opinionsStand;
    case 'no-opinion-stands':
      return !circumstances.opinionsStand;
    case 'text-gone':
      return circumstances.textGone;
    case 'words-changed':
      return circumstances.wordsChanged;
  }
}
