// Which keys do what in the table of replies?
import type { KeyWords } from '../../ui/key-help.js';

export const REPLY_KEYS: KeyWords = [
  [['↑', '↓'], 'The assertion above, below'],
  [['←', '→'], 'The subject before, after'],
  [['Home', 'End'], 'The first, the last subject'],
  [['Enter'], 'Open what stands between them'],
  [['Space'], 'Choose it, to put several together'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];
