// Writes the files of the sample story from their sources: `node dist/apps/cli/sample-story/generate.js [folder]`.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesToMake } from './make-files.js';
import { packageRoot } from './package-root.js';

const home = join(packageRoot(import.meta.url), 'apps/cli/sample-story');
const target = process.argv[2] ?? join(home, 'files');

for (const { file, bytes } of await filesToMake(join(home, 'source'))) {
  const path = join(target, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await bytes());
}
