import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { defaultPrivilege, lowers, sightOf } from './privilege.js';
import { Privilege } from './vocabulary.js';

const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
  newsroomId: 'n',
  personId: 'p',
  name: 'Somebody',
  role,
  via: 'session',
  ...more,
});

describe('R10: labels of privilege', () => {
  it.each([
    ['none', 'work_product', false],
    ['none', 'privileged', false],
    ['work_product', 'privileged', false],
    ['common_interest', 'work_product', false],
    ['privileged', 'work_product', true],
    ['work_product', 'none', true],
    ['common_interest', 'none', true],
    ['privileged', 'none', true],
  ] as const)('R10: from %s to %s gives protection up: %s', (from, to, given) => {
    expect(lowers(from, to)).toBe(given);
  });

  it('R10: to share in a common interest is always a lawyer’s decision, and to leave a label alone never is', () => {
    for (const label of Privilege.options) {
      expect(lowers(label, 'common_interest')).toBe(label !== 'common_interest');
      expect(lowers(label, label)).toBe(false);
    }
  });

  it('R10: lawyers and editors look beneath every label, a reporter beneath some, a partner beneath what is shared', () => {
    for (const role of ['lawyer', 'outside_counsel', 'editor', 'managing_editor'] as const)
      expect(sightOf(actor(role))).toBe('on');
    expect(sightOf(actor('reporter'))).toBe('own');
    expect(sightOf(actor('partner', { partnerOf: 'other' }))).toBe('shared');
    expect(sightOf(actor('lawyer', { partnerOf: 'other' }))).toBe('shared');
    expect(sightOf(actor('admin'))).toBe('');
  });

  it('R10: a program with a lawyer’s token looks beneath none', () => {
    expect(sightOf(actor('lawyer', { via: 'token' }))).toBe('');
  });

  it('R10: what a lawyer adds is work product', () => {
    expect(defaultPrivilege(actor('lawyer'))).toBe('work_product');
    expect(defaultPrivilege(actor('outside_counsel'))).toBe('work_product');
    expect(defaultPrivilege(actor('editor'))).toBe('none');
    expect(defaultPrivilege(actor('reporter'))).toBe('none');
  });
});
