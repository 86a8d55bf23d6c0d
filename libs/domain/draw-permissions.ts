// The table of permissions as sentences (Markdown): docs/permissions.md holds what this writes, and a test holds it to that.
import { PERMISSIONS, REACH, type Rule } from '#domain/permissions.js';
import type { ActingRole } from '#domain/actor.js';
import { Role } from '#domain/vocabulary.js';

const NAMES: Readonly<Record<ActingRole, string>> = {
  reporter: 'reporter',
  editor: 'editor',
  lawyer: 'lawyer',
  outside_counsel: 'outside counsel',
  managing_editor: 'managing editor',
  admin: 'administrator',
  partner: 'partner',
  system: 'the program',
};

/** In the words of a newsroom; `none` and `newsroom` need no saying at each verb. */
const REACHES: Readonly<Record<(typeof REACH)[ActingRole], string>> = {
  newsroom: '',
  given: 'given the story',
  shared: 'of a newsroom that the story is shared with',
  none: '',
};

const UNLESS = {
  wrote: 'they wrote or edited the words',
  tookPart: 'they proposed it, ruled on it or signed it',
} as const;

export function drawPermissions(): string {
  const verbs = Object.entries(PERMISSIONS) as [string, Rule][];
  const lines = verbs.map(([verb, rule]) => `| \`${verb}\` | ${sentence(rule)} |`);
  return ['| verb | who may |', '|---|---|', ...lines, ''].join('\n');
}

/** "Lawyer or outside counsel (given the story) may rule on an assertion, unless they wrote or edited the words; at the keyboard only." */
export function sentence({ may, who, onlyOwn, unless, keyboard }: Rule): string {
  const everybody = Role.options.every((role) => who.includes(role));
  const named = (role: ActingRole) => {
    const notes = [REACHES[REACH[role]], onlyOwn?.includes(role) === true ? 'only their own' : ''].filter(Boolean);
    return notes.length === 0 ? NAMES[role] : `${NAMES[role]} (${notes.join('; ')})`;
  };
  const people = everybody
    ? 'everybody signed in'
    : new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(who.map(named));
  const bars = (unless ?? []).map((relation) => UNLESS[relation]);
  const but = bars.length === 0 ? '' : `, unless ${bars.join(' or ')}`;
  return `${people.charAt(0).toUpperCase()}${people.slice(1)} may ${may}${but}${keyboard === true ? '; at the keyboard only' : ''}.`;
}
