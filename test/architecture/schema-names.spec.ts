// In the API's description one name has one meaning: of two schemas with the same name, one would silently take the other's place.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const API = join(import.meta.dirname, '../../apps/api');

it('no two schemas of the API share a name', () => {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const names = files.flatMap((file) =>
    [...readFileSync(join(API, file), 'utf8').matchAll(/\.meta\(\{\s*id: '(\w+)'/g)].map(([, name = '']) => name),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
