// Two newsrooms of one installation, and a story of the one that the other was given.
import type { Client } from './client.js';
import { addMember } from './add-member.js';
import { type Desk, makeDesk } from './factories.js';
import { type Planted, type PlantOptions, plantStory } from './plant-story.js';
import type { TestService } from './test-service.js';

export interface TwoNewsrooms {
  owner: Desk;
  partner: Desk;
}

export async function makeTwoNewsrooms(service: TestService): Promise<TwoNewsrooms> {
  return { owner: await makeDesk(service), partner: await makeDesk(service) };
}

/** Shares the owner's story with the partner, as an editor does, and returns the share's id. */
export async function share(
  service: TestService,
  { owner, partner }: TwoNewsrooms,
  storyId = owner.storyId,
): Promise<string> {
  const newsroomSlug = await slugOf(service, partner);
  const { status, body } = await owner.as.editor.post<{ id: string }>(`/stories/${storyId}/shares`, { newsroomSlug });
  if (status !== 201) throw new Error(`sharing answered ${status} ${JSON.stringify(body)}`);
  return body.id;
}

export async function endShare({ owner }: TwoNewsrooms, shareId: string, storyId = owner.storyId): Promise<void> {
  const { status } = await owner.as.editor.post(`/stories/${storyId}/shares/${shareId}/end`);
  if (status !== 200) throw new Error(`ending the share answered ${status}`);
}

export async function slugOf(service: TestService, { newsroomId }: Desk): Promise<string> {
  const [row] = await service.database.query<{ slug: string }>('SELECT slug FROM newsroom WHERE id = $1', [newsroomId]);
  return row?.slug ?? '';
}

/** A guest is given a story: by the database, as there is no address for it. */
export async function giveStory(service: TestService, desk: Desk, personId: string, storyId: string): Promise<void> {
  await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
    desk.newsroomId,
    storyId,
    personId,
  ]);
}

const LETTER = `Re: Calloway Freight

Your article alleges that our client falsified inspection records. That allegation is false.

Our client kept every record required of it. Your reporter never asked for them.

We demand that you publish a correction by 5 p.m. on 14 March 2031.`;

/** A story of the desk with something in nearly every table. */
export async function plantAll(
  service: TestService,
  desk: Desk,
  options: Partial<PlantOptions> = {},
): Promise<Planted> {
  const { reporter, editor, lawyer, managing_editor, admin } = desk.as;
  const second: Client = (await addMember(service, desk, 'editor', 'The second editor')).client;
  let count = 0;
  return plantStory(
    { reporter, editor, second, lawyer, managing_editor, admin, lawyerId: desk.people.lawyer },
    {
      text: (field, most) => `${(count += 1)} ${field} of ${desk.storyId}`.slice(0, most),
      letters: [{ name: 'letter.txt', bytes: LETTER }],
      evidence: [{ name: 'records.txt', bytes: `The inspection records of the lorries, copied for ${desk.storyId}.` }],
      ...options,
    },
  );
}
