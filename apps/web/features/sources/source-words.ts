// How the kinds and the worth of sources read on a screen.
import type { Source } from '../../api/records.js';

export const CLASS_WORDS: Readonly<Record<Source['class'], string>> = {
  document_leak: 'Leaked documents',
  insider: 'Insider',
  official: 'Official',
  witness: 'Witness',
  expert: 'Expert',
  public_record: 'Public record',
  other: 'Other',
};

export const STRENGTH_WORDS: Readonly<Record<Source['strength'], string>> = {
  corroborated: 'Corroborated',
  first_hand: 'First hand',
  second_hand: 'Second hand',
  unassessed: 'Not yet weighed',
};

export const STRENGTH_MEANINGS: Readonly<Record<Source['strength'], string>> = {
  corroborated: 'Borne out by others, or by papers.',
  first_hand: 'Was there.',
  second_hand: 'Heard it from who was there.',
  unassessed: 'Nobody has said what it is worth.',
};
