// How the words about assertions read on a screen.
import type { QueuedAssertion } from '../api/records.js';

export const GRAVITY_WORDS: Readonly<Record<QueuedAssertion['gravity'], string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
