// `nightlawyer api`: one API process; any number may run on the same database.
import { parseArgs } from 'node:util';
import { handOver } from './hand-over.js';

export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  await handOver('api');
}
