// The page's types are generated from the API's own description; this fails when one has moved and the other has not.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { startService } from '../support/test-service.js';

const ROOT = join(import.meta.dirname, '../..');

it('apps/web/api/schema.generated.ts is what the API describes (npm run generate -w apps/web)', async () => {
  const service = await startService({ worker: false });
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-types-'));
  try {
    const fresh = join(folder, 'schema.ts');
    const tool = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
    await promisify(execFile)(process.execPath, [tool, `${service.baseUrl}/api/openapi.json`, '-o', fresh], {
      env: { PATH: process.env['PATH'] },
    });
    expect(readFileSync(join(ROOT, 'apps/web/api/schema.generated.ts'), 'utf8')).toBe(readFileSync(fresh, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await service.stop();
  }
});
