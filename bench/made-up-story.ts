// A story with nothing in it, to put passages into.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

export interface Story {
  newsroomId: string;
  storyId: string;
}

/** Makes a newsroom with one story. `owner` is the owner of the tables. */
export async function makeStory(owner: DataSource): Promise<Story> {
  const story = { newsroomId: randomUUID(), storyId: randomUUID() };
  await owner.query(`INSERT INTO newsroom (id, slug, name, time_zone) VALUES ($1::uuid, $1::text, 'Bench', 'UTC')`, [
    story.newsroomId,
  ]);
  await owner.query(
    `INSERT INTO story (newsroom_id, id, slug, title, time_zone, created_by) VALUES ($1, $2::uuid, $2::text, 'Bench', 'UTC', $2)`,
    [story.newsroomId, story.storyId],
  );
  return story;
}
