// Which dates, amounts and names in a text can be compared whatever way they are written?
import type { Token } from '../words/tokens.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[89]|20)\\d\\d)';

const DAY_MONTH = new RegExp(`\\b${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?(?!\\d)`, 'gi');
const MONTH_DAY = new RegExp(`\\b${MONTH} ${DAY}(?!\\d)(?:,? ${YEAR}(?!\\d))?`, 'gi');
const MONTH_YEAR = new RegExp(`\\b${MONTH},? (?:of )?${YEAR}(?!\\d)`, 'gi');
// A look behind keeps a search from starting anew at every digit of a long number.
const ISO = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/g;
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)(?!\d)/g;
const SCALED =
  /(?<!\d|\d[.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[ -]?(thousand|million|billion|trillion|lakh|crore|mn?|bn|tn|k)(?![\p{L}\p{N}])/giu;
const UNIT_WORDS = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const BELOW_HUNDRED = `(?:${TEENS}|(?:${TENS})(?:[ -](?:${UNIT_WORDS}))?|${UNIT_WORDS})`;
const SPELLED = new RegExp(
  `\\b(?:(?:(a|an|${BELOW_HUNDRED})[ -](hundred|dozen))(?:(?: and)? (${BELOW_HUNDRED}))?|(${TEENS}|(?:${TENS})(?:[ -](?:${UNIT_WORDS}))?))\\b`,
  'gi',
);
/** Cheaper than the whole search, which most texts need not be put through. */
const MAYBE_SPELLED = /teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen/i;
const PERCENT = /(?<!\d|\d[.,])(\d+(?:[.,]\d+)?) ?(?:%|per ?cent(?:age)?\b)/gi;
const QUOTED = /[“"«]([^”"»“«\n]{2,200})[”"»]|(?<![\p{L}\p{N}])[‘']([^’'\n]{3,120})[’'](?![\p{L}\p{N}])/gu;

const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['crore', 1e7],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
]);

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNIT_WORDS.split('|').map((word, i): [string, number] => [word, i + 1]),
  ...TEENS.split('|').map((word, i): [string, number] => [word, i + 10]),
  ...TENS.split('|').map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ['a', 1],
  ['an', 1],
]);

/**
 * Dates and amounts in one spelling, each with the words it is written in: "14 March 2019", "March 14th, 2019" and
 * "2019-03-14" all give `2019-03-14` (and the month and the day of the year apart, for texts that say less); "£4.2m" and
 * "4.2 million" give `4200000`, "two dozen" gives `24` and "sixty-one" `61`, just as digits would; "40 per cent" gives `%40`. "03/04/2019" is read both ways round, since nothing in it
 * says which is meant.
 */
export function datesAndAmounts(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (MAYBE_SPELLED.test(text)) addSpelled(found, text);
  if (!/\d/.test(text)) return found;
  if (/[A-Za-z]{3}/.test(text)) {
    for (const [words, day, month, year] of text.matchAll(DAY_MONTH))
      addDate(found, words, year, monthNumber(month), day);
    for (const [words, month, day, year] of text.matchAll(MONTH_DAY))
      addDate(found, words, year, monthNumber(month), day);
    for (const [words, month, year] of text.matchAll(MONTH_YEAR)) addDate(found, words, year, monthNumber(month));
  }
  for (const [words, amount, scale] of text.matchAll(SCALED)) addAmount(found, words, amount, scale);
  for (const [words, year, month, day] of text.matchAll(ISO)) addDate(found, words, year, Number(month), day);
  for (const [words, first, second, year] of text.matchAll(SLASHED)) {
    const full = year?.length === 2 ? (Number(year) < 50 ? '20' : '19') + year : year;
    addDate(found, words, full, Number(second), first);
    addDate(found, words, full, Number(first), second);
  }
  for (const [words, amount] of text.matchAll(PERCENT)) found.set(`%${Number(amount?.replace(',', '.'))}`, words);
  return found;
}

function monthNumber(name: string | undefined): number {
  const start = (name ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function addDate(
  found: Map<string, string>,
  words: string,
  year: string | undefined,
  month: number,
  day?: string,
): void {
  if (month < 1 || month > 12) return;
  const mm = String(month).padStart(2, '0');
  if (year !== undefined) found.set(`${year}-${mm}`, words);
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return;
  const dd = day.padStart(2, '0');
  found.set(`--${mm}-${dd}`, words);
  if (year !== undefined) found.set(`${year}-${mm}-${dd}`, words);
}

function addAmount(found: Map<string, string>, words: string, amount?: string, scale?: string): void {
  const factor = SCALES.get((scale ?? '').toLowerCase());
  const value = Number((amount ?? '').replace(/,/g, ''));
  // Rounded, because 4.2 * 1e6 is not quite 4200000 in floating point.
  if (factor !== undefined && value > 0) found.set(String(Math.round(value * factor)), words);
}

/** Numbers from 13 on: smaller ones are words like others, and `wordForm` knows them. */
function addSpelled(found: Map<string, string>, text: string): void {
  for (const [words, times, unit, rest, below] of text.matchAll(SPELLED)) {
    const value =
      unit === undefined
        ? smallNumber(below)
        : smallNumber(times) * (unit.toLowerCase() === 'dozen' ? 12 : 100) + smallNumber(rest);
    if (value > 12) found.set(String(value), words);
  }
}

function smallNumber(words: string | undefined): number {
  const parts = (words ?? '').toLowerCase().split(/[ -]/);
  return parts.reduce((sum, part) => sum + (SMALL_NUMBERS.get(part) ?? 0), 0);
}

/**
 * Which of `tokens` are names, numbers or words in quotation marks: the things a passage must have in common with an
 * allegation to be about the same event. A capital at the start of a sentence proves nothing and is not counted, nor
 * are capitals in a text that is mostly capitals.
 */
export function anchorTokens(text: string, tokens: readonly Token[]): Set<Token> {
  const anchors = new Set<Token>();
  const capitals = tokens.filter((token) => /^\p{Lu}/u.test(text.slice(token.start, token.start + 2))).length;
  const shouting = tokens.length >= 6 && capitals > tokens.length * 0.7;
  for (const token of tokens) {
    const word = text.slice(token.start, token.end);
    if (/\p{N}/u.test(word)) anchors.add(token);
    else if (!shouting && /^\p{Lu}/u.test(word) && isName(word, text.slice(Math.max(0, token.start - 4), token.start)))
      anchors.add(token);
  }
  for (const quote of text.matchAll(QUOTED)) {
    const end = quote.index + quote[0].length;
    for (const token of tokens) if (token.start >= quote.index && token.end <= end) anchors.add(token);
  }
  return anchors;
}

function isName(word: string, before: string): boolean {
  if (/^\p{Lu}{2,}|^.\p{Ll}*\p{Lu}/u.test(word)) return true; // acronyms and "McDonald" are names anywhere
  return before !== '' && !/^\s*$|[.!?:\n•–—*)]["”’'\s]*$|["“‘([]$/u.test(before);
}
