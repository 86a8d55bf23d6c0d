// Published letters by counsel, where somebody has put them beside this repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toStorableText } from '@nightlawyer/text/storable-text.js';

/** Storable texts by file name; none, and a word about it, where the folder is missing. */
export function publicLetters(): { id: string; text: string }[] {
  const folder = join(process.env['NIGHTLAWYER_BENCH_DATA'] ?? '../shared/data', 'letters');
  if (!existsSync(folder)) {
    console.log(
      `Public letters: left out, because there is no folder ${folder}. Name one with NIGHTLAWYER_BENCH_DATA.`,
    );
    return [];
  }
  return readdirSync(folder)
    .sort()
    .map((id) => ({ id, text: toStorableText(readFileSync(join(folder, id), 'utf8')) }));
}
