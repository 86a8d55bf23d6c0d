// Who may do what: role, relation and verb in one table. Every route names a verb; a route that names none is closed to everybody.
import type { ActingRole, Actor } from '#domain/actor.js';
import { Role, type TokenScope } from '#domain/vocabulary.js';

const EVERYBODY = Role.options;
const NEWSROOM = ['reporter', 'editor', 'lawyer', 'managing_editor'] as const satisfies readonly Role[];
const LAWYERS = ['lawyer', 'outside_counsel'] as const satisfies readonly Role[];
const EDITORS = ['editor', 'managing_editor'] as const satisfies readonly Role[];
const DESK = [...NEWSROOM, 'outside_counsel'] as const satisfies readonly Role[];

/** In which stories a role counts for anything. An administrator looks after people and settings, and has no power over a story. */
export const REACH: Readonly<Record<ActingRole, 'newsroom' | 'given' | 'shared' | 'none'>> = {
  reporter: 'newsroom',
  editor: 'newsroom',
  lawyer: 'newsroom',
  managing_editor: 'newsroom',
  outside_counsel: 'given',
  partner: 'shared',
  admin: 'none',
  system: 'newsroom',
};

/** What a person has to do with the thing they act on. */
export interface Relations {
  /** They wrote or edited the words, or the answer, in question (R4). */
  readonly wrote?: boolean;
  /** They proposed it, ruled on it or signed it. */
  readonly tookPart?: boolean;
  /** It is they who gave or made it. */
  readonly own?: boolean;
}

/** Read it as a sentence: `who`, within their reach, `may`, `unless` …, and some only what is their own. */
export interface Rule {
  readonly may: string;
  readonly who: readonly ActingRole[];
  /** Of `who`, those who may only what is their own. */
  readonly onlyOwn?: readonly ActingRole[];
  readonly unless?: readonly ('wrote' | 'tookPart')[];
  /** R4: by a person at the keyboard, never by a program with their token. */
  readonly keyboard?: true;
}

export const PERMISSIONS = {
  'session.own': { may: 'look after their own session', who: EVERYBODY },
  'member.manage': { may: 'invite people, change their roles and end their membership', who: ['admin'] },
  'story.create': { may: 'open a story', who: ['reporter', 'editor', 'managing_editor'] },
  'story.read': { may: 'see a story', who: [...DESK, 'partner'] },
  'story.members': { may: 'see who was given a story', who: DESK },
  'story.share': { may: 'share a story with another newsroom, and end it', who: EDITORS },
  'story.received': { may: 'see which stories other newsrooms share with theirs', who: NEWSROOM },
  'material.share': { may: 'open a piece of material to partners, and close it', who: [...EDITORS, 'lawyer'] },
  'draft.read': { may: 'read a draft and its versions', who: [...DESK, 'partner'] },
  'changes.read': { may: 'see what changed since they last read a draft', who: DESK },
  'draft.write': { may: 'submit a draft, and change its words', who: ['reporter', 'editor'] },
  'evidence.read': { may: 'see evidence and its passages', who: [...DESK, 'partner'] },
  'evidence.add': { may: 'add evidence', who: NEWSROOM },
  'document.download': { may: 'download an original', who: [...DESK, 'partner'] },
  'exchange.read': { may: 'read what was exchanged with the subjects of a story', who: [...DESK, 'partner'] },
  'exchange.record': { may: 'record what was sent or received', who: NEWSROOM },
  'letter.read': { may: 'read a letter and its allegations', who: [...DESK, 'partner'] },
  'letter.receive': { may: 'take in a letter', who: [...NEWSROOM, 'outside_counsel'] },
  'letter.retry': { may: 'have a letter read again', who: [...NEWSROOM, 'outside_counsel'] },
  'link.decide': {
    may: 'confirm or reject what is laid beside a statement',
    who: [...LAWYERS, 'reporter', 'editor', 'managing_editor'],
  },
  'events.listen': { may: 'hear that something moved', who: EVERYBODY },
  'assertion.read': { may: 'see what a draft asserts', who: [...DESK, 'partner'] },
  'assertion.review': { may: 'accept, edit or dismiss an assertion', who: DESK },
  'assertion.queue': { may: 'put an assertion before the lawyers', who: [...EDITORS, ...LAWYERS] },
  'assertion.assign': { may: 'give an assertion to a lawyer', who: [...EDITORS, 'lawyer'] },
  'placement.decide': { may: 'say where an assertion stands in a version', who: DESK },
  'queue.read': { may: 'see what waits for a lawyer', who: DESK },
  'opinion.read': { may: 'see how an assertion was ruled on', who: DESK },
  'opinion.give': {
    may: 'rule on an assertion, or confirm advice given by telephone',
    who: LAWYERS,
    unless: ['wrote'],
    keyboard: true,
  },
  'opinion.withdraw': {
    may: 'withdraw an opinion',
    who: LAWYERS,
    onlyOwn: ['outside_counsel'],
    unless: ['wrote'],
    keyboard: true,
  },
  'opinion.note': { may: 'note advice given by telephone', who: EDITORS },
  'advice.read': { may: 'read the reasons of an opinion', who: [...EDITORS, ...LAWYERS] },
  'wording.accept': { may: "accept a lawyer's wording", who: ['reporter', ...EDITORS] },
  'condition.meet': {
    may: 'say that a condition of an opinion is met',
    who: [...EDITORS, ...LAWYERS],
    unless: ['wrote'],
    keyboard: true,
  },
  'sign-off.legal': { may: 'sign a version off legally', who: LAWYERS, unless: ['wrote'], keyboard: true },
  'sign-off.editorial': { may: 'sign a version off editorially', who: EDITORS, unless: ['wrote'], keyboard: true },
  'readiness.read': { may: 'see whether a draft is ready, and why not', who: DESK },
  'dashboard.read': { may: 'see what runs next', who: DESK },
  'draft.plan': { may: 'say when a draft is to run', who: EDITORS },
  'clearance.request': { may: 'ask for a certificate', who: EDITORS },
  'clearance.read': { may: 'check a certificate', who: [...EDITORS, ...LAWYERS] },
  'legal-stop.place': { may: 'place a legal stop', who: ['lawyer', 'outside_counsel', 'managing_editor'] },
  'legal-stop.lift': { may: 'lift a legal stop', who: ['lawyer', 'managing_editor'] },
  'override.propose': {
    may: 'propose to publish against advice',
    who: ['managing_editor'],
    unless: ['wrote'],
    keyboard: true,
  },
  'override.assent': {
    may: 'be the second person to publish against advice',
    who: ['editor', 'managing_editor', 'lawyer'],
    unless: ['wrote', 'tookPart'],
    keyboard: true,
  },
  'override.withdraw': {
    may: 'call a publication against advice off',
    who: ['editor', 'managing_editor', 'lawyer'],
    onlyOwn: ['editor', 'lawyer'],
    keyboard: true,
  },
  'reply.read': { may: 'see what was put to whom', who: DESK },
  'reply.record': { may: 'put assertions to their subjects, and record the answers', who: NEWSROOM },
  'reply.waive': { may: 'decide that somebody is not asked', who: [...EDITORS, 'lawyer'] },
  'letter.review': { may: "say that a letter's allegations were all looked at", who: LAWYERS },
  'limit.read': { may: 'see by when a letter wants something, and whether that is dealt with', who: DESK },
  'limit.settle': {
    may: "say that a letter's time limit is dealt with, and take it back",
    who: [...EDITORS, ...LAWYERS],
  },
  'position.read': { may: 'see what is answered to an allegation', who: [...DESK, 'partner'] },
  'position.write': { may: 'write an answer to an allegation', who: DESK },
  'position.approve': { may: 'approve an answer to an allegation', who: LAWYERS, unless: ['wrote'], keyboard: true },
  'schedule.export': { may: 'take the schedule of answers away', who: [...EDITORS, ...LAWYERS] },
  'privilege.raise': { may: 'label something as privileged', who: DESK },
  'privilege.lower': { may: 'lower a label of privilege, or share what carries it', who: LAWYERS, keyboard: true },
  'privilege-log.read': { may: 'see the privilege log', who: [...LAWYERS, 'managing_editor'] },
  'publication.record': { may: 'record that a version was published', who: EDITORS },
  'publication.read': { may: 'see what was published', who: DESK },
  'evidence.remove': { may: 'take back evidence that was added by mistake', who: NEWSROOM },
  'source.read': { may: 'see sources by code-name: lawyers all, others those they keep', who: DESK },
  'source.record': { may: 'record a source, and look after those they keep', who: NEWSROOM, keyboard: true },
  'source.open': { may: 'open the identity of a source they keep', who: NEWSROOM, keyboard: true },
  'hold.read': { may: 'see what must be kept', who: DESK },
  'hold.place': {
    may: 'place a hold, or accept one that a letter demands',
    who: ['lawyer', 'outside_counsel', 'managing_editor'],
    keyboard: true,
  },
  'hold.release': { may: 'release a hold, or dismiss a proposed one', who: ['lawyer'], keyboard: true },
  'hold.reasons': { may: 'read why a hold was placed or released', who: [...EDITORS, ...LAWYERS] },
  'story.close': { may: 'close a story, and open it again', who: EDITORS },
  'retention.manage': { may: 'say how long closed stories are kept, and see what is due', who: ['managing_editor'] },
  'audit.read': { may: 'read the audit log, and have it checked', who: ['admin', 'managing_editor', 'lawyer'] },
  'audit.export': { may: 'take the audit log away', who: ['admin', 'managing_editor', 'lawyer'] },
  'notification.own': { may: 'read their own notices', who: EVERYBODY },
  'webhook.manage': { may: 'look after webhooks', who: ['admin'] },
  'token.own': { may: 'look after their own tokens', who: ['reporter', ...EDITORS, 'lawyer'] },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** What a program may do with a person's token, by scope. Nothing that R4 keeps for two people is among it. */
export const TOKEN_REACH: Readonly<Record<TokenScope, readonly Permission[]>> = {
  'draft.write': ['story.read', 'draft.read', 'changes.read', 'draft.write'],
  'clearance.request': ['draft.read', 'readiness.read', 'clearance.request', 'clearance.read'],
  'clearance.read': ['clearance.read'],
};

/** The roles that hold the permission, whatever else is asked of them. */
export function rolesThatMay(permission: Permission): readonly ActingRole[] {
  return PERMISSIONS[permission].who;
}

/** Whether the role holds the permission: what a route asks before anything is known of the thing itself. */
export function may(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  return rolesThatMay(permission).includes(actor.role);
}

/** What stands between the actor and the act; null where nothing does. */
export type Obstacle = 'role' | 'keyboard' | 'not-own' | 'wrote' | 'tookPart';

/** The first obstacle, by the whole row of the table. Fails closed: a relation that the row asks about and nobody looked up is an obstacle. */
export function obstacleTo(actor: Actor, permission: Permission, relations: Relations): Obstacle | null {
  const rule: Rule = PERMISSIONS[permission];
  if (!rule.who.includes(actor.role)) return 'role';
  if (rule.keyboard === true && actor.via !== 'session') return 'keyboard';
  if (rule.onlyOwn?.includes(actor.role) === true && relations.own !== true) return 'not-own';
  return rule.unless?.find((relation) => relations[relation] !== false) ?? null;
}

/** Whether the actor, being what they are to the thing, may do this to it. */
export function mayAs(actor: Actor, permission: Permission, relations: Relations): boolean {
  return obstacleTo(actor, permission, relations) === null;
}

/** True when this role sees a story only where it was given or shared. */
export function seesOnlyGivenStories({ role }: { readonly role: ActingRole }): boolean {
  return REACH[role] === 'given' || REACH[role] === 'shared';
}

/** The permissions among `wanted` that the actor holds: sent along with records, so that a page need not re-derive rights. */
export function abilities<Wanted extends Permission>(actor: Actor, wanted: readonly Wanted[]): Record<Wanted, boolean> {
  return Object.fromEntries(wanted.map((permission) => [permission, may(actor, permission)])) as Record<
    Wanted,
    boolean
  >;
}
