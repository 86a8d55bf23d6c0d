// `nightlawyer start`: everything on this machine, on the data folder or on the database that was named.
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.js';
import { runService } from './run-service.js';

export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  await runService(readConfig());
}
