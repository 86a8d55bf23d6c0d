// Do these words stand in that text, and where?
import type { Span } from '#domain/version-text.js';

const SINGLE = String.raw`['’‘‛ʼ]`;
const DOUBLE = String.raw`["“”„«»]`;
const DASH = String.raw`[-‐‑‒–—]`;

/**
 * The first place where `words` stand in `text`, as UTF-16 offsets; undefined where they do not. A line broken elsewhere, a
 * curled quotation mark and a longer dash make no other words; capitals and accents do. A word is not found inside another.
 */
export function findWords(text: string, words: string): Span | undefined {
  const wanted = words.trim();
  if (wanted === '') return undefined;
  const pattern = wanted
    .split(/\s+/)
    .map((word) => Array.from(word, patternOf).join(''))
    .join(String.raw`\s+`);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

function patternOf(character: string): string {
  for (const alike of [SINGLE, DOUBLE, DASH]) if (new RegExp(`^${alike}$`, 'u').test(character)) return alike;
  return character.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
