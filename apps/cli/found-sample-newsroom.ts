// Who works in the sample newsroom, and with which password do they sign in?
import { createHmac } from 'node:crypto';
import { createDataSource } from '#database/data-source.js';
import { Refusal } from '#domain/errors.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import type { Installation } from './installation.js';
import type { SampleStory } from './sample-story/manifest.js';

/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The password of every person of the sample story. It follows from the installation's own secret: the same at every start, another one on every
 * machine, kept nowhere.
 */
export function samplePassword(secret: string): string {
  const bytes = createHmac('sha256', secret).update('nightlawyer sample sign-ins').digest();
  const letters = [...bytes.subarray(0, 15)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  return [0, 5, 10].map((at) => letters.slice(at, at + 5).join('')).join('-');
}

/** Makes the newsroom and its people, unless they are there. */
export async function foundSampleNewsroom(
  installation: Installation,
  { newsroom, people }: SampleStory,
  password: string,
): Promise<void> {
  if (await isFounded(installation, newsroom.slug)) return;
  const dataSource = createDataSource({
    url: installation.urlOf('app'),
    applicationName: 'nightlawyer demo',
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    await foundNewsroom(
      dataSource,
      newsroom,
      people.map((person) => ({ ...person, password })),
    );
  } finally {
    await dataSource.destroy();
  }
}

/** The secret that the sample's password follows from. @throws Refusal `config/invalid` where there is none */
export function secretOf({ secret }: Installation): string {
  if (secret !== undefined) return secret;
  throw new Refusal('config/invalid', { name: 'SECRET' }, { message: 'SECRET is not set.' });
}

/** Asked as the backup's role: the app's sees only the newsroom that it acts for. */
async function isFounded(installation: Installation, slug: string): Promise<boolean> {
  const dataSource = createDataSource({
    url: installation.urlOf('backup'),
    applicationName: 'nightlawyer demo',
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    const found = await dataSource.query<unknown[]>('SELECT 1 FROM newsroom WHERE slug = $1', [slug]);
    return found.length > 0;
  } finally {
    await dataSource.destroy();
  }
}
