// Which paragraphs are someone else's words, and what are those to the letter?
import type { Outlook } from './headings.js';
import type { Judgement } from './judge-unit.js';
import type { Paragraph } from './paragraphs.js';

/** Set off as a quotation: the mark that opens the paragraph is closed at its end, and not before. */
export function isSetOff(text: string, paragraph: Paragraph): boolean {
  const close = CLOSING[text.charAt(paragraph.words)];
  if (close === undefined) return false;
  const inner = text.slice(paragraph.words + 1, paragraph.end);
  const at = close === '’' || close === "'" ? inner.lastIndexOf(close) : inner.indexOf(close);
  return at >= 0 && BEHIND.test(inner.slice(at + 1, at + 60));
}

/** What may stand behind the closing mark: a stop, where the words are found, "and" before the next item. */
const BEHIND = /^[\s.,;:]{0,3}(?:\([^()]{1,40}\)|\[[^[\]]{1,20}\])?[\s.,;]{0,3}(?:and|or)?$/;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', "'": "'", '«': '»' };

/** Mail quoted with `>`: what is answered; behind the signature, an older message. */
export function quotedMail(annexed: boolean): Judgement {
  return { kind: annexed ? 'background' : 'words_complained_of', reasons: ['quoted mail'], score: 5, attackScore: 0 };
}

/** A passage set off is what the lead-in says it is: law, a statement to be printed, or the words complained of. */
export function setOffQuotation(leadIn: Outlook | undefined): Judgement {
  const kind = leadIn?.kind === 'demand' || leadIn?.kind === 'background' ? leadIn.kind : 'words_complained_of';
  const because = leadIn === undefined ? [] : [leadIn.because];
  return { kind, reasons: [...because, 'set off in quotation marks'], score: 5, attackScore: 0 };
}
