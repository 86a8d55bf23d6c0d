// How does this process become an API or a worker? It loads that program, which listens to signals itself from then on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig, requireDatabaseUrl, requireSecret } from '#platform/config.js';
import { packageRoot } from './sample-story/package-root.js';

/**
 * Programs are apart from each other, and so the other one is known by its place and not by an import.
 * @throws Refusal `config/invalid` when it would have no database to work on or no secret
 */
export async function handOver(program: 'api' | 'worker'): Promise<void> {
  const config = readConfig();
  requireDatabaseUrl(config);
  requireSecret(config);
  const entry = join(packageRoot(import.meta.url), 'dist', 'apps', program, 'main.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing; run "npm run build" first`);
  await import(pathToFileURL(entry).href);
}
