// Who takes part in the model of an assertion's life, and what their role lets them do. Written from the specification,
// not from the product's own table, so that the two can disagree.

export type Role = 'reporter' | 'editor' | 'lawyer' | 'outside_counsel' | 'managing_editor' | 'admin';

/**
 * R wrote the draft, C (an editor) and W (a lawyer) are declared to have written some of it; E, L, M, O and P wrote nothing
 * at first. O was given the story; A may do nothing of this.
 */
export const CAST = {
  R: 'reporter',
  C: 'editor',
  E: 'editor',
  L: 'lawyer',
  M: 'lawyer',
  W: 'lawyer',
  O: 'outside_counsel',
  P: 'managing_editor',
  A: 'admin',
} as const satisfies Record<string, Role>;

export type Person = keyof typeof CAST;
export const PEOPLE = Object.keys(CAST) as Person[];
export const WRITERS: readonly Person[] = ['R', 'C', 'W'];
export const LAWYERS: readonly Person[] = PEOPLE.filter((person) =>
  ['lawyer', 'outside_counsel'].includes(CAST[person]),
);

const COUNSEL: readonly Role[] = ['lawyer', 'outside_counsel'];
const EDITORS: readonly Role[] = ['editor', 'managing_editor'];
const DESK: readonly Role[] = ['reporter', ...EDITORS, ...COUNSEL];

export const DESK_MEMBERS = PEOPLE.filter((person) => DESK.includes(CAST[person]));

/** Moves of an assertion that take nothing but its version; the names are those of the routes. */
export const MOVES = [
  'accept',
  'dismiss',
  'assent-dismissal',
  'refuse-dismissal',
  'reopen',
  'queue',
  'unqueue',
  'take',
  'release',
  'withdraw',
  'restore',
] as const;
export type Move = (typeof MOVES)[number];

export type Kind =
  | Move
  | 'assign'
  | 'rule'
  | 'note'
  | 'confirm'
  | 'withdraw-opinion'
  | 'accept-wording'
  | 'remove-words'
  | 'put-words-back'
  | 'name-author';

export const MAY: Readonly<Record<Kind, readonly Role[]>> = {
  accept: DESK,
  dismiss: DESK,
  'assent-dismissal': DESK,
  'refuse-dismissal': DESK,
  reopen: DESK,
  queue: [...EDITORS, ...COUNSEL],
  unqueue: [...EDITORS, ...COUNSEL],
  take: COUNSEL,
  release: COUNSEL,
  withdraw: DESK,
  restore: DESK,
  assign: [...EDITORS, 'lawyer'],
  rule: COUNSEL,
  note: EDITORS,
  confirm: COUNSEL,
  'withdraw-opinion': COUNSEL,
  'accept-wording': ['reporter', ...EDITORS],
  'remove-words': ['reporter', 'editor'],
  'put-words-back': ['reporter', 'editor'],
  'name-author': ['reporter', 'editor'],
};
