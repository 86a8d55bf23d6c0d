// What does a file that was named on the command line hold?
import { access, constants, readFile, stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { Refusal } from '#domain/errors.js';
import { decodeText } from '#documents/decode-text.js';
import { toStorableText } from '@nightlawyer/text/storable-text.js';

/**
 * The text of a plain text file in the form that offsets are taken into (R6).
 * @throws Refusal `file/unreadable`, or `document/unreadable` where the bytes are no text
 */
export async function readText(path: string): Promise<string> {
  await refuseUnreadable(path);
  const bytes = await readFile(path);
  return toStorableText(decode(bytes));
}

/** @throws Refusal `file/unreadable`, saying what is wrong with the path */
export async function refuseUnreadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isFile()) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code ?? 'unknown reason'})`;
    throw new Refusal('file/unreadable', undefined, { message: `${path}: ${why}.`, cause: error });
  }
  throw new Refusal('file/unreadable', undefined, { message: `${path}: it is not a file.` });
}

function decode(bytes: Buffer): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    // A text with a stray NUL passes for binary there; here whoever named the file has said that it is text.
    if (isUtf8(bytes)) return bytes.toString('utf8');
    throw error;
  }
}
