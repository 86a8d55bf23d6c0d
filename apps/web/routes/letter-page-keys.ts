// Which keys do what on the letter page?
import type { KeyWords } from '../ui/key-help.js';

export const LETTER_KEYS: KeyWords = [
  [['j', '↓'], 'Next allegation'],
  [['k', '↑'], 'Previous allegation'],
  [['c', '1'], 'Confirm the outlined suggestion: it answers'],
  [['2'], 'Confirm it: it concedes the point'],
  [['3'], 'Confirm it: it cuts both ways'],
  [['4'], 'Confirm it: context'],
  [['x'], 'Reject it'],
  [['p'], 'Answer the allegation'],
  [['Enter'], 'Open its source at the passage'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

/** Of a letter in a story that another newsroom shares. */
export const READING_LETTER_KEYS: KeyWords = LETTER_KEYS.filter(([keys]) =>
  ['j', 'k', 'Enter', 'Esc', '?'].includes(keys[0] ?? ''),
);

/** Needed all the time. */
export const LETTER_HINT: KeyWords = [
  [['j', 'k'], 'next, previous'],
  [['c'], 'confirm'],
  [['x'], 'reject'],
  [['Enter'], 'open'],
];
