// What an address may say beside its path. Anything unknown in it is ignored.
const STORY_TABS = ['letters', 'evidence', 'exchanges', 'drafts', 'sources'] as const;
export type StoryTab = (typeof STORY_TABS)[number];

/** At what a draft is to be opened: an assertion, or words of one of its versions. */
export interface DraftSearch {
  assertion?: string | undefined;
  version?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function asStoryTab(value: unknown): StoryTab | undefined {
  return STORY_TABS.find((tab) => tab === value);
}

/** The number of an allegation in its letter. */
export function asAllegationNumber(value: unknown): number | undefined {
  return asCount(value);
}

/** The number of a version of its draft. */
export function asVersionNumber(value: unknown): number | undefined {
  return asCount(value);
}

/** A place in a text, in UTF-16 code units. */
export function asOffset(value: unknown): number | undefined {
  return value === 0 ? 0 : asCount(value);
}

/** The id of a record that a page is to be opened at. */
export function asId(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value : undefined;
}

/** A day as a date field has it, `2026-11-22`. */
export function asDay(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
