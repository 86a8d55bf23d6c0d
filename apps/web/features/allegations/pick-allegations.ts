// Which allegations does the list show?
import type { Allegation, Attack } from '../../api/records.js';

export type Progress = 'all' | 'undecided' | 'nothing';

/** `undecided`: something is suggested and nobody has ruled on it. `nothing`: neither suggested nor confirmed. */
export function pickAllegations(
  allegations: readonly Allegation[],
  attack: Attack | null,
  progress: Progress,
): Allegation[] {
  return allegations.filter(
    (allegation) => (attack === null || allegation.attack === attack) && hasProgress(allegation, progress),
  );
}

function hasProgress({ links }: Allegation, progress: Progress): boolean {
  if (progress === 'undecided') return links.suggested > 0;
  if (progress === 'nothing') return links.suggested + links.confirmed === 0;
  return true;
}
