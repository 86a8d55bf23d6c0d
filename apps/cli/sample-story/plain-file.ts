// How is a plain text written: in long lines, or broken at a width as an old program would?
import { z } from 'zod';
import type { SourceFile } from './source-file.js';

const PlainFront = z.object({ wrap: z.int().min(0) });

/** The text as UTF-8; `wrap: 0` leaves the lines as they are. */
export function makePlain(source: SourceFile): Buffer {
  const { wrap } = PlainFront.parse(source.front);
  const lines = source.body.trimEnd().split('\n');
  return Buffer.from(`${(wrap === 0 ? lines : lines.flatMap((line) => wrapLine(line, wrap))).join('\n')}\n`);
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ +/u)) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
