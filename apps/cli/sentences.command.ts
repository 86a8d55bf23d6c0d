// `nightlawyer sentences FILE`: where do the sentences of this text begin and end?
import { parseArgs } from 'node:util';
import { sentences } from '@nightlawyer/text/sentences.js';
import { printJson } from './output.js';
import { readText } from './read-input.js';
import { onlyFile } from './usage-error.js';

/** Prints `[[start,end],…]`, UTF-16 code units into the text made storable. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  await printJson(sentences(await readText(onlyFile(positionals))));
}
