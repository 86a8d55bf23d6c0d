// How do the printed lines of a paragraph become one running text? Hyphens at a line's end are the hard part.

/** Prefixes that keep their hyphen when a line happens to end on it. */
const HYPHENATED =
  /(?:^|[^\p{L}])(?:non|self|ex|anti|well|co|vice|half|so|all|cross|mid|semi|quasi|pre|post|high|low|long|short|full|part|on|off|third|second|first|e|de)-$/iu;

/** The words of a document, to tell a word cut in two from one that is written with a hyphen. */
export class Vocabulary {
  private readonly words = new Set<string>();

  /** Takes in the words of a line, the last one left out: it may be cut. */
  add(line: string): void {
    const words = line.toLowerCase().match(/[\p{L}\d]+(?:[-‐][\p{L}\d]+)*/gu) ?? [];
    const cut = /[-‐]\s*$/.test(line) ? words.slice(0, -1) : words;
    for (const word of cut) this.words.add(word.replaceAll('‐', '-'));
  }

  has(word: string): boolean {
    return this.words.has(word.toLowerCase());
  }
}

/** Joins two lines of one paragraph: with a space, or without one where a word or an address runs on. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + after;
  const left = /([\p{L}\d][\p{L}\d'’-]*)[-‐]$/u.exec(before);
  const right = /^[\p{L}\d][\p{L}\d'’-]*/u.exec(after)?.[0];
  if (left !== null && right !== undefined) {
    const first = left[1] ?? '';
    return keepsHyphen(before, first, right, vocabulary) ? before + after : before.slice(0, -1) + after;
  }
  // A dash between figures, a slash, or the middle of a web address: nothing stood between the lines.
  if (/\d[–-]$/.test(before) && /^\d/.test(after)) return before + after;
  if (/[\p{L}\d]—$/u.test(before) || (/https?:\/\/\S*[/?&=_.-]$/.test(before) && /^\S/.test(after)))
    return before + after;
  return `${before} ${after}`;
}

function keepsHyphen(before: string, first: string, right: string, vocabulary: Vocabulary): boolean {
  if (!/^\p{Ll}/u.test(right)) return true; // Anglo-American, 2019-2020, COVID-19
  if (/\d$/.test(first)) return true; // 12-month
  if (vocabulary.has(`${first}-${right}`)) return true;
  if (vocabulary.has(first + right)) return false;
  // After a second hyphen in one word (state-of-the-) the writer's hyphens are meant.
  return first.includes('-') || HYPHENATED.test(before.replace('‐', '-'));
}
