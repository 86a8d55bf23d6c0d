// How roles read on a screen.
import type { Person } from '../api/records.js';

export const ROLE_WORDS: Readonly<Record<Person['role'], string>> = {
  reporter: 'Reporter',
  editor: 'Editor',
  lawyer: 'Lawyer',
  outside_counsel: 'Outside counsel',
  managing_editor: 'Managing editor',
  admin: 'Administrator',
  partner: 'Partner newsroom',
};
