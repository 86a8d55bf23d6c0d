// Where the stand-alone verifier lies, which every export takes along: above the sources as well as above `dist`.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERIFIER = 'apps/cli/verify-bundle.mjs';

/** Its words, read once at the start, so that an installation without it does not start at all. */
export function readVerifier(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, VERIFIER))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${VERIFIER} was not found above the API`);
    folder = parent;
  }
  return readFileSync(join(folder, VERIFIER), 'utf8');
}
