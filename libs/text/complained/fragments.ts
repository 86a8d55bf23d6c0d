// Of what is a quotation made, once what its writer put in, left out or changed in it is taken away?
import { noWords, readWords, type Words } from '../place/words.js';

/** Words that stand together. `gap`: how many words of the original may stand between these and the fragment before. */
export interface Fragment {
  readonly text: string;
  readonly words: Words;
  readonly gap: number;
}

/** What three dots may stand for, in words; further on it is another passage. */
const LEFT_OUT = 120;
/** What `[our client]` may stand for. */
const PUT_IN = 8;

const ELLIPSIS = String.raw`[[(]\s*(?:…|\.(?:\s?\.){1,3})\s*[\])]|…\.?|\.(?:\s?\.){2,3}`;
const REMARK = String.raw`[[(](?:sic|[\w ]{0,20}emphasis[\w ]{0,20}|\d{1,3})[\])]`;
const BRACKET = String.raw`\[[^[\]]{1,120}\]`;
const PARTS = new RegExp(`(${ELLIPSIS})|(${REMARK})|(${BRACKET})`, 'giu');

/** The fragments of a quotation, in order; none where it has no word. */
export function fragmentsOf(quotation: string): Fragment[] {
  const pieces: { text: string; gap: number }[] = [{ text: '', gap: 0 }];
  let done = 0;
  const add = (text: string): void => {
    const last = pieces.at(-1);
    if (last !== undefined) last.text += text;
  };
  for (const match of quotation.matchAll(PARTS)) {
    const [whole, ellipsis, remark, bracket] = match;
    add(quotation.slice(done, match.index));
    done = match.index + whole.length;
    if (ellipsis !== undefined) pieces.push({ text: '', gap: LEFT_OUT });
    else if (remark !== undefined) add(' ');
    // `[T]he`, `sign[ed]`: the word itself was adapted.
    else if (bracket !== undefined && isPartOfWord(quotation, match.index, done)) add(bracket.slice(1, -1));
    else pieces.push({ text: '', gap: PUT_IN });
  }
  add(quotation.slice(done));
  const fragments: Fragment[] = [];
  let gap = 0;
  for (const piece of pieces) {
    gap = Math.max(gap, piece.gap);
    const words = noWords();
    readWords(piece.text, 0, piece.text.length, words);
    if (words.keys.length === 0) continue;
    fragments.push({ text: piece.text, words, gap: fragments.length === 0 ? 0 : gap });
    gap = 0;
  }
  return fragments;
}

function isPartOfWord(text: string, start: number, end: number): boolean {
  return /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\p{L}/u.test(text.slice(end, end + 2));
}

export function countWords(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { words }) => sum + words.keys.length, 0);
}
