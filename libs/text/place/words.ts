// Which words stand in a stretch of text, compared so that typography, case and encoding of accents do not count?
import { STOP_WORDS } from '../words/stop-words.js';

/** Words of one text, column by column. Offsets are UTF-16 code units into that text. */
export interface Words {
  readonly starts: number[];
  readonly ends: number[];
  /** A number for the word: equal for `Don't` and `don’t`, for `é` written as one character or two. */
  readonly keys: number[];
  /** What sort of word it is: `FUNCTION_WORD`, `DECISIVE` and `CAPITAL`, added up. */
  readonly sorts: number[];
}

/** Says little about which sentence this is: `the`, `of`. */
export const FUNCTION_WORD = 1;
/** Makes another statement of a sentence when it changes: a number, a sign, a negation, a date, `he` or `she`. */
export const DECISIVE = 2;
/** Begins with a capital, as a name does. */
export const CAPITAL = 4;

const DECISIVE_WORDS = `not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely
  don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't mustn't
  deny denies denied denying denial refuse refuses refused refusing reject rejects rejected fail fails failed false
  falsely untrue true innocent guilty acquitted convicted cleared unlike
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions dozen dozens half third quarter once twice double both
  first second fourth fifth sixth seventh eighth ninth tenth last next previous
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow
  he she his her him hers himself herself
  before after above below more less fewer most least all some any every only`;

const GAP = 1;
const LETTER = 2;
const DIGIT = 3;
/** An accent set on the letter before it, or a character without width. */
const MARK = 4;
/** A word by itself: an ideograph, an emoji, a currency sign. */
const ALONE = 5;
const APOSTROPHE = 6;
const POINT = 7;
const HIGH_SURROGATE = 8;

const FIRST_BEYOND_ASCII = 0x80;
const STRAIGHT_APOSTROPHE = 39;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const FUNCTION_KEYS = new Set([...STOP_WORDS].map(keyOf));
const DECISIVE_KEYS = new Set(DECISIVE_WORDS.split(/\s+/).map(keyOf));

/** Filled as characters are met; most texts need a few hundred of them. */
const CLASSES = new Uint8Array(0x10000);

function classify(char: string): number {
  if (/^['’ʼ＇]/u.test(char)) return APOSTROPHE;
  if (/^[.,٫٬]/u.test(char)) return POINT;
  if (/^(?:\p{M}|[\u00AD\u200B-\u200D\u2060])/u.test(char)) return MARK;
  if (
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{Sc}\p{So}%‰]/u.test(
      char,
    )
  )
    return ALONE;
  if (/^\p{L}/u.test(char)) return LETTER;
  if (/^\p{N}/u.test(char)) return DIGIT;
  if (/^\p{Emoji_Modifier}/u.test(char)) return MARK;
  return GAP;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = CLASSES[code] ?? GAP;
  if (known !== 0 && known !== HIGH_SURROGATE) return known;
  if (code >= 0xd800 && code < 0xdc00) {
    CLASSES[code] = HIGH_SURROGATE;
    return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  }
  return (CLASSES[code] = classify(String.fromCharCode(code)));
}

export function noWords(): Words {
  return { starts: [], ends: [], keys: [], sorts: [] };
}

/** Adds the words between `start` and `end` of `text` to `into`. Linear. */
export function readWords(text: string, start: number, end: number, into: Words): void {
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) at = readWord(text, at, end, into);
    else if (kind === ALONE) at = readSign(text, at, end, into);
    else at += 1;
  }
}

function readWord(text: string, start: number, end: number, into: Words): number {
  let at = start;
  let hash = FNV_OFFSET;
  let plain = true;
  let digits = false;
  for (let before = GAP; at < end;) {
    const kind = classAt(text, at);
    let code = text.charCodeAt(at);
    if (kind === LETTER || kind === DIGIT) {
      if (code >= FIRST_BEYOND_ASCII) plain = false;
      else if (code >= 65 && code <= 90) code += 32;
      if (kind === DIGIT) digits = true;
    } else if (kind === MARK) plain = false;
    else if (kind === APOSTROPHE && at + 1 < end && classAt(text, at + 1) === LETTER) code = STRAIGHT_APOSTROPHE;
    else if (kind !== POINT || before !== DIGIT || at + 1 >= end || classAt(text, at + 1) !== DIGIT) break;
    hash = Math.imul(hash ^ code, FNV_PRIME);
    before = kind;
    at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  }
  const key = plain ? hash : keyOf(withoutTypography(text.slice(start, at)));
  let sort = FUNCTION_KEYS.has(key) ? FUNCTION_WORD : 0;
  if (digits || DECISIVE_KEYS.has(key)) sort |= DECISIVE;
  const first = text.charCodeAt(start);
  if (first < FIRST_BEYOND_ASCII ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text.slice(start, start + 2)))
    sort |= CAPITAL;
  push(into, start, at, key, sort);
  return at;
}

function readSign(text: string, start: number, end: number, into: Words): number {
  const sign = String.fromCodePoint(text.codePointAt(start) ?? 0);
  let at = start + sign.length;
  while (at < end && classAt(text, at) === MARK) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  const sort = /^[\p{Sc}%‰]/u.test(sign) ? DECISIVE : 0;
  push(into, start, at, keyOf(withoutTypography(text.slice(start, at))), sort);
  return at;
}

function push({ starts, ends, keys, sorts }: Words, start: number, end: number, key: number, sort: number): void {
  starts.push(start);
  ends.push(end);
  keys.push(key);
  sorts.push(sort);
}

function withoutTypography(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ＇]/g, "'")
    .replace(/[\u00AD\u200B-\u200C\u2060]|\u200D|\uFE0F/g, '');
}

/** FNV-1a over the UTF-16 units, as a signed 32-bit number. */
function keyOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}
