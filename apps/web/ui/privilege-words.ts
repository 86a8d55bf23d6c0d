// How the labels of privilege read on a screen.
import type { Privilege } from '../api/records.js';

export const PRIVILEGE_WORDS: Readonly<Record<Privilege, string>> = {
  privileged: 'Privileged',
  work_product: 'Work product',
  common_interest: 'Common interest',
  none: 'No privilege',
};

/** Who reads what carries the label. */
export const PRIVILEGE_READERS: Readonly<Record<Privilege, string>> = {
  privileged: 'Advice. Read by lawyers, editors and managing editors, and by outside counsel given the story.',
  work_product: 'Made for the defence. Read by them, and by reporters who belong to the story or recorded it.',
  common_interest: 'Shared in confidence. Read by them, and by partners to whom it was opened.',
  none: 'Read by whoever may read the thing it belongs to.',
};
