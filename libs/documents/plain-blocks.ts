// Where are the paragraphs, lists and quotes of a plain text? Found in place: not one character is changed.
import type { BlockKind } from './document.js';
import { LIST_MARK, PAGE_NUMBER } from './tidy-text.js';

export type PlainBlock = { start: number; end: number; kind: BlockKind };

type Line = { start: number; end: number; words: string };

/**
 * Blocks of `text` between `from` and `to` (UTF-16 code units), in order, not overlapping, together covering every
 * character that is not white space. Blank lines part blocks; a list mark at a line's head begins a new one.
 */
export function plainBlocks(text: string, from = 0, to = text.length): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let open: Line[] = [];
  const close = () => {
    const first = open[0];
    const last = open.at(-1);
    if (first !== undefined && last !== undefined) {
      blocks.push({ start: first.start, end: last.end, kind: kindOf(open.map((line) => line.words)) });
    }
    open = [];
  };
  for (const line of linesOf(text, from, to)) {
    if (line.words === '') {
      close();
      continue;
    }
    const previous = open.at(-1);
    if (previous !== undefined && startsAnew(line.words, previous.words)) close();
    open.push(line);
  }
  close();
  return blocks;
}

function* linesOf(text: string, from: number, to: number): Generator<Line> {
  let at = from;
  while (at < to) {
    // A form feed parts pages and so parts lines.
    const found = text.slice(at, to).search(/[\n\f]/);
    const stop = found === -1 ? to : at + found;
    const raw = text.slice(at, stop);
    const words = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    yield { start, end: start + words.length, words };
    at = stop + 1;
  }
}

function startsAnew(words: string, previous: string): boolean {
  if (/^#{1,6} \S/.test(words) || /^#{1,6} \S/.test(previous)) return true;
  if (words.startsWith('>') !== previous.startsWith('>')) return true;
  // A wrapped line may begin with "2. " by chance; a list mark counts where the line above has come to an end.
  return LIST_MARK.test(words) && (/[.:;,?!”"')\]]$|\b(?:and|or)$/.test(previous) || LIST_MARK.test(previous));
}

function kindOf(lines: readonly string[]): BlockKind {
  const [first = ''] = lines;
  if (/^#{1,6} \S/.test(first)) return 'heading';
  if (lines.length === 1 && PAGE_NUMBER.test(first) && !/^[ivxl]+$/i.test(first)) return 'page_footer';
  if (lines.every((line) => line.startsWith('>'))) return 'quote';
  if (lines.every((line) => line.startsWith('|') && line.endsWith('|'))) return 'table_row';
  if (LIST_MARK.test(first)) return 'list_item';
  if (lines.length === 1 && isHeadingLine(first)) return 'heading';
  return 'paragraph';
}

/** A short line in capitals and nothing else about it that reads like a sentence. */
export function isHeadingLine(line: string): boolean {
  return line.length <= 90 && /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.;,]$/.test(line);
}
