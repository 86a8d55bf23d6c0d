// `nightlawyer link`: which evidence answers each query best? On a scratch database, so that it can be run beside anything.
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.js';
import { linkCorpus } from './link-corpus.js';
import { refuseUnreadable } from './read-input.js';
import { onScratchDatabase } from './scratch-database.js';
import { UsageError } from './usage-error.js';

const DEFAULT_TOP = 10;

/** Prints `qid Q0 docid rank score tag` lines, for each query the best `--top` pieces of evidence. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { evidence: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string' } },
  });
  const { evidence, queries } = values;
  if (evidence === undefined || queries === undefined) throw new UsageError('name --evidence and --queries');
  const top = values.top === undefined ? DEFAULT_TOP : Number(values.top);
  if (!Number.isInteger(top) || top < 1) throw new UsageError('--top is a whole number from 1');
  await refuseUnreadable(evidence);
  await refuseUnreadable(queries);
  await onScratchDatabase(readConfig(), async (dataSource) => {
    await linkCorpus(dataSource, { evidencePath: evidence, queriesPath: queries, top }, (line) => {
      process.stdout.write(`${line}\n`);
    });
  });
}
