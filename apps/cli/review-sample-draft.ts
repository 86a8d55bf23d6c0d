// How far has the review of the sample draft come? Far enough to be looked at: some assertions accepted, queued and ruled on, some left.
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import { type SampleLoading, signIn } from './load-sample-story.js';

interface Items<Item> {
  items: Item[];
}

interface Draft {
  id: string;
  version: number;
  flaggedVersion: number;
  flagFailure: string | null;
  plannedAt: string | null;
}

interface Assertion {
  id: string;
  version: number;
  state: string;
  gravity: string;
  words: string | null;
  reading: { textSha256: string; contextSha256: string } | null;
}

/** Who does what. */
interface SampleDesk {
  reporter: ApiClient;
  editor: ApiClient;
  lawyer: ApiClient;
}

const QUEUED = 8;
const HOUR_MS = 3_600_000;

/** Does nothing where somebody has begun already. @returns how many assertions there are, and how many a lawyer has ruled on */
export async function reviewSampleDraft(loading: SampleLoading): Promise<{ assertions: number; ruled: number }> {
  const { sample, stop } = loading;
  const [reporter, editor, lawyer] = await Promise.all([
    signIn(loading, 'reporter'),
    signIn(loading, 'editor'),
    signIn(loading, 'lawyer'),
  ]);
  const desk = { reporter, editor, lawyer };
  const { items: stories } = await editor.get<Items<{ id: string; slug: string }>>('/stories');
  const storyId = stories.find(({ slug }) => slug === sample.story.slug)?.id ?? '';
  const { items: drafts } = await editor.get<Items<Draft>>(`/stories/${storyId}/drafts`);
  const [first] = drafts;
  if (first === undefined) return { assertions: 0, ruled: 0 };
  const draft = await untilFlagged(editor, first.id, stop);
  const begun = await assertionsOf(desk, draft.id);
  if (begun.every(({ state }) => state === 'proposed')) await review(desk, storyId, draft, begun);
  const now = await assertionsOf(desk, draft.id);
  return { assertions: now.length, ruled: now.filter(({ state }) => state === 'ruled').length };
}

async function review(desk: SampleDesk, storyId: string, draft: Draft, proposed: Assertion[]): Promise<void> {
  const { editor, lawyer } = desk;
  const soon = new Date(Date.now() + 3 * HOUR_MS).toISOString();
  const grave = proposed.filter(({ gravity }) => gravity === 'high').map(({ id }) => id);
  const queued = grave.slice(0, QUEUED);
  if (queued.length === 0) return;
  await editor.post(`/drafts/${draft.id}/plan`, {
    version: draft.version,
    plannedAt: new Date(Date.now() + 8 * HOUR_MS).toISOString(),
  });
  await editor.post(`/drafts/${draft.id}/assertions/accept`, { ids: grave });
  await editor.post(`/drafts/${draft.id}/assertions/queue`, { ids: queued, dueAt: soon });
  for (const { id, version } of (await assertionsOf(desk, draft.id))
    .filter((one) => queued.includes(one.id))
    .slice(0, 4)) {
    await lawyer.post(`/assertions/${id}/take`, { version });
  }
  const taken = (await assertionsOf(desk, draft.id)).filter(({ state }) => state === 'with_lawyer');
  for (const [at, opinion] of OPINIONS.entries()) {
    const assertion = taken[at];
    if (assertion?.reading == null || assertion.words === null) continue;
    const { ruling, reasoning } = opinion;
    const requiredWording = ruling === 'defensible_if_changed' ? softened(assertion.words) : null;
    await lawyer.post(`/assertions/${assertion.id}/opinions`, {
      assertionVersion: assertion.version,
      versionNumber: 1,
      ...assertion.reading,
      ruling,
      requiredWording,
      jurisdiction: 'England and Wales',
      advice: { reasoning },
    });
  }
  await putToSubject(desk, storyId, queued.slice(0, 3));
}

const OPINIONS = [
  { ruling: 'defensible', reasoning: 'Two independent documents bear it out, and the company was asked in terms.' },
  {
    ruling: 'defensible_if_changed',
    reasoning: 'True as to the documents; the bare statement says more than they do.',
  },
  { ruling: 'needs_more', reasoning: 'One source only. Find the second, or say that there is one.' },
] as const;

/** The wording a lawyer might ask for: the same, and on whose word. */
function softened(words: string): string {
  return `${words.replace(/\.$/, '')}, according to documents seen by this newsroom.`;
}

/** The machine's first suggestion of whom it is about becomes a subject, and three points are put to them. */
async function putToSubject({ reporter }: SampleDesk, storyId: string, assertionIds: string[]): Promise<void> {
  const { items: suggestions } = await reporter.get<Items<{ name: string; kind: string | null }>>(
    `/stories/${storyId}/subjects/suggestions`,
  );
  const [named] = suggestions;
  if (named === undefined) return;
  const { items: subjects } = await reporter.post<Items<{ id: string }>>(`/stories/${storyId}/subjects/adopt`, {
    names: [{ name: named.name, kind: named.kind ?? 'organisation' }],
  });
  const subjectId = subjects[0]?.id;
  if (subjectId === undefined) return;
  await reporter.post(`/stories/${storyId}/replies/put`, {
    items: assertionIds.map((assertionId) => ({
      assertionId,
      subjectId,
      wording: 'We intend to report this. Is it correct, and what is your comment?',
    })),
    putAt: new Date().toISOString(),
    deadline: { at: new Date(Date.now() + 5 * HOUR_MS).toISOString() },
  });
}

async function assertionsOf({ lawyer }: SampleDesk, draftId: string): Promise<Assertion[]> {
  return (await lawyer.get<Items<Assertion>>(`/drafts/${draftId}/assertions`)).items;
}

async function untilFlagged(client: ApiClient, draftId: string, stop: AbortSignal): Promise<Draft> {
  for (;;) {
    const draft = await client.get<Draft>(`/drafts/${draftId}`);
    if (draft.flaggedVersion > 0 || draft.flagFailure !== null) return draft;
    await wait(200, undefined, { signal: stop });
  }
}
