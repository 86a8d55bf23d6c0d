// `nightlawyer split FILE`: which pieces is this letter made of, and what is each?
import { parseArgs } from 'node:util';
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import type { ExtractedBlock } from '#documents/document.js';
import { extractDocument } from '#documents/extract-document.js';
import { printJson } from './output.js';
import { refuseUnreadable } from './read-input.js';
import { onlyFile } from './usage-error.js';

/** Blocks that the reader of the file knows to be no part of the running text. */
const FURNITURE: ReadonlySet<ExtractedBlock['kind']> = new Set([
  'page_header',
  'page_footer',
  'footnote',
  'mail_header',
]);

/** Prints `{text, segments:[{start,end,kind,attack?,deadline?,continues?}]}`, offsets being UTF-16 code units into `text`. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const file = onlyFile(positionals);
  await refuseUnreadable(file);
  const { text, blocks } = await extractDocument(file);
  const furniture = blocks.filter(({ kind }) => FURNITURE.has(kind)).map(({ start, end }) => ({ start, end }));
  const segments = splitLetter(text, { furniture }).map(({ start, end, kind, attack, deadline, continues }) => ({
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
