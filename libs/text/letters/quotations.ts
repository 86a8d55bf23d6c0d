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

const STATEMENT =
  /\b(?:statement|spokes(?:person|man|woman|people)|attribut\w+|on the record|for publication in full|for quotation|a message from)\b/i;
const THEIRS =
  /\b(?:your|article|newspaper|paper|false|defamatory|report|headline|complained|apolog\w+|corrections?|retract\w*|clarif\w+|undertak\w+)\b/i;
const LONGEST_LABEL = 120;

/** "Statement No. 2": one of several, and the newsroom's. */
const COUNTED = /\bstatements? (?:no\.?|number|#)?\s?\d/i;

/** Paragraphs of one quotation that is opened before the first of them and closed only behind the last. */
export function runningQuotations(text: string, list: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const quoted = new Set<Paragraph>();
  for (const [index, paragraph] of list.entries()) {
    const open = text.charAt(paragraph.words);
    const close = open === '"' || open === '“' || open === '«' ? CLOSING[open] : undefined;
    if (close === undefined || quoted.has(paragraph) || closes(text, paragraph, open, close) !== 'open') continue;
    const behind = list.slice(index + 1, index + MOST_RUNNING);
    const end = behind.findIndex((next) => closes(text, next, open, close) !== 'none');
    const last = behind[end];
    if (last === undefined || closes(text, last, open, close) !== 'shut') continue;
    for (const each of [paragraph, ...behind.slice(0, end + 1)]) quoted.add(each);
  }
  return quoted;
}
const MOST_RUNNING = 16;

/** Whether a paragraph opens a quotation and leaves it open, ends with the mark that shuts one, or holds neither. */
function closes(text: string, paragraph: Paragraph, open: string, close: string): 'open' | 'shut' | 'none' | 'other' {
  const words = text.slice(paragraph.words, paragraph.end);
  const opened = words.split(open).length - 1;
  const shut = open === close ? 0 : words.split(close).length - 1;
  const balance = open === close ? opened % 2 : opened - shut;
  if (opened === 0 && shut === 0) return 'none';
  if (balance === 1 && words.startsWith(open)) return 'open';
  const ends = words.replace(/[\s.,;]+$/, '').endsWith(close);
  return ends && !words.startsWith(open) && (open === close ? balance === 1 : balance === -1) ? 'shut' : 'other';
}

/** A quotation mark that opens a paragraph. */
export const OPENING_MARK = /^["“«]/;

/** Paragraphs in quotation marks that are the claimant's own for all that: a statement for print, of one or more. */
export function ownStatements(text: string, list: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const own = new Set<Paragraph>();
  const attached = attachedStatements(text);
  for (const [index, paragraph] of list.entries()) {
    if (statementLabel(text.slice(paragraph.words, paragraph.end)) > 0) own.add(paragraph);
    const above = list[index - 1];
    if (above === undefined || !OPENING_MARK.test(text.charAt(paragraph.words))) continue;
    const stated = OPENING_MARK.test(text.charAt(above.words))
      ? own.has(above)
      : announcesStatement(text.slice(above.start, above.end)) || isAttached(text, above, attached);
    if (stated) own.add(paragraph);
  }
  return own;
}

/** `ON RECORD: "…"`, `Statement (for publication): "…"`: the length of such a label before its quotation, else 0. */
export function statementLabel(words: string): number {
  const label = LABELLED.exec(words.slice(0, LONGEST_LABEL))?.[0];
  return label === undefined || THEIRS.test(label) ? 0 : label.length;
}
const LABELLED =
  /^(?:(?:on|for) (?:the )?(?:record|publication|attribution|quotation)|(?:(?:our|company|client|press|full|official|formal) ){0,2}statement)(?: ?\([^()]{1,60}\))?\s?[:–—-]\s+(?=["“«])/i;

/** Labels of the annexes that the letter calls its statement: "our client's statement is attached as Exhibit A". */
function attachedStatements(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const [said, annex = '', letter = ''] of text.matchAll(ATTACHES))
    if (!THEIRS.test(said)) labels.add(`${annex} ${letter}`.toLowerCase());
  return labels;
}
const ATTACHES =
  /\bstatement\b[^.]{0,100}?\b(exhibit|annex|annexe|annexure|appendix|schedule|attachment|enclosure)\s+([a-z]|\d{1,2})\b/gi;

function isAttached(text: string, { words, end }: Paragraph, attached: ReadonlySet<string>): boolean {
  if (attached.size === 0 || end - words > LONGEST_LABEL) return false;
  const label = text.slice(words, end).toLowerCase();
  return attached.has(label.replace(/[\s.:]+$/, '').replace(/\s+/g, ' '));
}

/** "Statement", "Attribute to: a spokesperson": the quotation below such a line is the claimant's own. */
export function announcesStatement(words: string): boolean {
  return words.length <= LONGEST_LABEL && STATEMENT.test(words) && !THEIRS.test(words) && !COUNTED.test(words);
}
