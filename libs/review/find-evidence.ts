// Which of the story's evidence and exchanges are about the same thing as an assertion?
import type { EntityManager } from 'typeorm';
import { fillShelves, type PassageHit, type PassageMemory, type Shelf } from '#passages/passage-index.js';

const SHELVES: readonly Shelf[] = [
  { sourceKinds: ['evidence'], limit: 3 },
  { sourceKinds: ['exchange'], limit: 2 },
];

/** Below this, only words in common use are shared. */
const LEAST_SCORE = 0.1;
/** What scores less than this part of its shelf's best is noise beside it. */
const LEAST_PART_OF_BEST = 0.35;

export interface EvidenceQuestion {
  readonly newsroomId: string;
  readonly storyId: string;
  readonly memory: PassageMemory;
}

/** The few passages worth looking at; none where nothing is near. */
export async function findEvidence(
  manager: EntityManager,
  scope: EvidenceQuestion,
  words: string,
): Promise<PassageHit[]> {
  const shelves = await fillShelves(manager, { ...scope, query: { text: words } }, SHELVES);
  return shelves.flatMap((hits) => {
    const floor = Math.max(LEAST_SCORE, LEAST_PART_OF_BEST * (hits[0]?.score ?? 0));
    return hits.filter(({ score }) => score >= floor);
  });
}
