// A story with a draft that a letter attacks, the letter read to its end, and what the suites ask of its allegations.
import type { Desk } from './factories.js';
import { until } from './factories.js';

export interface AnswerBody {
  allegationId: string;
  number: number;
  quote: string;
  attack: string;
  links: Record<string, { linkId: string; stance: string; title: string; quote: string; assertionId: string | null }[]>;
  position: PositionBody | null;
  abilities: Record<string, boolean>;
}

export interface PositionBody {
  allegationId: string;
  position: string;
  response: string;
  writtenBy: string;
  approvedBy: string | null;
  approvedByName: string | null;
  version: number;
  abilities: Record<string, boolean>;
}

export interface LetterBody {
  id: string;
  status: string;
  version: number;
  reviewedBy: string | null;
  reviewedByName: string | null;
}

interface Items<Item> {
  items: Item[];
}

export const RISKY =
  'Calloway Freight falsified the inspection records of its refrigerated lorries for three years to hide broken cooling units.';

/** An article that says nothing of anybody: nothing in it is an assertion. */
export const harmless = (served: string) =>
  'Whisk two eggs with a cup of flour and a pinch of salt, and let the batter rest for an hour. Heat the pan, pour in a ' +
  `ladle of it, and turn the pancake when its edge is brown. Serve with ${served}.`;

export const LETTER = `HARGREAVE & LOMAX LLP
14 Quay Street, Port Maren

12 March 2031

Dear Editor,

We act for Calloway Freight Ltd. You propose to publish an article about our client.

1. The allegation that our client falsified the inspection records of its refrigerated lorries is false. Every record was signed by an independent inspector.

2. Your analysis of the temperature logs is unsound, because the loggers were recalibrated in June.

3. Your source, a dismissed driver, stole the logs from the depot in Tannery Road.

If you publish, our client will issue proceedings for libel without further notice.

Yours faithfully,

Hargreave & Lomax LLP
`;

/** A file that no program can read. */
export const UNREADABLE = '%PDF-1.7\nthis was never a document\n';

/** A draft over HTTP, once its assertions have been flagged and placed. */
export async function makeDraft(desk: Desk, words: string): Promise<{ id: string; sha256: string }> {
  const { status, body } = await desk.as.reporter.post<{ id: string; latest: { sha256: string } }>(
    `/stories/${desk.storyId}/drafts`,
    { title: 'The cold chain', blocks: [{ kind: 'body', text: words }] },
  );
  if (status !== 201) throw new Error(`the draft answered ${status}: ${JSON.stringify(body)}`);
  const { flagFailure } = await until(
    async () =>
      (await desk.as.editor.get<{ flaggedVersion: number; flagFailure: string | null }>(`/drafts/${body.id}`)).body,
    (draft) => draft.flaggedVersion === 1 || draft.flagFailure !== null,
  );
  if (flagFailure !== null) throw new Error(`the draft could not be flagged: ${flagFailure}`);
  return { id: body.id, sha256: body.latest.sha256 };
}

/** A letter over HTTP, once it has been read to its end. */
export async function receiveLetter(desk: Desk, bytes: string = LETTER, title = 'First letter'): Promise<LetterBody> {
  const { status, body } = await desk.as.editor.upload<{ id: string }>(
    `/stories/${desk.storyId}/letters`,
    { name: 'letter.txt', bytes },
    { title, sender: 'Hargreave & Lomax LLP', receivedAt: '2031-03-12T09:00:00Z' },
  );
  if (status !== 202) throw new Error(`the letter answered ${status}: ${JSON.stringify(body)}`);
  return until(
    () => readLetter(desk, body.id),
    (letter) => letter.status === 'linked' || letter.status === 'failed',
  );
}

export async function readLetter(desk: Desk, id: string): Promise<LetterBody> {
  return (await desk.as.lawyer.get<LetterBody>(`/letters/${id}`)).body;
}

export async function answersOf(desk: Desk, letterId: string): Promise<AnswerBody[]> {
  return (await desk.as.lawyer.get<Items<AnswerBody>>(`/letters/${letterId}/positions`)).body.items;
}

/** Evidence over HTTP, once its passages are indexed. */
export async function addEvidence(desk: Desk, words: string, fields: Record<string, string>): Promise<string> {
  const { body } = await desk.as.reporter.upload(
    `/stories/${desk.storyId}/evidence`,
    { name: 'e.md', bytes: words },
    fields,
  );
  await until(
    async () => (await desk.as.reporter.get<{ document: { status: string } }>(`/evidence/${body.id}`)).body,
    ({ document }) => document.status !== 'pending',
  );
  return body.id;
}
