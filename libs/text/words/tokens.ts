// Where are the words of a text, and what do they look like once case, accents and apostrophes are folded away?

/** One word or number. `start` and `end` are UTF-16 code units into the text; `folded` is what is compared. */
export type Token = { readonly start: number; readonly end: number; readonly folded: string };

// A word is letters and digits of any script, joined by apostrophes; a number may carry separators ("1,250.50").
// Hyphenated words come out as their parts: "follow-up" must meet "follow up". Initials are one word: "U.K." meets "UK".
const WORD =
  /\p{Lu}(?:\.\p{Lu})+(?!\p{L})|\p{N}{1,30}(?:[.,]\p{N}{1,30}){1,8}(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.|pic\.twitter\.com\/)[^\s<>"”]*/giu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const PLAIN = /^[a-z0-9]+$/;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;

const HASH = 35;
const AT = 64;

const FOLDED_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
]);

/**
 * The words of `text` in order. Web addresses give up only their readable words (a shortened link is noise),
 * "#OpenLetter" is two words, scripts that set no spaces come out as overlapping pairs of characters.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  if (/https?:|www\.|pic\.tw/i.test(text)) {
    for (const address of text.matchAll(ADDRESS)) {
      pushWords(text.slice(done, address.index), done, tokens);
      done = address.index + address[0].length;
      pushAddress(address[0], address.index, tokens);
    }
  }
  pushWords(done === 0 ? text : text.slice(done), done, tokens);
  return tokens;
}

function pushWords(text: string, offset: number, into: Token[]): void {
  const unspaced = UNSPACED.test(text);
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = offset + match.index;
    const before = text.charCodeAt(match.index - 1);
    if (unspaced && UNSPACED.test(word)) pushPairs(word, start, into);
    else if ((before === HASH || before === AT) && CAMEL.test(word)) pushCamel(word, start, into);
    else into.push({ start, end: start + word.length, folded: fold(word) });
  }
}

/** `fold("Müller’s")` is "muller": lower case, no accents, no possessive, no separators inside a number. */
export function fold(word: string): string {
  if (word === 'US' || word === 'U.S') return 'usa'; // the country, not the pronoun
  let folded = word.toLowerCase();
  if (PLAIN.test(folded)) return folded;
  if (/^\p{N}/u.test(folded) && /^[\p{N}.,]+$/u.test(folded)) return foldNumber(folded);
  folded = folded
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼ]s$/, '')
    .replace(/['’ʼ.]/g, '');
  if (PLAIN.test(folded)) return folded;
  return folded.replace(/[ßæœøđðþłħı]/g, (letter) => FOLDED_LETTERS.get(letter) ?? letter);
}

/** "1,250" and "1250" are one number, and so are "4.20" and "4.2"; "1.250.000" is a million and a quarter. */
function foldNumber(number: string): string {
  const digits = number.normalize('NFKD');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return trimZeros(digits.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replace(/\./g, '');
  // Two crore: "2,00,00,000".
  if (/^\d{1,2}(?:,\d\d)+,\d{3}$/.test(digits)) return digits.replace(/,/g, '');
  return trimZeros(digits.replace(/,/g, '.'));
}

function trimZeros(number: string): string {
  return /^\d+\.\d+$/.test(number) ? number.replace(/\.?0+$/, '') : number;
}

function pushCamel(word: string, start: number, into: Token[]): void {
  let at = start;
  for (const part of word.split(CAMEL)) {
    into.push({ start: at, end: at + part.length, folded: fold(part) });
    at += part.length;
  }
}

function pushPairs(word: string, start: number, into: Token[]): void {
  const characters = Array.from(word);
  let at = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    const pair = characters.slice(i, i + 2).join('');
    into.push({ start: at, end: at + pair.length, folded: pair.normalize('NFKC') });
    at += characters[i]?.length ?? 0;
  }
}

/** The readable words of an address: host and path, but neither "www" nor an opaque id such as "0eJtwJyS1J". */
function pushAddress(address: string, offset: number, into: Token[]): void {
  if (/^(?:https?:\/\/t\.co\/|pic\.)/i.test(address)) return;
  const from = /^(?:https?:\/\/)?(?:www\.)?/i.exec(address)?.[0].length ?? 0;
  for (const match of address.slice(from).matchAll(/\p{L}{3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{N}{4}(?!\p{N})/gu)) {
    const start = offset + from + match.index;
    if (/^(?:html?|php|com|org|net)$/i.test(match[0])) continue;
    into.push({ start, end: start + match[0].length, folded: fold(match[0]) });
  }
}
