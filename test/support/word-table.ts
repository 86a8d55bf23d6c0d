// What a Word file made by us holds: its parts as text, and the cells of its table, row by row.
import { DEFAULT_LIMITS } from '#documents/limits.js';
import { childOf, childrenOf, parseXml, type XmlElement } from '#documents/xml.js';
import { ZipArchive } from '#documents/zip.js';

export interface WordTable {
  /** One string a cell; its paragraphs are parted by a line feed. */
  rows: string[][];
  /** The rows that are repeated at the head of every page. */
  headRows: number;
  landscape: boolean;
  /** Every part of the file, one after another. */
  everything: string;
}

export function readWordTable(bytes: Uint8Array): WordTable {
  const zip = new ZipArchive(bytes, DEFAULT_LIMITS.inflatedBytes);
  const source = zip.read('word/document.xml')?.toString('utf8') ?? '';
  const body = childOf(parseXml(source), 'w:body');
  const rows = childrenOf(childOf(body, 'w:tbl'), 'w:tr');
  const page = childOf(childOf(body, 'w:sectPr'), 'w:pgSz');
  return {
    rows: rows.map((row) => childrenOf(row, 'w:tc').map(cellText)),
    headRows: rows.filter((row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined).length,
    landscape: page?.attributes.get('w:orient') === 'landscape',
    everything: zip
      .names()
      .map((name) => zip.read(name)?.toString('utf8') ?? '')
      .join('\n'),
  };
}

function cellText(cell: XmlElement): string {
  return childrenOf(cell, 'w:p')
    .map((paragraph) =>
      childrenOf(paragraph, 'w:r')
        .flatMap((run) =>
          childrenOf(run, 'w:t').flatMap(({ children }) => children.filter((child) => typeof child === 'string')),
        )
        .join(''),
    )
    .join('\n');
}
