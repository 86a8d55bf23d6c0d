// Signed heads that were kept outside: one file or a folder of them, in any form in which they leave the service.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { AuditHead } from '#audit/audit-head.js';

/** A head, a list of them, the answer of `GET audit/heads`, or what a webhook was sent. */
const Kept = z.union([
  AuditHead.transform((head) => [head]),
  z.array(AuditHead),
  z.looseObject({ items: z.array(AuditHead) }).transform(({ items }) => items),
  z.looseObject({ head: AuditHead }).transform(({ head }) => [head]),
]);

/**
 * All heads in the file, or in the .json files of the folder.
 * @throws Refusal `file/unreadable`, or `audit/no-head` where a file holds something else: a head that cannot be read must not pass unseen
 */
export async function readHeads(path: string): Promise<AuditHead[]> {
  try {
    if (!(await stat(path)).isDirectory()) return parseHeads(path, await readFile(path, 'utf8'));
    const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
    const heads: AuditHead[] = [];
    for (const name of names) heads.push(...parseHeads(name, await readFile(join(path, name), 'utf8')));
    return heads;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file/unreadable', undefined, { message: `${path} cannot be read.`, cause: error });
  }
}

/** One JSON value, or one a line. */
function parseHeads(name: string, text: string): AuditHead[] {
  const whole = Kept.safeParse(jsonOf(text));
  if (whole.success) return whole.data;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const one = Kept.safeParse(jsonOf(line));
      if (one.success) return one.data;
      throw new Refusal('audit/no-head', { name }, { message: `${name} holds something that is no signed head.` });
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
