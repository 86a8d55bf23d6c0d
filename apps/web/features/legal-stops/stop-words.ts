// How a legal stop reads on a screen.
import type { LegalStopKind } from '../../api/records.js';

export const STOP_WORDS: Readonly<Record<LegalStopKind, string>> = {
  injunction: 'Injunction',
  undertaking: 'Undertaking given',
  editorial_order: 'Order from above',
};
