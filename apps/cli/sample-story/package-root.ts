// Where does this package begin? Asked from the TypeScript source and from dist alike, which lie at different depths.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package.json named "nightlawyer", found by walking up from a module.
 * @param moduleUrl `import.meta.url` of the module that asks
 * @throws Error where no such folder lies above
 */
export function packageRoot(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
      if (name === 'nightlawyer') return folder;
    }
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package named nightlawyer above ${moduleUrl}`);
    folder = parent;
  }
}
