import { describe, expect, it } from '@jest/globals';
import { may } from '#domain/permissions.js';
import { NoticeKind, Role } from '#domain/vocabulary.js';
import { type Candidate, CIRCLES, whoIsTold } from '#notices/who-is-told.js';

const person = (role: Role, part: Partial<Candidate> = {}): Candidate => ({
  personId: role,
  role,
  isMember: false,
  isWriter: false,
  ...part,
});
const strangers = Role.options.map((role) => person(role));
const members = Role.options.map((role) => person(role, { isMember: true }));

describe('who is told', () => {
  it.each(NoticeKind.options)('R10: of %s nobody whose role may not read what it is about', (kind) => {
    const { needs, everywhere, ofTheStory } = CIRCLES[kind];
    for (const role of [...everywhere, ...ofTheStory]) {
      const actor = { newsroomId: '', personId: role, name: role, role, via: 'session' as const };
      expect([role, may(actor, needs)]).toEqual([role, true]);
    }
    expect(whoIsTold(kind, members, ['admin'], null)).not.toEqual(expect.arrayContaining(['admin']));
  });

  it.each(NoticeKind.options)('R10: of %s no guest who was not given the story, even by name', (kind) => {
    const told = whoIsTold(kind, strangers, ['outside_counsel'], null);
    expect(told).not.toContain('outside_counsel');
  });

  it('a letter reaches lawyers and editors of the house, and reporters and counsel of the story', () => {
    expect(whoIsTold('letter_arrived', strangers, [], null)).toEqual(['editor', 'lawyer', 'managing_editor']);
    expect(whoIsTold('letter_arrived', members, [], null)).toEqual([
      'reporter',
      'editor',
      'lawyer',
      'outside_counsel',
      'managing_editor',
    ]);
    expect(whoIsTold('letter_arrived', [person('reporter', { isWriter: true })], [], null)).toEqual(['reporter']);
  });

  it('of a letter’s time limit whoever is told that a letter has arrived', () => {
    for (const people of [strangers, members])
      expect(whoIsTold('letter_due', people, [], null)).toEqual(whoIsTold('letter_arrived', people, [], null));
  });

  it('an assignment reaches the lawyer it names and nobody else', () => {
    expect(whoIsTold('assigned', members, ['lawyer'], 'editor')).toEqual(['lawyer']);
  });

  it('nobody is told of what they did themselves', () => {
    expect(whoIsTold('legal_stop', members, [], 'lawyer')).not.toContain('lawyer');
    expect(whoIsTold('assigned', members, ['lawyer'], 'lawyer')).toEqual([]);
  });
});
