// Which blocks of a document stand outside the running text of a letter?
import type { ExtractedBlock } from './document.js';

const FURNITURE: ReadonlySet<string> = new Set<ExtractedBlock['kind']>([
  'page_header',
  'page_footer',
  'footnote',
  'mail_header',
]);

/** Running heads and feet, page numbers, footnotes and mail headers, in UTF-16 code units of the document's text. */
export function furnitureOf(
  blocks: readonly { kind: string; start: number; end: number }[],
): { start: number; end: number }[] {
  return blocks.filter(({ kind }) => FURNITURE.has(kind)).map(({ start, end }) => ({ start, end }));
}
