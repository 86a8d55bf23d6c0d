// What of a file's typography is noise? Characters that show nothing, spaces of odd kinds, digits raised as note marks.

// Soft hyphen, zero-width space and joiners that carry no meaning in Latin text, word joiner, BOM, direction marks.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
// The controls that are no line end and no tab.
// eslint-disable-next-line no-control-regex -- control characters are what this removes
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Takes out what shows nothing and makes each run of blanks one space. Line ends and tabs stay. */
export function tidy(raw: string): string {
  return raw
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([\t\n]) ?/g, '$1')
    .trim();
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as superscript characters, so that a note mark after a year is not read as part of the year. Other signs stay. */
export function toSuperscript(mark: string): string {
  return mark.replace(/[0-9]/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** A paragraph's own number or bullet: `1.`, `(a)`, `iv)`, `2.3`, `•`, and the blank after it. `J. ` is someone's initial. */
export const LIST_MARK =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[IVX]{1,5})[.)]\)?|\(?[A-Z]\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\[\d{1,3}\]|[•◦▪‣·●○■–—*-])[ \t]+(?=\S)/u;

/** A line that is nothing but a page number, in one of the ways people print them. */
export const PAGE_NUMBER =
  /^(?:[-–—] ?)?(?:(?:page|seite|p\.?) ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|von|\/) ?\d{1,4})?(?: ?[-–—])?$/i;
