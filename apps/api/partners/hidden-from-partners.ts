// What a partner's answer leaves out of each record, beneath which the tables' own policies hide whole rows. Where a field has no
// null it is empty. Ids of people stay: they name nobody to another newsroom.
import type { Actor } from '#domain/actor.js';
import type { AssertionState } from '#domain/assertion.states.js';

/** The record as the actor may have it. */
export function asSeenBy<Full extends object>(
  { partnerOf }: Actor,
  full: Full,
  hidden: (full: Full) => Partial<Full>,
): Full {
  return partnerOf === undefined ? full : { ...full, ...hidden(full) };
}

/** The note is the newsroom's own, and the file may hold comments and tracked changes that the words do not. */
export const ofVersion = () => ({ note: '', documentId: null });

/** When it is to run is for the owner to say. */
export const ofDraft = <Latest extends object>({ latest }: { latest: Latest }) => ({
  plannedAt: null,
  flagFailure: null,
  latest: { ...latest, ...ofVersion() },
});

/** How far an assertion has come with the lawyers would say that they were asked, and that they ruled. */
const PUBLIC_STATES: readonly AssertionState[] = ['proposed', 'dismissed', 'withdrawn'];

export const ofAssertion = ({ state }: { state: AssertionState }) => ({
  state: PUBLIC_STATES.includes(state) ? state : ('flagged' as const),
  meaning: '',
  jurisdictions: [],
  pendingGravity: null,
  pendingBy: null,
  assignedTo: null,
  assigneeName: null,
  queuedAt: null,
  dueAt: null,
  // The row's counter steps when a lawyer takes it up.
  version: 1,
});

/** Where it came from can lead to whom it came from. */
export const ofEvidence = () => ({ provenance: '' });

export const ofLetter = <Counts extends object>({ counts }: { counts: Counts }) => ({
  failure: null,
  reviewedBy: null,
  reviewedByName: null,
  reviewedAt: null,
  steps: [],
  counts: { ...counts, segments: 0 },
});

export const ofPosition = () => ({ writtenByName: null, approvedByName: null });

export const ofLink = () => ({ decidedBy: null, decidedByName: null });
