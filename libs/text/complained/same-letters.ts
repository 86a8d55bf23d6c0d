// Are these the same words, however they are hyphenated, broken, spaced, marked or written large?

/** A hyphen or a line's end, where a word may have been parted or joined by whoever set the line. */
const PARTING = /[-‐‑‒–—\u00AD\n\r]/;
const IN_WORDS = /[\p{L}\p{N}\p{Sc}%‰\p{So}]/u;

/**
 * Letters, digits and signs of value agree, in order, and so do the gaps between words, save where a hyphen or the end of a
 * line stands in either text: `co-operate` is `cooperate`, but `the rapist` is no `therapist`. Linear.
 */
export function sameLetters(one: string, other: string): boolean {
  const a = lettersOf(one);
  const b = lettersOf(other);
  if (a.letters !== b.letters) return false;
  for (const [at, parting] of a.gaps) if (!parting && !b.gaps.has(at)) return false;
  for (const [at, parting] of b.gaps) if (!parting && !a.gaps.has(at)) return false;
  return true;
}

/** `gaps`: before which letter a gap stands, and whether it may have come in with the setting. */
function lettersOf(text: string): { letters: string; gaps: Map<number, boolean> } {
  const plain = text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u200B-\u200C\u2060]|\u200D|\uFE0F/g, '');
  const gaps = new Map<number, boolean>();
  let letters = '';
  let gap = '';
  const characters = Array.from(plain);
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? '';
    const before = characters[index - 1] ?? '';
    const inNumber = /[.,]/.test(character) && /\p{N}/u.test(before) && /\p{N}/u.test(next);
    if (IN_WORDS.test(character) || inNumber) {
      if (gap !== '' && letters !== '' && !/^['’ʼ＇]$/.test(gap)) gaps.set(letters.length, PARTING.test(gap));
      gap = '';
      letters += character;
    } else if (!/\p{M}/u.test(character)) gap += character;
  }
  return { letters, gaps };
}
