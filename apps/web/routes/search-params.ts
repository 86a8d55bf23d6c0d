// What an address may say beside its path. Anything unknown in it is ignored.
const STORY_TABS = ['letters', 'evidence', 'exchanges', 'drafts'] as const;
export type StoryTab = (typeof STORY_TABS)[number];

export function asStoryTab(value: unknown): StoryTab | undefined {
  return STORY_TABS.find((tab) => tab === value);
}

/** The number of an allegation in its letter. */
export function asAllegationNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
