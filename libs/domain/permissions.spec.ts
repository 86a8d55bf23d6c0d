import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ActingRole, Actor } from '#domain/actor.js';
import { drawPermissions, sentence } from '#domain/draw-permissions.js';
import {
  abilities,
  may,
  mayAs,
  obstacleTo,
  type Permission,
  PERMISSIONS,
  REACH,
  type Relations,
  type Rule,
  seesOnlyGivenStories,
  TOKEN_REACH,
} from '#domain/permissions.js';
import { Role } from '#domain/vocabulary.js';

const VERBS = Object.keys(PERMISSIONS) as Permission[];
const ROLES = Object.keys(REACH) as ActingRole[];
const as = (role: ActingRole, via: Actor['via'] = 'session'): Actor => ({
  newsroomId: 'n',
  personId: 'p',
  name: '',
  role,
  via,
});
/** Nothing stands in the way of somebody who is all this to the thing. */
const CLEAR: Relations = { wrote: false, tookPart: false, own: true };
const rule = (verb: Permission): Rule => PERMISSIONS[verb];

describe('the table of permissions', () => {
  it('is what docs/permissions.md says', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8');
    expect(page).toContain(drawPermissions());
  });

  it('reads as sentences', () => {
    expect(sentence(PERMISSIONS['opinion.give'])).toBe(
      'Lawyer or outside counsel (given the story) may rule on an assertion, or confirm advice given by telephone, ' +
        'unless they wrote or edited the words; at the keyboard only.',
    );
    expect(sentence(PERMISSIONS['opinion.withdraw'])).toContain('outside counsel (given the story; only their own)');
  });

  it('R4: wherever words are ruled on, signed or overridden, whoever wrote them is barred, and so is a program', () => {
    for (const verb of [
      'opinion.give',
      'opinion.withdraw',
      'condition.meet',
      'sign-off.legal',
      'sign-off.editorial',
      'override.propose',
      'override.assent',
      'position.approve',
    ] as const) {
      for (const role of PERMISSIONS[verb].who) {
        expect([verb, role, obstacleTo(as(role), verb, CLEAR)]).toEqual([verb, role, null]);
        expect([verb, role, obstacleTo(as(role), verb, { ...CLEAR, wrote: true })]).toEqual([verb, role, 'wrote']);
        expect([verb, role, obstacleTo(as(role, 'token'), verb, CLEAR)]).toEqual([verb, role, 'keyboard']);
      }
    }
  });

  it('R4: nothing that is for a person at the keyboard is in any token’s reach', () => {
    for (const verb of Object.values(TOKEN_REACH).flat())
      expect([verb, rule(verb).keyboard]).toEqual([verb, undefined]);
  });

  it('fails closed: what the row asks about and nobody looked up is an obstacle', () => {
    for (const verb of VERBS) {
      const { unless, onlyOwn, who } = rule(verb);
      for (const role of who) {
        const asked = (unless?.length ?? 0) > 0 || onlyOwn?.includes(role) === true;
        expect([verb, role, mayAs(as(role), verb, {})]).toEqual([verb, role, !asked]);
      }
    }
  });

  it('may and mayAs agree on who is turned away at the door', () => {
    for (const verb of VERBS) {
      for (const role of ROLES) {
        if (!may(as(role), verb)) expect([verb, role, obstacleTo(as(role), verb, CLEAR)]).toEqual([verb, role, 'role']);
        expect(abilities(as(role), [verb])).toEqual({ [verb]: may(as(role), verb) });
      }
    }
  });

  it('outside counsel withdraw only what they gave; a lawyer of the house also another’s', () => {
    const another = { wrote: false, own: false };
    expect(obstacleTo(as('outside_counsel'), 'opinion.withdraw', another)).toBe('not-own');
    expect(obstacleTo(as('lawyer'), 'opinion.withdraw', another)).toBe(null);
  });

  it('R10: a partner only reads, and nothing of lawyers’, of work or of the log', () => {
    const partners = VERBS.filter((verb) => may(as('partner'), verb));
    expect(partners.sort()).toEqual([
      'assertion.read',
      'document.download',
      'draft.read',
      'evidence.read',
      'exchange.read',
      'letter.read',
      'position.read',
      'story.read',
    ]);
  });

  it('R10: partner is nobody’s membership, and guests are those whose reach is given or shared', () => {
    expect(Role.options).not.toContain('partner');
    expect(ROLES.filter((role) => seesOnlyGivenStories({ role }))).toEqual(['outside_counsel', 'partner']);
  });

  it('an administrator has no power over a story', () => {
    const stories = VERBS.filter((verb) =>
      /^(story|draft|assertion|opinion|advice|sign-off|letter|position|evidence|exchange|reply|override|legal-stop)\./.test(
        verb,
      ),
    );
    expect(stories.filter((verb) => may(as('admin'), verb))).toEqual([]);
  });
});
