// Who may do what, by role. Every route names one of these; a route that names none is closed to everybody.
import type { Actor } from '#domain/actor.js';
import type { Role, TokenScope } from '#domain/vocabulary.js';

const EVERYBODY: readonly Role[] = [
  'reporter',
  'editor',
  'lawyer',
  'outside_counsel',
  'managing_editor',
  'admin',
  'partner',
];
const NEWSROOM: readonly Role[] = ['reporter', 'editor', 'lawyer', 'managing_editor'];
const LAWYERS = ['lawyer', 'outside_counsel'] as const satisfies readonly Role[];
const EDITORS = ['editor', 'managing_editor'] as const satisfies readonly Role[];
const DESK: readonly Role[] = [...NEWSROOM, 'outside_counsel'];

/** Permission to the roles that hold it. An administrator looks after people and settings, and has no power over a story. */
export const PERMISSIONS = {
  'session.own': EVERYBODY,
  'story.create': ['reporter', 'editor', 'managing_editor'],
  'story.read': [...DESK, 'partner'],
  'draft.read': [...DESK, 'partner'],
  'draft.write': ['reporter', 'editor'],
  'evidence.read': DESK,
  'evidence.add': NEWSROOM,
  'document.download': DESK,
  'exchange.read': DESK,
  'exchange.record': NEWSROOM,
  'letter.read': DESK,
  'letter.receive': [...NEWSROOM, 'outside_counsel'],
  'letter.retry': [...NEWSROOM, 'outside_counsel'],
  'link.decide': [...LAWYERS, 'reporter', 'editor', 'managing_editor'],
  'events.listen': EVERYBODY,
  'assertion.read': [...DESK, 'partner'],
  'assertion.review': DESK,
  'assertion.queue': [...EDITORS, ...LAWYERS],
  'assertion.assign': [...EDITORS, 'lawyer'],
  'placement.decide': DESK,
  'queue.read': DESK,
  'opinion.read': DESK,
  'opinion.give': LAWYERS,
  'opinion.note': EDITORS,
  'advice.read': [...EDITORS, ...LAWYERS],
  'wording.accept': ['reporter', ...EDITORS],
  'condition.meet': [...EDITORS, ...LAWYERS],
  'sign-off.legal': LAWYERS,
  'sign-off.editorial': EDITORS,
  'readiness.read': DESK,
  'dashboard.read': DESK,
  'draft.plan': EDITORS,
  'clearance.request': EDITORS,
  'clearance.read': [...EDITORS, ...LAWYERS],
  'legal-stop.place': ['lawyer', 'outside_counsel', 'managing_editor'],
  'legal-stop.lift': ['lawyer', 'managing_editor'],
  'override.propose': ['managing_editor'],
  'override.assent': ['editor', 'managing_editor', 'lawyer'],
  'reply.read': DESK,
  'reply.record': NEWSROOM,
  'reply.waive': [...EDITORS, 'lawyer'],
  'letter.review': LAWYERS,
  'position.read': DESK,
  'position.write': DESK,
  'position.approve': LAWYERS,
  'schedule.export': [...EDITORS, ...LAWYERS],
  'publication.record': EDITORS,
  'publication.read': DESK,
  'notification.own': EVERYBODY,
  'webhook.manage': ['admin'],
  'token.own': ['reporter', ...EDITORS, 'lawyer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** What a program may do with a person's token, by scope. Nothing that R4 keeps for two people is among it. */
export const TOKEN_REACH: Readonly<Record<TokenScope, readonly Permission[]>> = {
  'draft.write': ['story.read', 'draft.read', 'draft.write'],
  'clearance.request': ['draft.read', 'readiness.read', 'clearance.request', 'clearance.read'],
  'clearance.read': ['clearance.read'],
};

/** Roles that see only the stories they were given. */
const GUESTS: readonly string[] = ['outside_counsel', 'partner'];

export function may(actor: Actor, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly string[]).includes(actor.role);
}

/** True when this actor sees a story only as its member. */
export function seesOnlyGivenStories(actor: Actor): boolean {
  return GUESTS.includes(actor.role);
}

/** The permissions among `wanted` that the actor holds: sent along with records, so that a page need not re-derive rights. */
export function abilities<Wanted extends Permission>(actor: Actor, wanted: readonly Wanted[]): Record<Wanted, boolean> {
  return Object.fromEntries(wanted.map((permission) => [permission, may(actor, permission)])) as Record<
    Wanted,
    boolean
  >;
}
