// Which words of a passage are the ones that made it a suggestion?

interface Span {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.,'’-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
const ENDING =
  /^(?:|e|y|s|es|d|ed|ing|ings|r|rs|er|ers|ly|ies|ied|ion|ions|ation|ations|ment|ments|al|ally|ive|ity|n|'s)$/;
const STEM = 4;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Spans (UTF-16 code units, in order, apart) of `passage` that are one of the `matched` words, or another form of it.
 * `2026-09-22` among them stands for that day however it is written; amounts in the ranker's own spelling are left out.
 */
export function matchingSpans(passage: string, matched: readonly string[]): Span[] {
  const words = new Map<string, string[]>();
  const days: RegExp[] = [];
  for (const word of matched) {
    const day = /^\d{4}-(\d\d)-(\d\d)$/.exec(word);
    if (day !== null) days.push(dayPattern(Number(day[1]), Number(day[2])));
    for (const part of wordsOf(word)) {
      const key = part.slice(0, STEM);
      words.set(key, [...(words.get(key) ?? []), part]);
    }
  }
  const spans: Span[] = [];
  for (const found of passage.matchAll(WORD)) {
    const parts = fold(found[0]).split('-');
    if (parts.some((part) => (words.get(part.slice(0, STEM)) ?? []).some((word) => sameWord(word, part))))
      spans.push({ start: found.index, end: found.index + found[0].length });
  }
  for (const pattern of days) {
    for (const found of passage.matchAll(pattern))
      spans.push({ start: found.index, end: found.index + found[0].length });
  }
  return apart(spans);
}

function wordsOf(matched: string): string[] {
  if (/^[#%]|^[\d-]+-\d\d$/.test(matched)) return [];
  return (matched.match(WORD) ?? []).flatMap((word) => fold(word).split('-'));
}

/** Lower case, without accents; thousands without their commas. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .toLowerCase();
}

/** The same word, or two forms of one: a shared beginning with an ordinary ending each. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  if (shared < STEM - 1 || shared * 2 < Math.max(a.length, b.length)) return false;
  return ENDING.test(a.slice(shared)) && ENDING.test(b.slice(shared));
}

function dayPattern(month: number, day: number): RegExp {
  const name = `${MONTHS[month - 1] ?? '(?!)'}[a-z]*`;
  return new RegExp(`\\b(?:${day}(?:st|nd|rd|th)? (?:of )?${name}|${name}\\.? ${day}(?:st|nd|rd|th)?)\\b`, 'gi');
}

function apart(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
