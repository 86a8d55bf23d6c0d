// Phrases for what concerns people, sessions, programs and the log itself.
import { type Phrases, some, spelled } from '#audit/words.js';

export const PEOPLE = {
  'newsroom.founded': () => 'founded the newsroom',
  'member.added': ({ personId, role }, say) => `added ${say.person(personId)} as ${spelled(role)}`,
  'member.role-changed': ({ personId, from, to }, say) =>
    `changed the role of ${say.person(personId)} from ${spelled(from)} to ${spelled(to)}`,
  'member.ended': ({ personId, sessions, tokens }, say) =>
    `ended the membership of ${say.person(personId)} (${some(sessions, 'session')} and ${some(tokens, 'token')} ended)`,
  'member.returned': ({ personId, role }, say) => `took ${say.person(personId)} back as ${spelled(role)}`,
  'invitation.made': ({ role }) => `invited somebody as ${spelled(role)}`,
  'invitation.accepted': ({ personId }, say) => `took the invitation up for ${say.person(personId)}`,
  'invitation.revoked': () => 'took an invitation back',
  // The person is the actor: these were done in their name, if perhaps not by them.
  'session.opening': ({ deviceKnown }) => `began to sign in${deviceKnown ? '' : ' on a new device'}`,
  'session.challenged': () => 'was asked for the second factor',
  'session.opened': () => 'signed in',
  'session.refused': ({ reason }) => `was refused a sign-in (${reason})`,
  'session.unknown': ({ personId }, say) =>
    `found a sign-in of ${say.person(personId)} whose end was never recorded, and settled it`,
  'session.locked': () => 'was locked out after too many failed sign-ins',
  'session.confirmed': ({ by }) => `gave their ${by === 'password' ? 'password' : 'second factor'} again`,
  'session.moved-in': () => 'came from another newsroom without signing in anew',
  'session.closed': () => 'signed out',
  'password.changed': ({ sessions }) => `changed their password (${some(sessions, 'session')} ended)`,
  'factor.changing': ({ act }) => `began to change a second factor (${spelled(act)})`,
  'factor.changed': ({ act }) => `changed a second factor (${spelled(act)})`,
  'factor.refused': ({ act }) => `was refused a change of a second factor (${spelled(act)})`,
  'factor.unknown': ({ act, on }) =>
    `found a change of a second factor (${spelled(act)}) whose end was never recorded: it is ${on ? 'on' : 'off'}`,
  'webhook.added': () => 'added a webhook',
  'webhook.removed': () => 'removed a webhook',
  'token.made': ({ scopes }) => `made a token for a program (${scopes.join(', ')})`,
  'token.revoked': () => 'revoked a token',
  'audit.exported': ({ entries }) => `exported the audit log (${some(entries, 'entry', 'entries')})`,
} satisfies Partial<Phrases>;
