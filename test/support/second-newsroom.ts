// Another newsroom in the installation of a product that is running, with people who can sign in.
import { createDataSource } from '#database/data-source.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { readConfig } from '#platform/config.js';
import type { Role } from '#domain/vocabulary.js';
import { visitInstallation } from '../../apps/cli/installation.js';
import type { TestProduct } from './test-product.js';

export interface SecondNewsroom {
  slug: string;
  name: string;
  signIns: Record<'reporter' | 'editor', { email: string; password: string }>;
}

const PASSWORD = 'a long enough password';

export async function foundSecondNewsroom({ dataDir }: TestProduct): Promise<SecondNewsroom> {
  const installation = await visitInstallation(readConfig({ DATA_DIR: dataDir }));
  const dataSource = createDataSource({ url: installation.urlOf('app'), applicationName: 'e2e', poolSize: 1 });
  await dataSource.initialize();
  const newsroom = { slug: 'harbour-ledger', name: 'The Harbour Ledger', timeZone: 'Europe/London' };
  const signIn = (role: Role) => ({ email: `${role}@harbourledger.example`, password: PASSWORD });
  const signIns = { reporter: signIn('reporter'), editor: signIn('editor') };
  try {
    await foundNewsroom(dataSource, newsroom, [
      { ...signIns.reporter, name: 'Odile Marchbanks', role: 'reporter' },
      { ...signIns.editor, name: 'Casper Wynyard', role: 'editor' },
    ]);
  } finally {
    await dataSource.destroy();
    await installation.close();
  }
  return { slug: newsroom.slug, name: newsroom.name, signIns };
}
