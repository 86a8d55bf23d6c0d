// How holds read on a screen.
import type { HeldKind, Hold } from '../../api/records.js';
import type { Material } from '../../api/use-story-material.js';
import type { HoldAct } from './use-holds.js';

export const KIND_WORDS: Readonly<Record<HeldKind, string>> = {
  evidence: 'Evidence',
  exchange: 'Exchange',
  letter: 'Letter',
};

export const ACT_WORDS: Readonly<Record<HoldAct, { title: string; button: string; says: string }>> = {
  accept: {
    title: 'Keep what the letter demands',
    button: 'Place the hold',
    says: 'Nothing it covers is deleted from now on, by nobody and by no timetable.',
  },
  dismiss: {
    title: 'Dismiss the demand to preserve',
    button: 'Dismiss it',
    says: 'Nothing is held for this letter, and it proposes no hold again.',
  },
  release: {
    title: 'Release the hold',
    button: 'Release it',
    says: 'What it covers may be deleted again. The hold stays on record.',
  },
};

export const REASON_WORDS = { placed: 'Placed', dismissed: 'Dismissed', released: 'Released' } as const;

/** What is held, e.g. `the whole story`. */
export function heldWords(
  { itemKind, itemId }: Pick<Hold, 'itemKind' | 'itemId'>,
  material: readonly Material[],
): string {
  if (itemKind === null) return 'the whole story';
  const title = material.find(({ id }) => id === itemId)?.title;
  return title === undefined ? `one ${itemKind}` : `${itemKind} “${title}”`;
}
