// Which blocks of a document stand outside the running text of a letter?

interface Placed {
  kind: string;
  start: number;
  end: number;
}

/** UTF-16 code units of the document's text. */
interface Stretch {
  start: number;
  end: number;
}

const FURNITURE = new Set(['page_header', 'page_footer', 'mail_header']);

/** Furniture is running heads and feet, page numbers and mail headers; asides are footnotes, which may say something. */
export function letterLayout(blocks: readonly Placed[]): { furniture: Stretch[]; asides: Stretch[] } {
  const placesOf = (wanted: (kind: string) => boolean) =>
    blocks.filter(({ kind }) => wanted(kind)).map(({ start, end }) => ({ start, end }));
  return { furniture: placesOf((kind) => FURNITURE.has(kind)), asides: placesOf((kind) => kind === 'footnote') };
}
