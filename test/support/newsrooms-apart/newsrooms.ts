// Newsrooms that share one service, each with a mark of its own in everything it writes, and one story shared with the next of them.
import type { DataSource } from 'typeorm';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { Client } from '../client.js';

const PASSWORD = 'a long enough password';
const ROLES = ['reporter', 'editor', 'lawyer'] as const;
export type Role = (typeof ROLES)[number];

export interface Draft {
  id: string;
  /** The last version that somebody here got answered. */
  number: number;
}

export interface Newsroom {
  index: number;
  id: string;
  slug: string;
  /** Stands in every name and text of this newsroom, and in no other's. */
  mark: string;
  tokens: Record<Role, string>;
  /** Shared with the next newsroom. */
  shared: Material;
  /** Shared with nobody. */
  kept: Material;
  /** A draft that nobody writes on, for standing in the way of. */
  aside: Draft;
}

export interface Material {
  storyId: string;
  drafts: Draft[];
  evidenceId: string;
}

const MARK = /zqroom(\d\d)/g;

/** Which newsrooms' marks stand in the text. */
export function marksIn(text: string): number[] {
  return [...new Set([...text.matchAll(MARK)].map(([, index]) => Number(index)))];
}

const two = (index: number) => String(index).padStart(2, '0');

export async function foundNewsrooms(app: DataSource, baseUrl: string, count: number): Promise<Newsroom[]> {
  const newsrooms: Newsroom[] = [];
  for (let index = 0; index < count; index += 1) newsrooms.push(await foundOne(app, baseUrl, index));
  for (const newsroom of newsrooms) {
    const editor = new Client(baseUrl, newsroom.tokens.editor);
    const { slug } = neighbour(newsrooms, newsroom, 1);
    const { status } = await editor.post(`/stories/${newsroom.shared.storyId}/shares`, { newsroomSlug: slug });
    if (status !== 201) throw new Error(`sharing answered ${status}`);
  }
  return newsrooms;
}

/** The newsroom so many places on, in the ring of them. */
export function neighbour(newsrooms: readonly Newsroom[], { index }: Newsroom, places: number): Newsroom {
  const found = newsrooms[(index + places + newsrooms.length) % newsrooms.length];
  if (found === undefined) throw new Error('there are no newsrooms');
  return found;
}

async function foundOne(app: DataSource, baseUrl: string, index: number): Promise<Newsroom> {
  const mark = `zqroom${two(index)}`;
  const slug = `room-${two(index)}`;
  const members = ROLES.map((role) => ({
    email: `${role}@${slug}.example`,
    name: `The ${role} of ${mark}`,
    role,
    password: PASSWORD,
  }));
  const { newsroomId } = await foundNewsroom(app, { slug, name: `Newsroom ${mark}`, timeZone: 'UTC' }, members);
  const signIn = async ({ role, email }: (typeof members)[number]) => {
    const { body } = await new Client(baseUrl).post<{ token: string }>('/session', { email, password: PASSWORD });
    return [role, body.token] as const;
  };
  const tokens = Object.fromEntries(await Promise.all(members.map(signIn))) as Record<Role, string>;
  const editor = new Client(baseUrl, tokens.editor);
  const open = (which: string) => openStory(editor, `${which} ${mark}`, which);
  const [shared, kept] = [await open('shared'), await open('kept')];
  const { body } = await editor.post<{ id: string }>(`/stories/${kept.storyId}/drafts`, { title: mark, text: mark });
  return { index, id: newsroomId, slug, mark, tokens, shared, kept, aside: { id: body.id, number: 1 } };
}

/** With a draft, and evidence that partners would be shown. */
async function openStory(editor: Client, title: string, slug: string): Promise<Material> {
  const story = await editor.post<{ id: string }>('/stories', { title, slug });
  const at = `/stories/${story.body.id}`;
  const draft = await editor.post<{ id: string }>(`${at}/drafts`, { title, text: `The words of ${title}.` });
  const file = { name: `${slug}.txt`, bytes: `What bears out ${title}.` };
  const evidence = await editor.upload(`${at}/evidence`, file, { title, sensitivity: 'public' });
  if (draft.status !== 201 || evidence.status !== 202) throw new Error(`${title}: ${draft.status} ${evidence.status}`);
  return { storyId: story.body.id, drafts: [{ id: draft.body.id, number: 1 }], evidenceId: evidence.body.id };
}
