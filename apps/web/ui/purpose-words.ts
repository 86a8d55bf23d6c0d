// How the purpose of an exchange reads on a screen.
import type { Exchange } from '../api/records.js';

export const PURPOSE_WORDS: Readonly<Record<Exchange['purpose'], string>> = {
  correspondence: 'Correspondence',
  right_of_reply: 'Right of reply',
  statement: 'Statement',
  complaint: 'Complaint',
  correction_request: 'Request for correction',
};
