// `nightlawyer place`: where do the assertions of one version of a text stand in the next?
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { placeAssertions } from '@nightlawyer/text/place.js';
import { printJson } from './output.js';
import { refuseUnreadable } from './read-input.js';
import { UsageError } from './usage-error.js';

const Assertions = z.array(
  z.object({ id: z.union([z.string(), z.number()]), start: z.int().nonnegative(), end: z.int().nonnegative() }),
);

/**
 * Prints `[{id,status,start?,end?,score}]` in the order of the assertions. Offsets are UTF-16 code units into the two
 * files as they are: a byte-order mark and both characters of a CRLF count.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, to: { type: 'string' }, assertions: { type: 'string' } },
  });
  const { from, to, assertions } = values;
  if (from === undefined || to === undefined || assertions === undefined)
    throw new UsageError('name --from, --to and --assertions');
  const old = await readAsItIs(from);
  const fresh = await readAsItIs(to);
  const wanted = parseAssertions(assertions, await readAsItIs(assertions));
  for (const { id, start, end } of wanted) {
    if (start < end && end <= old.length) continue;
    throw refusal(assertions, `${JSON.stringify(id)}: ${start} to ${end} is no span of ${from}, ${old.length} long`);
  }
  const placed = placeAssertions(
    old,
    fresh,
    wanted.map(({ start, end }, at) => ({ id: String(at), start, end })),
  );
  // JSON leaves out what is undefined.
  await printJson(
    placed.map(({ status, start, end, score }, at) => ({ id: wanted[at]?.id, status, start, end, score })),
  );
}

/** Nothing is cleaned away: whoever made the offsets counted every character. */
async function readAsItIs(path: string): Promise<string> {
  await refuseUnreadable(path);
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) throw new Refusal('document/unreadable', undefined, { message: `${path}: it is not UTF-8.` });
  return bytes.toString('utf8');
}

function parseAssertions(path: string, json: string): z.infer<typeof Assertions> {
  try {
    return Assertions.parse(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw refusal(path, 'not a list of {"id", "start", "end"} with whole numbers from 0', error);
  }
}

function refusal(path: string, why: string, cause?: unknown): Refusal {
  return new Refusal('request/invalid', undefined, { cause, message: `${path}: ${why}.` });
}
