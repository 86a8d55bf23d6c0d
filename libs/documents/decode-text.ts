// In which encoding are these bytes, and what do they say?
import { Refusal } from '#domain/errors.js';

export type DecodedText = { text: string; encoding: string; warnings: string[] };

const BOMS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes to text: byte-order mark first, then UTF-8, UTF-16 without a mark, and windows-1252 for what is left.
 * A declared charset (from HTML or MIME) is tried before the guesses.
 * @throws Refusal `document/unreadable` if the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return decoded(bytes, encoding);
  }
  const wide = guessUtf16(bytes);
  if (wide !== null) return decoded(bytes, wide);
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== null) return checked({ text: strict, encoding: 'utf-8', warnings: [] });
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') {
    const asDeclared = tryDecode(bytes, declared);
    if (asDeclared !== null) return checked({ text: asDeclared, encoding: declared, warnings: [] });
  }
  return nearlyUtf8(bytes) ?? checked({ text: fromWindows1252(bytes), encoding: 'windows-1252', warnings: [] });
}

/** A UTF-8 text with a broken spot or a cut-off end is still UTF-8, not windows-1252. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const whole = (text.match(/[\u0080-\ufffc\ufffe\uffff]/g) ?? []).length;
  if (broken * 10 > whole) return null;
  return checked({
    text,
    encoding: 'utf-8',
    warnings: [`${broken} damaged character(s) in the file were replaced by U+FFFD.`],
  });
}

/** Text of mostly Latin letters in UTF-16 has a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.35;
  if (odd > most && even * 20 < odd) return 'utf-16le';
  if (even > most && odd * 20 < even) return 'utf-16be';
  return null;
}

/** What windows-1252 has where Latin-1 has controls, 0x80 to 0x9f (WHATWG Encoding, index-windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Pages that say Latin-1 mean windows-1252, and browsers read them so. */
function isWindows1252(encoding: string): boolean {
  return /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(encoding);
}

/** Node's own decoder for it gives the controls. */
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return isWindows1252(encoding) ? fromWindows1252(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not that encoding, or none we know
  }
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  return checked({ text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [] });
}

/** Text has next to no control characters; bytes that decode to many of them are something else. */
function checked(result: DecodedText): DecodedText {
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = (result.text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g) ?? []).length;
  if (controls > 8 && controls * 50 > result.text.length) {
    throw new Refusal('document/unreadable', { reason: 'binary' });
  }
  return result;
}
