// What does a paper look like that went through a scanner? One picture a page at 300 dots an inch, and no text layer.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { pdfBytes } from './pdf-bytes.js';
import { readBlocks, type Block, type SourceFile } from './source-file.js';

/** A4 at 300 dots an inch, in dots. */
const SHEET = { width: 2480, height: 3508, margin: 260 };
const A4 = { width: 595.28, height: 841.89 };
const INK = '#1c1c1c';

/** The page as a PDF that holds nothing but its picture. */
export function makeScanPdf(source: SourceFile): Promise<Buffer> {
  const picture = scan(readBlocks(source.body));
  return pdfBytes({ size: 'A4', title: 'Scan', author: 'Scanner' }, (doc) => {
    doc.addPage();
    doc.image(picture, 0, 0, { width: A4.width, height: A4.height });
  });
}

function scan(blocks: Block[]): Buffer {
  registerFaces();
  const canvas = createCanvas(SHEET.width, SHEET.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fbfaf7';
  pen.fillRect(0, 0, SHEET.width, SHEET.height);
  // Nobody lays a sheet on the glass quite straight.
  pen.translate(SHEET.width / 2, SHEET.height / 2);
  pen.rotate(0.004);
  pen.translate(-SHEET.width / 2, -SHEET.height / 2);
  pen.textBaseline = 'top';
  let y = 280;
  for (const block of blocks) y = drawBlock(pen, block, y);
  drawSignatures(pen, y + 40);
  return canvas.toBuffer('image/jpeg', 62);
}

/** The letters come from a package, for no two machines have the same ones installed. */
function registerFaces(): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
  GlobalFonts.registerFromPath(join(folder, 'LiberationSans-Regular.ttf'), 'Scan');
  GlobalFonts.registerFromPath(join(folder, 'LiberationSans-Bold.ttf'), 'Scan Bold');
}

function drawBlock(pen: SKRSContext2D, block: Block, y: number): number {
  if (block.kind === 'table') return drawTable(pen, block.rows, y);
  if (block.kind !== 'heading') return drawLines(pen, block.text.split('\n'), { y, size: 46, face: 'Scan' }) + 50;
  const size = block.level === 1 ? 76 : 58;
  return drawLines(pen, [block.text], { y, size, face: 'Scan Bold' }) + (block.level === 1 ? 10 : 40);
}

function drawLines(pen: SKRSContext2D, lines: string[], at: { y: number; size: number; face: string }): number {
  pen.font = `${at.size}px "${at.face}"`;
  pen.fillStyle = INK;
  for (const [index, line] of lines.entries()) pen.fillText(line, SHEET.margin, at.y + index * at.size * 1.6);
  return at.y + lines.length * at.size * 1.6;
}

function drawTable(pen: SKRSContext2D, rows: string[][], y: number): number {
  const columns = [SHEET.margin, SHEET.margin + 240, SHEET.width - SHEET.margin - 220];
  const right = SHEET.width - SHEET.margin;
  const height = 120;
  pen.strokeStyle = '#444444';
  pen.lineWidth = 3;
  for (const [index, row] of rows.entries()) {
    const top = y + index * height;
    // Rules below the rows and no box: a boxed head row was taken for a picture when the page was read back.
    pen.beginPath();
    pen.moveTo(SHEET.margin, top + height);
    pen.lineTo(right, top + height);
    pen.stroke();
    pen.font = `44px "${index === 0 ? 'Scan Bold' : 'Scan'}"`;
    pen.fillStyle = INK;
    for (const [column, cell] of row.entries()) pen.fillText(cell, (columns[column] ?? SHEET.margin) + 26, top + 38);
  }
  return y + rows.length * height + 90;
}

function drawSignatures(pen: SKRSContext2D, y: number): void {
  pen.strokeStyle = '#27357d';
  pen.lineWidth = 6;
  const left = SHEET.margin + 60;
  pen.beginPath();
  pen.moveTo(left, y + 120);
  pen.bezierCurveTo(left + 80, y - 60, left + 140, y - 20, left + 90, y + 110);
  pen.bezierCurveTo(left + 60, y + 190, left + 220, y + 20, left + 260, y + 90);
  pen.bezierCurveTo(left + 300, y + 160, left + 360, y + 30, left + 420, y + 100);
  pen.bezierCurveTo(left + 480, y + 150, left + 560, y + 60, left + 700, y + 70);
  const right = SHEET.width / 2 + 180;
  pen.moveTo(right, y);
  pen.bezierCurveTo(right + 10, y + 90, right - 10, y + 130, right + 30, y + 140);
  pen.bezierCurveTo(right + 180, y + 150, right + 90, y + 20, right + 190, y + 60);
  pen.bezierCurveTo(right + 240, y + 90, right + 150, y + 170, right + 290, y + 120);
  pen.bezierCurveTo(right + 360, y + 90, right + 380, y + 150, right + 460, y + 60);
  pen.stroke();
}
