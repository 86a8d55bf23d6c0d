// A story with a draft, a letter, and one piece of evidence under each label, each with a word of its own to look for.
import { Privilege } from '#domain/vocabulary.js';
import { type AddedMember, addMember } from './add-member.js';
import { makeDraft, receiveLetter, RISKY } from './answerable-letter.js';
import type { Client } from './client.js';
import { type Desk, makeDesk, until } from './factories.js';
import type { TestService } from './test-service.js';

export interface Labelled {
  evidenceId: string;
  documentId: string;
  /** A word that stands in its text, its title, its file name, its provenance and its caveats, and nowhere else. */
  canary: string;
}

export interface LabelledStory {
  desk: Desk;
  draftId: string;
  letterId: string;
  assertionId: string;
  allegationIds: string[];
  items: Record<Privilege, Labelled>;
  /** A reporter who belongs to the story; the desk's own does not. */
  member: AddedMember;
}

interface Items<Item> {
  items: Item[];
}

interface EvidenceBody {
  id: string;
  privilege: Privilege;
  document: { id: string; status: string };
}

/** What each of them says; near enough to draft and letter to be proposed beside both. */
const textWith = (canary: string) =>
  `Calloway Freight falsified the inspection records of its refrigerated lorries for three years, and the cooling units were broken: ${canary}.`;

export async function openLabelledStory(service: TestService): Promise<LabelledStory> {
  const desk = await makeDesk(service);
  const member = await addMember(service, desk, 'reporter', 'The reporter of the story');
  await giveStory(service, desk, member.id);
  await giveStory(service, desk, desk.people.outside_counsel);
  const entries: [Privilege, Labelled][] = [];
  for (const label of Privilege.options) entries.push([label, await file(desk, label)]);
  const draft = await makeDraft(desk, RISKY);
  const letter = await receiveLetter(desk);
  const { lawyer } = desk.as;
  const assertions = await lawyer.get<Items<{ id: string }>>(`/drafts/${draft.id}/assertions`);
  const allegations = await lawyer.get<Items<{ id: string }>>(`/letters/${letter.id}/allegations`);
  return {
    desk,
    draftId: draft.id,
    letterId: letter.id,
    assertionId: assertions.body.items[0]?.id ?? '',
    allegationIds: allegations.body.items.map(({ id }) => id),
    items: Object.fromEntries(entries) as LabelledStory['items'],
    member,
  };
}

/** Files a text as evidence, and waits until its passages are indexed. */
export async function fileEvidence(
  client: Client,
  storyId: string,
  canary: string,
  fields: Record<string, string>,
): Promise<Labelled> {
  const bytes = textWith(canary);
  const about = { title: canary, provenance: canary, caveats: canary, sensitivity: 'public' };
  const sent = await client.upload(
    `/stories/${storyId}/evidence`,
    { name: `${canary}.txt`, bytes },
    { ...about, ...fields },
  );
  if (sent.status !== 202) throw new Error(`the evidence answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  const { document } = await until(
    async () => (await client.get<EvidenceBody>(`/evidence/${sent.body.id}`)).body,
    (evidence) => evidence.document.status === 'read',
  );
  return { evidenceId: sent.body.id, documentId: document.id, canary };
}

/** Filed by the lawyer; shared in a common interest afterwards, as that is a decision about a text that is there. */
async function file({ as, storyId }: Desk, label: Privilege): Promise<Labelled> {
  const canary = `canary${label.replaceAll('_', '')}`;
  const first = label === 'common_interest' ? 'none' : label;
  const filed = await fileEvidence(as.lawyer, storyId, canary, { privilege: first });
  if (first !== label) {
    const reason = 'Shared with the consortium under its agreement.';
    const change = { from: first, to: label, reason };
    const { status } = await as.lawyer.post(`/privilege/document/${filed.documentId}/lower`, change);
    if (status !== 200) throw new Error(`the label answered ${status}`);
  }
  return filed;
}

async function giveStory(service: TestService, desk: Desk, personId: string): Promise<void> {
  await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
    desk.newsroomId,
    desk.storyId,
    personId,
  ]);
}
