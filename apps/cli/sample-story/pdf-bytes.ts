// How is a PDF written so that the same source gives the same bytes? A fixed date, and page streams left uncompressed.
import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

/**
 * A PDF as bytes.
 * @param page size as PDFKit knows it, title and author for the document's properties
 * @param draw called with the open document; every page is added by it
 */
export function pdfBytes(
  page: { size: 'LETTER' | 'A4'; title: string; author: string },
  draw: (doc: Pdf) => void,
): Promise<Buffer> {
  const written = new Date('2026-10-01T08:00:00Z');
  const doc = new PDFDocument({
    size: page.size,
    margin: 0,
    autoFirstPage: false,
    // zlib differs between builds of Node; plain streams do not, and these files are small.
    compress: false,
    info: { Title: page.title, Author: page.author, CreationDate: written, ModDate: written },
  });
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    draw(doc);
    doc.end();
  });
}
