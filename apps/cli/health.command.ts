// `nightlawyer health`: is the service on this machine ready? Container health checks ask this too.
import { parseArgs } from 'node:util';
import { Refusal } from '#domain/errors.js';
import { readConfig } from '#platform/config.js';
import { printJson } from './output.js';
import { askReady, baseUrlOf } from './service-address.js';

/** Prints the report of `/health/ready`. @throws Refusal `service/unavailable` when it is not ready */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  const baseUrl = baseUrlOf(readConfig());
  const { ready, report } = await askReady(baseUrl);
  await printJson(report);
  if (ready) return;
  throw new Refusal('service/unavailable', undefined, { message: `Nightlawyer on ${baseUrl} is not ready.` });
}
