// `nightlawyer flag FILE`: which sentences of this article should a lawyer look at, and why?
import { parseArgs } from 'node:util';
import { flagAssertions } from '@nightlawyer/text/flag.js';
import { extractDocument } from '#documents/extract-document.js';
import { printJson } from './output.js';
import { refuseUnreadable } from './read-input.js';
import { onlyFile } from './usage-error.js';

/**
 * Prints `{text, assertions:[{start,end,quote,gravity,reasons,…}]}`, offsets being UTF-16 code units into `text`, which is
 * the text of the file in the form that it is stored in.
 */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const file = onlyFile(positionals);
  await refuseUnreadable(file);
  const { text, blocks } = await extractDocument(file);
  const assertions = flagAssertions(text, blocks).map(({ start, end, ...rest }) => ({
    start,
    end,
    quote: text.slice(start, end),
    ...rest,
  }));
  await printJson({ text, assertions });
}
