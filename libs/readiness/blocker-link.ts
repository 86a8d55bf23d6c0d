// Where a blocker is cleared away: the page, from the root of the site.
import type { Blocker } from '#domain/readiness.js';
import type { GatheredFacts } from '#readiness/gather-facts.js';

/** Holds ids and numbers only. */
export function blockerLink(
  facts: Pick<GatheredFacts, 'draftId' | 'storyId' | 'allegations'>,
): (blocker: Blocker) => string {
  const allegations = new Map(facts.allegations.map((allegation) => [allegation.id, allegation]));
  const draft = `/drafts/${facts.draftId}`;
  return ({ code, id, otherId }) => {
    const [kind] = code.split('/');
    switch (kind) {
      case 'assertion':
      case 'placement':
        return `${draft}?assertion=${id}`;
      case 'reply':
        return `/stories/${facts.storyId}/replies?assertion=${id}${otherId === null ? '' : `&subject=${otherId}`}`;
      case 'letter':
        return `/letters/${id}`;
      case 'allegation': {
        const allegation = allegations.get(id);
        return allegation === undefined ? draft : `/letters/${allegation.letterId}?allegation=${allegation.number}`;
      }
      case 'story':
        return `/stories/${facts.storyId}`;
      default:
        return draft;
    }
  };
}
