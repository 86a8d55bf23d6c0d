// An invented claimant's letters of three years, sent to a newsroom, and what is known of them beforehand.
import { readFileSync } from 'node:fs';
import type { Desk } from './factories.js';
import { until } from './factories.js';

const FOLDER = new URL('../fixtures/families/', import.meta.url);

interface KnownFamily {
  letters: string[];
  /** A letter, words of a stretch in it, and a later letter that has the stretch too. */
  sameText: [string, string, string][];
  /** A letter, words of an allegation in it, an earlier letter, and words of what it said of the same point. */
  samePoint: [string, string, string, string][];
}

export const TIDEWATER = JSON.parse(readFileSync(new URL('tidewater.json', FOLDER), 'utf8')) as KnownFamily;

const RECEIVED: Readonly<Record<string, string>> = {
  'tidewater-2023.txt': '2023-05-03T09:00:00Z',
  'tidewater-2024.txt': '2024-06-20T09:00:00Z',
  'tidewater-2025.txt': '2025-02-11T09:00:00Z',
};

export function familyText(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** Sends one of them and waits until it was split. */
export async function receiveOfFamily(
  desk: Desk,
  name: string,
  {
    storyId = desk.storyId,
    sender = '',
    text = familyText(name),
  }: { storyId?: string; sender?: string; text?: string } = {},
): Promise<string> {
  const fields = { title: name, sender, receivedAt: RECEIVED[name] ?? '' };
  const file = { name, bytes: text };
  const { status, body } = await desk.as.editor.upload<{ id: string }>(`/stories/${storyId}/letters`, file, fields);
  if (status !== 202) throw new Error(`the letter answered ${status}: ${JSON.stringify(body)}`);
  await until(
    async () => (await desk.as.editor.get<{ counts: { segments: number } }>(`/letters/${body.id}`)).body,
    ({ counts }) => counts.segments > 0,
  );
  return body.id;
}
