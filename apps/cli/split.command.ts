// `nightlawyer split FILE`: which pieces is this letter made of, and what is each?
import { parseArgs } from 'node:util';
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import { extractDocument } from '#documents/extract-document.js';
import { letterLayout } from '#documents/letter-layout.js';
import { printJson } from './output.js';
import { refuseUnreadable } from './read-input.js';
import { onlyFile } from './usage-error.js';

/** Prints `{text, segments:[{start,end,kind,attack?,deadline?,continues?}]}`, offsets being UTF-16 code units into `text`. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const file = onlyFile(positionals);
  await refuseUnreadable(file);
  const { text, blocks } = await extractDocument(file);
  const segments = splitLetter(text, letterLayout(blocks)).map(({ start, end, kind, attack, deadline, continues }) => ({
    start,
    end,
    kind,
    // JSON leaves out what is undefined.
    attack,
    deadline,
    continues,
  }));
  await printJson({ text, segments });
}
