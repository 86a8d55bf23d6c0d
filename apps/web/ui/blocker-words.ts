// What stands in the way of a draft, several of a kind at once, in words.
import type { BlockerCode } from '../api/records.js';

/** For one, and for several, where `#` is how many. */
const GROUPS: Readonly<Record<BlockerCode, readonly [one: string, several: string]>> = {
  'story/legal-stop': ['A legal stop stands on the story', '# legal stops stand on the story'],
  'draft/flagging': ['Its assertions are still being found', 'Its assertions are still being found'],
  'placement/ambiguous': ['1 assertion could stand in two places', '# assertions could stand in two places'],
  'placement/gone-unacknowledged': ['1 assertion is gone from the text', '# assertions are gone from the text'],
  'assertion/unreviewed': ['1 assertion nobody has looked at', '# assertions nobody has looked at'],
  'assertion/no-opinion': ['1 assertion no lawyer has ruled on', '# assertions no lawyer has ruled on'],
  'assertion/opinion-void': ['1 opinion is void: words have changed', '# opinions are void: words have changed'],
  'assertion/not-defensible': ['1 assertion is not defensible', '# assertions are not defensible'],
  'assertion/condition-unmet': ['1 assertion needs changes not yet made', '# assertions need changes not yet made'],
  'assertion/needs-more': ['A lawyer needs more on 1 assertion', 'A lawyer needs more on # assertions'],
  'assertion/no-evidence': ['1 assertion without evidence', '# assertions without evidence'],
  'reply/not-put': ['1 assertion not put to whom it is about', '# questions not put to whom they are about'],
  'reply/awaiting': ['1 answer is awaited', '# answers are awaited'],
  'reply/not-reflected': ['1 answer is not in the copy', '# answers are not in the copy'],
  'letter/in-progress': ['A letter is still being read', '# letters are still being read'],
  'letter/failed': ['A letter could not be read', '# letters could not be read'],
  'letter/unreviewed': ['A letter waits for a lawyer', '# letters wait for a lawyer'],
  'allegation/unreviewed': ['1 allegation seems to be about it', '# allegations seem to be about it'],
  'allegation/no-position': ['1 allegation has no approved answer', '# allegations have no approved answer'],
  'sign-off/legal-missing': ['No lawyer has signed it off', 'No lawyer has signed it off'],
  'sign-off/editorial-missing': ['No editor has signed it off', 'No editor has signed it off'],
  'sign-off/stale': ['1 sign-off is out of date', '# sign-offs are out of date'],
};

export function blockerGroupWords(code: BlockerCode, count: number): string {
  const [one, several] = GROUPS[code];
  return count === 1 ? one : several.replace('#', count.toLocaleString('en-GB'));
}
