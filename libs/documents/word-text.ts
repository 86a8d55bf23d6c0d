// Any text as a Word file can hold it: XML 1.0 knows no control characters but tab and line feed, and no lone surrogates.
import { toStorableText } from '@nightlawyer/text/storable-text.js';

const UNHOLDABLE = /[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu;
const LINE_ENDS = /[\u2028\u2029]/g;

/** The same words; what Word cannot hold becomes a space, so that no two words run together. */
export function wordText(text: string): string {
  return toStorableText(text).replace(LINE_ENDS, '\n').replace(UNHOLDABLE, ' ');
}
