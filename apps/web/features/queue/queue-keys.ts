// Which keys do what in the queue?
import type { KeyWords } from '../../ui/key-help.js';

export const QUEUE_KEYS: KeyWords = [
  [['j', '↓'], 'Next assertion'],
  [['k', '↑'], 'Previous assertion'],
  [['Enter'], 'Open it in its draft'],
  [['x'], 'Choose it, to take several at once'],
  [['t'], 'Take it, or all that are chosen'],
  [['r'], 'Release it'],
  [['a'], 'Assign it'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];
