// How a subject's kind reads on a screen.
import type { Subject } from '../../api/records.js';

export const SUBJECT_KIND_WORDS: Readonly<Record<Subject['kind'], string>> = {
  person: 'Person',
  organisation: 'Organisation',
};

export const SUBJECT_KINDS = Object.entries(SUBJECT_KIND_WORDS).map(([value, label]) => ({
  value: value as Subject['kind'],
  label,
}));
