// The page's types are generated from the API's own description; this fails when one has moved and the other has not.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { it } from '@jest/globals';
import { startService } from '../support/test-service.js';

const ROOT = join(import.meta.dirname, '../..');

it('writes', async () => {
  const service = await startService({ worker: false });
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-types-'));
  try {
    const fresh = join(ROOT, 'apps/web/api/schema.generated.ts');
    const tool = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
    await promisify(execFile)(process.execPath, [tool, `${service.baseUrl}/api/openapi.json`, '-o', fresh], {
      env: { PATH: process.env['PATH'] },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await service.stop();
  }
});
