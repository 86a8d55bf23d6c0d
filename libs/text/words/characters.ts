// What sort of character is this? One table look-up, so that a scanner can afford to ask about every character.

export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const LOWER = 3;
export const UPPER = 4;
export const DIGIT = 5;
export const OPENER = 6;
export const CLOSER = 7;
export const QUOTE = 8;
export const STOP = 9;
export const BULLET = 10;

/** Beyond this code unit nothing we decide by occurs, save a few signs named below. */
const TABLE_SIZE = 0x2400;

const TABLE = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code += 1) table[code] = classify(String.fromCharCode(code));
  return table;
}

function classify(char: string): number {
  if (/[\n\r\f\v\u2028\u2029]/.test(char)) return NEWLINE;
  if (/\s/.test(char)) return SPACE;
  if (/[0-9]/.test(char)) return DIGIT;
  if (/[.!?…․‼⁇⁈⁉]/.test(char)) return STOP;
  // Also the quotes of old code pages, as they look after a careless conversion.
  if (/["'`´‘’‚‛“”„‟′″«»‹›\u0091-\u0094]/.test(char)) return QUOTE;
  if (/[([{]/.test(char)) return OPENER;
  if (/[)\]}]/.test(char)) return CLOSER;
  if (/[•⁃‣◦●▪∙→]/.test(char)) return BULLET;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER;
  return OTHER;
}

/** The class of a UTF-16 code unit; `NaN` (past the end of a string) counts as white space. */
export function classOf(code: number): number {
  if (code < TABLE_SIZE) return TABLE[code] ?? OTHER;
  // What could not be converted was mostly a quotation mark.
  if (code === 0xfffd || code === 0xff02) return QUOTE;
  if (Number.isNaN(code) || code === 0x3000 || code === 0xfeff) return SPACE;
  return code === 0x25cf || code === 0x25aa || code === 0x25e6 ? BULLET : OTHER;
}

/** True for everything `\s` matches, line ends included. */
export function isWhite(code: number): boolean {
  const kind = classOf(code);
  return kind === SPACE || kind === NEWLINE;
}

export function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === LOWER || kind === UPPER;
}

/** The first position at or after `from` that is not white space; `text.length` when there is none. UTF-16 offsets. */
export function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhite(text.charCodeAt(at))) at += 1;
  return at;
}

/** The position just after the last character before `to` that is not white space, never below `floor`. */
export function trimBack(text: string, to: number, floor: number): number {
  let at = to;
  while (at > floor && isWhite(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
