// How roles read on a screen, and what each is for.
import type { Person } from '../api/records.js';

type Role = Person['role'];

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reporter: 'Reporter',
  editor: 'Editor',
  lawyer: 'Lawyer',
  outside_counsel: 'Outside counsel',
  managing_editor: 'Managing editor',
  admin: 'Administrator',
};

export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  reporter: 'Submits drafts, adds evidence, records what was put to whom.',
  editor: 'Puts assertions before the lawyers, signs off editorially, asks for clearance.',
  lawyer: 'Rules on assertions, signs off legally, answers letters.',
  outside_counsel: 'Like a lawyer, in the stories they are given and no others.',
  managing_editor: 'An editor who may also publish against advice, with a second person.',
  admin: 'Looks after people and settings. Sees no story and decides on none.',
};

export const ROLES = Object.keys(ROLE_WORDS) as Role[];
