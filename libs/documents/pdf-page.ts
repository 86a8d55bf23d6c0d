// What stands where on a page of a PDF?
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { gatherFragments, type ShownPiece } from './layout/gather-fragments.js';
import type { PageLayout } from './layout/page.js';

/** A piece before the page is turned upright: `x`, `y` is where its baseline begins, `angle` its direction in degrees. */
type Placed = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  angle: number;
  spaced: boolean;
};

/** Reads the text layer of a page, turned so that most of its words run from left to right. */
export async function readPage(page: PDFPageProxy, number: number): Promise<PageLayout> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const placed: Placed[] = [];
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaced ||= item.str !== '' || item.hasEOL;
      continue;
    }
    const [a, b, c, d, e, f] = multiply(viewport.transform, item.transform as number[]);
    const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
    placed.push({
      text: item.str,
      x: e,
      y: f,
      width: item.width,
      size: Math.hypot(c, d),
      font: item.fontName,
      angle,
      spaced,
    });
    spaced = item.hasEOL;
  }
  const upright = mainAngle(placed);
  const { width, height } = viewport;
  const turned = upright === 90 || upright === -90 ? { width: height, height: width } : { width, height };
  const along = placed.filter((piece) => Math.abs(piece.angle - upright) < 3);
  const pieces = along.map((piece) => turn(piece, upright, width, height)).filter((p) => isOnPage(p, turned));
  return {
    number,
    ...turned,
    fragments: gatherFragments(pieces),
    askew: joined(placed.filter((piece) => !along.includes(piece))),
    ocr: false,
  };
}

/** Two transforms, the second applied first, as PDF writes them. */
function multiply(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The right angle along which most words run: landscape pages are often only turned words. */
function mainAngle(pieces: readonly Placed[]): number {
  let best = 0;
  let most = 0;
  for (const angle of [0, 90, -90, 180]) {
    const words = pieces.filter((p) => Math.abs(p.angle - angle) < 3).reduce((sum, p) => sum + p.text.length, 0);
    if (words > most) [best, most] = [angle, words];
  }
  return best;
}

function turn(piece: Placed, angle: number, width: number, height: number): ShownPiece {
  const [x, y] =
    angle === 90
      ? [piece.y, width - piece.x]
      : angle === -90
        ? [height - piece.y, piece.x]
        : angle === 180
          ? [width - piece.x, height - piece.y]
          : [piece.x, piece.y];
  const { text, size, font, spaced } = piece;
  return { text, x0: x, x1: x + piece.width, y, size, font, spaced };
}

/** Words beyond the edge of the page are not seen by its reader. */
function isOnPage(piece: ShownPiece, page: { width: number; height: number }): boolean {
  return piece.x1 > 0 && piece.x0 < page.width && piece.y > -2 && piece.y - piece.size < page.height + 2;
}

function joined(pieces: readonly Placed[]): string[] {
  const byAngle = new Map<number, string[]>();
  for (const piece of pieces) byAngle.set(piece.angle, [...(byAngle.get(piece.angle) ?? []), piece.text]);
  return [...byAngle.values()].map((words) => words.join(' '));
}
