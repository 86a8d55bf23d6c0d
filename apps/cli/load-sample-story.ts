// How does the sample story get into a running service? Through the API, as its people would do it; what is there already stays.
import { setTimeout as wait } from 'node:timers/promises';
import { ApiClient } from './api-client.js';
import type { SampleStory } from './sample-story/manifest.js';

interface Items<Item> {
  items: Item[];
}

interface Story {
  id: string;
  slug: string;
}

interface Titled {
  title: string;
}

interface Read extends Titled {
  document: { status: string };
}

export interface SampleLetter extends Titled {
  id: string;
  status: string;
  failure: string | null;
  createdAt: string;
  linkedAt: string | null;
  counts: { allegations: number; suggested: number };
}

type SampleFile = SampleStory['files'][number];
type Kind = SampleFile['kind'];

export interface SampleLoading {
  baseUrl: string;
  sample: SampleStory;
  password: string;
  stop: AbortSignal;
}

/**
 * Puts the story's files in, the letter to answer last: it is linked to what the newsroom has by then.
 * May be called again at any time, also after it was broken off, and then adds what is missing.
 * @returns the letter that the demonstration is about, once it is linked or given up
 */
export async function loadSampleStory({ baseUrl, sample, password, stop }: SampleLoading): Promise<SampleLetter> {
  const signIn = (role: string) => {
    const person = sample.people.find((candidate) => candidate.role === role);
    if (!person) throw new Error(`the sample story has no ${role}`);
    return ApiClient.signIn(baseUrl, person.email, password, stop);
  };
  const [reporter, lawyer] = [await signIn('reporter'), await signIn('lawyer')];
  const story = await openStory(reporter, sample);
  const letters = filesOf(sample, 'letter').sort((a, b) => a.at.localeCompare(b.at));
  const current = letters.find((file) => file.kind === 'letter' && !file.answered);
  if (!current) throw new Error('the sample story has no letter to answer');
  const earlier = letters.filter((file) => file !== current);
  await Promise.all([
    ...(['evidence', 'exchange', 'draft'] as const).map((kind) =>
      addMissing(reporter, story, kind, filesOf(sample, kind)),
    ),
    addMissing(lawyer, story, 'letter', earlier),
  ]);
  await untilRead(reporter, story, stop);
  await addMissing(lawyer, story, 'letter', [current]);
  return untilLinked(lawyer, story, current.title, stop);
}

function filesOf({ files }: SampleStory, kind: Kind): SampleFile[] {
  return files.filter((file) => file.kind === kind);
}

async function openStory(client: ApiClient, { story }: SampleStory): Promise<Story> {
  const { items } = await client.get<Items<Story>>('/stories');
  const { slug, title, timeZone } = story;
  return items.find((known) => known.slug === slug) ?? client.post<Story>('/stories', { slug, title, timeZone });
}

async function addMissing(client: ApiClient, story: Story, kind: Kind, files: readonly SampleFile[]): Promise<void> {
  const path = listOf(story, kind);
  const { items } = await client.get<Items<Titled>>(path);
  const known = new Set(items.map(({ title }) => title));
  for (const file of files) if (!known.has(file.title)) await client.upload(path, file, fieldsOf(file));
}

function listOf({ id }: Story, kind: Kind): string {
  return `/stories/${id}/${kind === 'evidence' ? kind : `${kind}s`}`;
}

function fieldsOf(file: SampleFile): Record<string, string> {
  const { title, at } = file;
  switch (file.kind) {
    case 'draft':
      return { title };
    case 'letter':
      return { title, sender: file.sender, receivedAt: at };
    case 'evidence': {
      const { genre, provenance, caveats, sensitivity } = file;
      return { title, kind: genre, provenance, caveats, sensitivity };
    }
    case 'exchange':
      return { title, direction: file.direction, party: file.party, occurredAt: at };
  }
}

/** Waits until every file has been read or refused; a scan takes a few seconds. */
async function untilRead(client: ApiClient, story: Story, stop: AbortSignal): Promise<void> {
  for (;;) {
    const lists = await Promise.all(
      (['evidence', 'exchange'] as const).map((kind) => client.get<Items<Read>>(listOf(story, kind))),
    );
    if (lists.every(({ items }) => items.every(({ document }) => document.status !== 'pending'))) return;
    await wait(200, undefined, { signal: stop });
  }
}

async function untilLinked(client: ApiClient, story: Story, title: string, stop: AbortSignal): Promise<SampleLetter> {
  for (;;) {
    const { items } = await client.get<Items<SampleLetter>>(listOf(story, 'letter'));
    const letter = items.find((candidate) => candidate.title === title);
    if (letter && (letter.linkedAt !== null || letter.status === 'failed')) return letter;
    await wait(200, undefined, { signal: stop });
  }
}
