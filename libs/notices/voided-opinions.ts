// Which opinions that count no longer speak about the words that stand there now, and which edit made them void?
import type { EntityManager } from 'typeorm';
import { isSettled } from '#domain/assertion.states.js';
import { judgeOpinion } from '#domain/judge-opinion.js';
import type { GatheredFacts } from '#readiness/gather-facts.js';
import { readStands, type Voiding, voidingOf } from '#review/opinion-voiding.js';
import { readOpinions, type StandingOpinion } from '#review/read-opinions.js';

export interface VoidedOpinion {
  readonly opinion: StandingOpinion;
  readonly voiding: Voiding;
}

/** Of assertions whose place in the newest version is known. The words are read only where something is void. */
export async function voidedOpinions(
  manager: EntityManager,
  newsroomId: string,
  { draftId, assertions }: GatheredFacts,
): Promise<VoidedOpinion[]> {
  const ids = assertions
    .filter(({ state, placement }) => !isSettled(state) && placement !== null)
    .filter(({ opinions, reading }) => opinions.some((one) => judgeOpinion(one, reading).validity === 'void'))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const standing = await readOpinions(manager, newsroomId, [draftId]);
  const counting = ids.flatMap((id) => (standing.get(id) ?? []).filter(({ counts }) => counts));
  const first = Math.min(...counting.map(({ versionNumber }) => versionNumber));
  const stands = await readStands(manager, newsroomId, draftId, ids, first);
  return counting.flatMap((opinion) => {
    const { assertionId, basis, versionNumber } = opinion;
    const since = (stands.get(assertionId) ?? []).filter(({ version }) => version.number >= versionNumber);
    const voiding = voidingOf(basis, since);
    return voiding === undefined ? [] : [{ opinion, voiding }];
  });
}
