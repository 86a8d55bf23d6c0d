// Which stretches of a paragraph are judged on their own? Sentences, with a quotation never torn apart.
import { sentencesWithin } from '../sentences.js';
import type { Paragraph } from './paragraphs.js';

/** A sentence of a paragraph. Offsets are UTF-16 code units into the text the paragraph was read from. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** Its words, on one line, without the mark that counts the paragraph. */
  readonly text: string;
}

const MOST_QUOTED = 8;
/** Abbreviations that stand before a number: sums of money and parts of a statute or a document. */
const COUNTED =
  /(?:^|[\s(])(?:rs|inr|ss?|secs?|arts?|paras?|pp?|nos?|cl|cls|regs?|sch|ch|fig|ex|annex|vol|vols|approx|ca)\.$/i;

/** The sentences of a paragraph in order; the first begins with the paragraph's mark, the last ends where it ends. */
export function unitsOf(text: string, paragraph: Paragraph, learned: ReadonlySet<string>): Unit[] {
  const flat = text.slice(paragraph.words, paragraph.end).replace(/\s/g, ' ');
  const units: Unit[] = [];
  let open = 0;
  let held = -1;
  for (const [start, end] of sentencesWithin(flat, learned)) {
    if (held === -1) {
      held = start;
      open = 0;
    }
    const balance = quoteBalance(flat, start, end);
    open += 1;
    // "Rs. 46 crore", "ss. 43 and 66": the sentence goes on behind what only counts.
    if (COUNTED.test(flat.slice(Math.max(start, end - 8), end)) && /^\s*[\d(]/.test(flat.slice(end, end + 4))) continue;
    const torn = balance > 0 || (open > 1 && balance === 0 && insideQuote(flat, held, end));
    if (torn && open < MOST_QUOTED && end < flat.trimEnd().length) continue;
    units.push({ start: paragraph.words + held, end: paragraph.words + end, text: flat.slice(held, end) });
    held = -1;
  }
  const first = units[0];
  if (first !== undefined) units[0] = { ...first, start: paragraph.start };
  return units.length > 0 ? units : [{ start: paragraph.start, end: paragraph.end, text: flat }];
}

/** Quotation marks opened and not closed between two places. */
function quoteBalance(text: string, from: number, to: number): number {
  let balance = 0;
  let straight = false;
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (char === '“' || char === '«') balance += 1;
    else if (char === '”' || char === '»') balance -= 1;
    else if (char === '"') straight = !straight;
  }
  return balance + (straight ? 1 : 0);
}

function insideQuote(text: string, from: number, to: number): boolean {
  return quoteBalance(text, from, to) > 0;
}

/** A stretch of a unit's words; `offset` is where they begin in the text. */
export function partOf(unit: Unit, offset: number, from: number, to: number): Unit {
  const text = unit.text.slice(from, to).trimEnd();
  return { start: from === 0 ? unit.start : offset + from, end: offset + from + text.length, text };
}
