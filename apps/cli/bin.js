#!/usr/bin/env node
// The `nightlawyer` command: the compiled program, or one line saying that it is not compiled yet.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../../dist/apps/cli/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.stderr.write(`Nightlawyer is not built yet. Run "npm ci && npm run build" in ${root} first.\n`);
  process.exitCode = 1;
}
