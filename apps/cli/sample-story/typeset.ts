// How does a paragraph become lines of words with a width and a typeface? Shared by every PDF of the sample story.
export type Face = 'regular' | 'bold' | 'italic';
export type Family = Readonly<Record<Face, string>>;

export const ROMAN: Family = { regular: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' };
export const SANS: Family = { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' };

/** A stretch of letters in one face; `raised` is a footnote mark. */
type Piece = { text: string; face: Face; raised: boolean };
type Word = { pieces: Piece[]; width: number };
export type Line = { words: Word[]; width: number; indent: number; last: boolean };

/** The slice of PDFKit's document that measuring needs. */
type Measure = { font(name: string, size: number): { widthOfString(text: string): number } };

export const RAISED_SIZE = 0.62;

/** Words with their faces: `*italic*`, `**bold**`, `[^1]` for a footnote mark. A face may change inside a word. */
export function readWords(text: string, base: Face = 'regular'): Piece[][] {
  const words: Piece[][] = [[]];
  let face = base;
  for (const token of text.split(/(\*\*|\*|\[\^\d+\]|\s+)/u)) {
    if (token === '') continue;
    if (token === '**') face = face === 'bold' ? base : 'bold';
    else if (token === '*') face = face === 'italic' ? base : 'italic';
    else if (/^\s+$/u.test(token)) words.push([]);
    else {
      const mark = /^\[\^(\d+)\]$/u.exec(token);
      words.at(-1)?.push({ text: mark?.[1] ?? token, face, raised: mark !== null });
    }
  }
  return words.filter((word) => word.length > 0);
}

/** Breaks words into lines no wider than `width` (points); the first line may be indented, the others too. */
export function breakLines(
  measure: Measure,
  words: Piece[][],
  setting: { family: Family; size: number; width: number; firstIndent: number; indent: number },
): Line[] {
  const { family, size } = setting;
  const space = measure.font(family.regular, size).widthOfString(' ');
  const lines: Line[] = [];
  let line: Line = { words: [], width: 0, indent: setting.firstIndent, last: false };
  for (const pieces of words) {
    const width = pieces.reduce(
      (sum, piece) =>
        sum + measure.font(family[piece.face], piece.raised ? size * RAISED_SIZE : size).widthOfString(piece.text),
      0,
    );
    const grown = line.width + (line.words.length > 0 ? space : 0) + width;
    if (line.words.length > 0 && line.indent + grown > setting.width) {
      lines.push(line);
      line = { words: [{ pieces, width }], width, indent: setting.indent, last: false };
    } else {
      line.words.push({ pieces, width });
      line.width = grown;
    }
  }
  lines.push({ ...line, last: true });
  return lines;
}
