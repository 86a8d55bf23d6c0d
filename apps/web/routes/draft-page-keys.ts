// Which keys do what on the draft page?
import type { KeyWords } from '../ui/key-help.js';

export const DRAFT_KEYS: KeyWords = [
  [['j', '↓'], 'Next assertion'],
  [['k', '↑'], 'Previous assertion'],
  [['a'], 'Accept it; or assent to its dismissal'],
  [['e'], 'Edit what is said about it'],
  [['d'], 'Dismiss it; or refuse its dismissal'],
  [['q'], 'Ask a lawyer'],
  [['t'], 'Take it, as a lawyer'],
  [['r'], 'Rule on it'],
  [['o'], 'To its opinions'],
  [['s'], 'Sign the draft off'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

/** Of a draft that another newsroom shares. */
export const READING_KEYS: KeyWords = DRAFT_KEYS.filter(([keys]) => ['j', 'k', 'Esc', '?'].includes(keys[0] ?? ''));

/** Needed all the time. */
export const DRAFT_HINT: KeyWords = [
  [['j', 'k'], 'next, previous'],
  [['o'], 'opinions'],
  [['s'], 'sign off'],
];
