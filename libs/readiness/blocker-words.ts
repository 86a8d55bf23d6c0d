// What a blocker means, in words for the person who has to clear it away.
import type { Blocker, BlockerCode } from '#domain/readiness.js';
import type { GatheredFacts } from '#readiness/gather-facts.js';

/** `#` stands for what the blocker names: an assertion or an allegation by its number. */
const WORDS: Readonly<Record<BlockerCode, string>> = {
  'story/legal-stop': 'A legal stop stands on this story: nothing of it may run.',
  'draft/flagging': 'The assertions of this version are still being found and placed, or that failed.',
  'placement/ambiguous': '# could stand in more than one place; somebody has to say where.',
  'placement/gone-unacknowledged': '# is no longer in the text; somebody has to confirm that it is gone.',
  'assertion/unreviewed': 'Nobody has yet accepted or dismissed #.',
  'assertion/no-opinion': 'No lawyer has ruled on #.',
  'assertion/opinion-void': 'The words of #, or those around it, have changed since a lawyer ruled on it.',
  'assertion/not-defensible': 'A lawyer ruled that # is not defensible.',
  'assertion/condition-unmet': '# is defensible only with changes that have not been made.',
  'assertion/needs-more': 'A lawyer needs more before ruling on #.',
  'assertion/no-evidence': 'No confirmed evidence bears out #.',
  'reply/not-put': '# has not been put to whom it is about.',
  'reply/awaiting': 'The time to answer #, which was put to its subject, has not run out.',
  'reply/not-reflected': 'The answer given to # is not in the copy.',
  'letter/in-progress': 'A letter to this story is still being read.',
  'letter/failed': 'A letter to this story could not be read.',
  'letter/unreviewed': 'No lawyer has yet reviewed a letter to this story.',
  'allegation/unreviewed': '# seems to be about this version, and nobody has decided whether it is.',
  'allegation/no-position': '# is about this version, and there is no approved answer to it.',
  'sign-off/legal-missing': 'No lawyer has signed this version off.',
  'sign-off/editorial-missing': 'No editor has signed this version off.',
  'sign-off/stale': 'A sign-off was given over other words or other opinions than now stand.',
};

/** One sentence a blocker, naming assertions and allegations by their numbers. Holds no words of the draft. */
export function blockerWords(facts: Pick<GatheredFacts, 'assertions' | 'allegations'>): (blocker: Blocker) => string {
  const names = new Map([
    ...facts.assertions.map(({ id, number }) => [id, `assertion ${number}`] as const),
    ...facts.allegations.map(({ id, number }) => [id, `allegation ${number}`] as const),
  ]);
  return ({ code, id }) => {
    const words = WORDS[code].replace('#', names.get(id) ?? 'something');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
