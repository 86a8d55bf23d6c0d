// Is a page a picture of a page, or does its text layer say nothing readable? Then it has to be read by OCR.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageLayout } from './layout/page.js';
import { loadPdfjs } from './pdfjs-runtime.js';

/** A page with more words than this is no scan with a stamp on it. */
const FEW_CHARACTERS = 150;
/** Share of the page a picture covers before it is taken for a scan. */
const MOST_OF_PAGE = 0.5;
/** Drawn outlines on a page without words: type turned into curves. */
const MANY_PATHS = 150;

/** Whether the text layer of a page is so poor that the page should be read as a picture. */
export async function needsOcr(page: PDFPageProxy, layout: PageLayout): Promise<boolean> {
  const words = layout.fragments.map((fragment) => fragment.text).join('');
  const visible = words.replace(/\s/g, '').length;
  if (isGarbage(words)) return true;
  if (visible > FEW_CHARACTERS) return false;
  const drawn = await whatIsDrawn(page);
  if (drawn.share >= MOST_OF_PAGE) return true;
  return visible === 0 && (drawn.share > 0.05 || drawn.paths > MANY_PATHS);
}

/** Fonts without a character map give private-use codes, replacement characters and controls instead of letters. */
function isGarbage(words: string): boolean {
  const visible = words.replace(/\s/g, '');
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const bad = (visible.match(/[\ufffd\ue000-\uf8ff\u0000-\u001f\u007f-\u009f]/g) ?? []).length;
  return visible.length >= 20 && bad > 0.3 * visible.length;
}

async function whatIsDrawn(page: PDFPageProxy): Promise<{ share: number; paths: number }> {
  const { OPS } = await loadPdfjs();
  const images = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ]);
  const list = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const saved: number[] = [];
  // Only areas matter, so the determinant of the current matrix is all that is followed.
  let scale = 1;
  let area = 0;
  let paths = 0;
  list.fnArray.forEach((operator, i) => {
    const args = list.argsArray[i] as unknown;
    if (operator === OPS.save) saved.push(scale);
    else if (operator === OPS.restore) scale = saved.pop() ?? 1;
    else if (operator === OPS.transform && Array.isArray(args)) scale *= determinant(args as number[]);
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args)) {
      saved.push(scale);
      if (Array.isArray(args[0])) scale *= determinant(args[0] as number[]);
    } else if (operator === OPS.paintFormXObjectEnd) scale = saved.pop() ?? 1;
    else if (operator === OPS.constructPath) paths++;
    else if (images.has(operator)) area += Math.abs(scale);
  });
  return { share: area / Math.max(1, width * height), paths };
}

function determinant([a = 1, b = 0, c = 0, d = 1]: readonly number[]): number {
  return a * d - b * c;
}
