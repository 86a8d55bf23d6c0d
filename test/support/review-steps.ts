// Steps of a review that several suites take: a draft that is flagged, its assertions, a further version.
import { versionText } from '#domain/version-text.js';
import type { Block } from '#domain/canonical-version.js';
import type { Client } from './client.js';
import { type Desk, until } from './factories.js';

export interface AssertionBody {
  id: string;
  draftId: string;
  number: number;
  state: string;
  origin: string;
  quote: string;
  words: string | null;
  gravity: string;
  pendingGravity: string | null;
  about: string[];
  reasons: string[];
  assignedTo: string | null;
  dueAt: string | null;
  queuedAt: string | null;
  version: number;
  own: boolean;
  commands: string[];
  links: { suggested: number; confirmed: number };
  reading: { textSha256: string; contextSha256: string } | null;
  opinions: { id: string; validity: string | null; causes: string[]; counts: boolean }[];
  advice: { outcome: string; ruling: string | null } | null;
  placement: {
    versionNumber: number;
    status: string;
    start: number | null;
    end: number | null;
    score: number;
    candidates: { start: number; end: number }[];
    decision: string | null;
    version: number;
  } | null;
}

export interface AssertionsBody {
  versionNumber: number;
  versionSha256: string;
  items: AssertionBody[];
}

interface DraftBody {
  id: string;
  flaggedVersion: number;
  flagFailure: string | null;
  latest: { number: number; sha256: string; blocks: Block[] };
}

/** Waits until the newest version is placed and flagged, and no further run is due. */
export async function flagged(client: Client, draftId: string): Promise<DraftBody> {
  return until(
    async () => (await client.get<DraftBody>(`/drafts/${draftId}`)).body,
    ({ flaggedVersion, latest, flagFailure }) => flaggedVersion === latest.number && flagFailure === null,
  );
}

export async function startDraft(desk: Desk, blocks: Block[], title = 'A draft'): Promise<DraftBody> {
  const { body } = await desk.as.reporter.post<DraftBody>(`/stories/${desk.storyId}/drafts`, { title, blocks });
  return flagged(desk.as.reporter, body.id);
}

/** Adds a version by the reporter and waits until it is placed. */
export async function nextVersion(desk: Desk, draftId: string, blocks: Block[]): Promise<DraftBody> {
  const { latest } = (await desk.as.reporter.get<DraftBody>(`/drafts/${draftId}`)).body;
  const { status } = await desk.as.reporter.post(`/drafts/${draftId}/versions`, { basedOn: latest.number, blocks });
  if (status !== 201) throw new Error(`the version answered ${status}`);
  return flagged(desk.as.reporter, draftId);
}

export async function assertionsOf(client: Client, draftId: string, version?: number): Promise<AssertionsBody> {
  const query = version === undefined ? '' : `?version=${version}`;
  return (await client.get<AssertionsBody>(`/drafts/${draftId}/assertions${query}`)).body;
}

/** Marks `words` of the newest version by hand. */
export async function mark(
  client: Client,
  draftId: string,
  words: string,
  more: object = {},
): Promise<{ status: number; body: AssertionBody & { code?: string } }> {
  const { latest } = (await client.get<DraftBody>(`/drafts/${draftId}`)).body;
  const start = versionText(latest.blocks).indexOf(words);
  return client.post(`/drafts/${draftId}/assertions`, {
    versionNumber: latest.number,
    versionSha256: latest.sha256,
    start,
    end: start + words.length,
    gravity: 'high',
    ...more,
  });
}

/** The assertion as it now is. */
export async function readAssertion(client: Client, id: string): Promise<AssertionBody> {
  return (await client.get<AssertionBody>(`/assertions/${id}`)).body;
}
