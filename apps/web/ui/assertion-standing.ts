// How does an assertion stand, in one word: what has to happen to it next, or that nothing has?
import type { Assertion } from '../api/records.js';
import type { Tone } from './mark.js';

/** In the order in which they ask for attention. */
export const STANDINGS = [
  'ambiguous',
  'gone',
  'void',
  'not_defensible',
  'unreviewed',
  'needs_more',
  'to_change',
  'flagged',
  'queued',
  'with_lawyer',
  'placing',
  'stands',
  'dismissed',
  'withdrawn',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** `sign` stands beside the number in the margin, so that no colour has to be told from another. */
export const STANDING_WORDS: Readonly<Record<Standing, { words: string; sign: string; tone: Tone }>> = {
  ambiguous: { words: 'Two places possible', sign: '?', tone: 'bad' },
  gone: { words: 'Gone from the text', sign: '∅', tone: 'bad' },
  void: { words: 'Opinion void', sign: '!', tone: 'bad' },
  not_defensible: { words: 'Not defensible', sign: '✕', tone: 'bad' },
  unreviewed: { words: 'Unreviewed', sign: '○', tone: 'warn' },
  needs_more: { words: 'Lawyer needs more', sign: '…', tone: 'warn' },
  to_change: { words: 'Defensible if changed', sign: '±', tone: 'warn' },
  flagged: { words: 'Flagged', sign: '◇', tone: 'plain' },
  queued: { words: 'Waits for a lawyer', sign: '◷', tone: 'done' },
  with_lawyer: { words: 'With a lawyer', sign: '§', tone: 'done' },
  placing: { words: 'Being placed', sign: '·', tone: 'plain' },
  stands: { words: 'Defensible', sign: '✓', tone: 'good' },
  dismissed: { words: 'Dismissed', sign: '–', tone: 'plain' },
  withdrawn: { words: 'Withdrawn', sign: '–', tone: 'plain' },
};

type Judged = Pick<Assertion, 'state' | 'placement' | 'advice'>;

export function standingOf({ state, placement, advice }: Judged): Standing {
  if (state === 'dismissed' || state === 'withdrawn') return state;
  if (placement === null) return 'placing';
  if (placement.status === 'ambiguous' || placement.status === 'gone') return placement.status;
  if (state === 'proposed' || state === 'dismissal_pending') return 'unreviewed';
  if (state === 'queued' || state === 'with_lawyer') return state;
  if (advice === null || advice.outcome === 'none') return 'flagged';
  if (advice.outcome === 'void') return 'void';
  return adviceStanding(advice);
}

function adviceStanding({ ruling, unmetConditions }: NonNullable<Assertion['advice']>): Standing {
  switch (ruling) {
    case 'not_defensible':
      return 'not_defensible';
    case 'needs_more':
      return 'needs_more';
    case 'defensible_if_changed':
      return 'to_change';
    default:
      return unmetConditions > 0 ? 'to_change' : 'stands';
  }
}

/** Whether it no longer bears on publication. */
export function isOver(standing: Standing): boolean {
  return standing === 'dismissed' || standing === 'withdrawn';
}
