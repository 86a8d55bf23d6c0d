// What does a source of the sample story say? Front matter names the maker; the body is paragraphs in a small markup.
import { load } from 'js-yaml';
import { z } from 'zod';

export type SourceFile = { front: Readonly<Record<string, unknown>>; body: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'styled'; style: string; text: string }
  | { kind: 'quote' | 'item' | 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'footnote'; mark: string; text: string };

const FRONT_MATTER = /^---\n(.*?)\n---\n/su;

/** Parts a source into its front matter (YAML between two lines of dashes) and its body. */
export function readSource(raw: string): SourceFile {
  const match = FRONT_MATTER.exec(raw);
  if (match === null) return { front: {}, body: raw };
  const front = z.record(z.string(), z.unknown()).parse(load(match[1] ?? ''));
  return { front, body: raw.slice(match[0].length).replace(/^\n+/u, '') };
}

/**
 * The blocks of a body, which are parted by empty lines: `#` and `##` headings, `=style text` for a named style,
 * `> ` quotes, `(a)` list items, `| a | b |` tables, `^1 text` footnotes, and paragraphs.
 */
export function readBlocks(body: string): Block[] {
  return body
    .split(/\n{2,}/u)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map(readBlock);
}

function readBlock(chunk: string): Block {
  const heading = /^(#{1,2})\s+(.*)$/su.exec(chunk);
  if (heading) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' };
  const styled = /^=(\w+)\s+(.*)$/su.exec(chunk);
  if (styled) return { kind: 'styled', style: styled[1] ?? '', text: styled[2] ?? '' };
  const footnote = /^\^(\d+)\s+(.*)$/su.exec(chunk);
  if (footnote) return { kind: 'footnote', mark: footnote[1] ?? '', text: footnote[2] ?? '' };
  if (chunk.startsWith('|')) return { kind: 'table', rows: chunk.split('\n').map(readRow) };
  if (chunk.startsWith('> ')) return { kind: 'quote', text: chunk.slice(2) };
  return { kind: /^\([a-z]\)/u.test(chunk) ? 'item' : 'paragraph', text: chunk };
}

function readRow(line: string): string[] {
  return line
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}
