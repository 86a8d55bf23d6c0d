// Which characters of a scan were misread, and how does the letter read with them put right?

/** A digit among letters, or a letter among digits: what OCR does and hardly any writer. Each begins with what is rare, and looks back from there. */
const MISREAD = [
  /[01](?=\p{L})(?:(?<=\p{Lu}{2}[01])|(?<=\p{Ll}{2}[01])(?=\p{Ll}))/gu,
  /\b[Il][0-9]{1,3}[.)]|\b[0-9]+[OIl][0-9]/g,
  /\btb(?:e|is|at|ey|ere)\b|[a-z]rnent\b/g,
];
const FEWEST = 4;
const RATE = 4000;
const SAMPLE = 24_000;

/** Words in which `rn` is no misread `m`. */
const TRUE_RN =
  /(?:turn|govern|concern|learn|earn(?:e|i|s|t|$)|warn|burn|born(?:e|$)|horn|thorn|corn(?!p)|worn|torn|sworn|morn|modern|pattern|western|eastern|northern|southern|journ|ttorn|intern|extern|altern|ternal|tern(?:al|ity|$)|furni|tavern|lantern|stern|cern|barns?$|harness|garni|varni|tarni|carni|incarn|hibern|kernel|yarn|urns?$|adorn|scorn|stubborn|ornam|ornat|hornet|ferns?$|verna|nocturn|diurn)/i;
const TOKEN = /[^\s]+/gu;

/** Whether `text` bears the marks of optical character recognition often enough to be read as a scan. */
function isScan(whole: string): boolean {
  const text = whole.slice(0, SAMPLE);
  let found = 0;
  for (const misread of MISREAD) found += text.match(misread)?.length ?? 0;
  return found >= FEWEST && found * RATE >= text.length;
}

/**
 * The text as it was meant, character for character in the same places (UTF-16): in a scan digits among letters become
 * letters and the reverse; in any text a word broken at the end of a line keeps a soft hyphen, by which `wordsOf` joins it.
 */
export function mend(text: string): string {
  const joined = text.replace(/-(?=[ \t]*\n[ \t]*(?:>[> \t]*)?\p{Ll})(?<=\p{Ll}-)/gu, '\u00AD');
  if (!isScan(text)) return joined;
  return joined
    .replace(TOKEN, mendToken)
    .replace(/^([ \t]*)([0-9]{1,3}) ([.)])(?=\s)/gm, '$1$2$3 ')
    .replace(/(\p{Ll}) ([.,;])(?=\s)/gu, '$1$2 ');
}

function mendToken(token: string): string {
  const letters = token.replace(/[^\p{L}]/gu, '');
  const digits = token.replace(/[^0-9]/g, '').length;
  const counted = /^[([]?[IlO0-9]{1,3}[.)]{1,2}$/.exec(token);
  if (counted !== null && /[0-9]/.test(token)) return token.replace(/[Il]/g, '1').replace(/O/g, '0');
  if (digits > 0 && letters.replace(/[OIl]/g, '') === '') return token.replace(/[Il]/g, '1').replace(/O/g, '0');
  if (digits > 0 && digits < letters.length && !/[@/:]/.test(token)) {
    const big = letters === letters.toUpperCase();
    return token
      .replace(/(?<=\p{L})1|1(?=\p{L})/gu, big ? 'I' : 'l')
      .replace(/(?<=\p{L})0|0(?=\p{L})/gu, big ? 'O' : 'o');
  }
  const plain = token.replace(/^(\W*)(t|T)b(?=e\b|is\b|at\b|ey\b|ere\b|eir\b|em\b|ose\b|ese\b|rough)/u, '$1$2h');
  return /\p{Ll}rn|rn\p{Ll}/u.test(plain) && !TRUE_RN.test(plain) ? plain.replace(/rn/g, 'm\u00AD') : plain;
}
