// Where does the letter proper begin, behind letterhead and salutation, and where does it end, before the signature?
import { wordsOf } from './cues.js';
import { endsSentence, type Paragraph } from './paragraphs.js';

/** Indexes into the paragraphs: head is `0..body-1`, body `body..tail-1`, tail `tail..`. */
export interface LetterZones {
  readonly body: number;
  readonly tail: number;
  /** A salutation was found: this is a letter, and opens with who writes for whom. */
  readonly saluted: boolean;
}

const SALUTATION =
  /^(?:dear\b|sirs?\b[,:]?$|sirs?\s?\/\s?(?:madams?|ms)|sir or madam|respected (?:sirs?|madam)|madam\b|mesdames|gentlemen|ladies and gentlemen|to whom(?:ever)? it may concern|hello\b|hi\b|good (?:morning|afternoon|evening)\b|for the attention of\b.{0,60}:$)/i;
const VALEDICTION =
  /^(?:yours\b|very truly yours|(?:most )?respectfully\b|(?:with )?(?:kind|best|warm|kindest|many)\s+(?:regards|wishes|thanks)|regards\b|(?:all (?:the |my )?)?best\b[,.]?$|cheers\b[,.]?$|thanks(?: again)?[,.]?$|sincerely\b|truly\b|faithfully\b|cordially\b|signed\b[:,]?$|thank you[,.]?$|many thanks[,.]?$|for and on behalf of\b|[-–—*#\s]{0,6}(?:message )?ends?[-–—*#\s]{0,6}$|#{3,}$|notes (?:to|for) editors)/i;
const MAIL_HEADER =
  /^(?:from|sent|to|cc|date|subject)\s{0,3}:|^-{2,} ?(?:original|forwarded) message|^on [^:]{6,40}:?[\s\S]{0,140}\bwrote:$/i;
/** "Tom," or "Mr. Quist:" alone in a line. */
const NAME_ALONE = /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}[,:]$/u;
const ANNEX =
  /^(?:schedule|annex(?:e|ure)?|appendix|attachment|exhibit|enclosure)\b.{0,80}$|^(?:draft |form of |the |agreed |our |company )?(?:undertakings?|statement|declaration|apology|correction|right of reply|reply)(?: (?:of|by|from|for|to) .{1,50})?:?$/i;
const MOST_SALUTATION_WORDS = 14;
const HEAD_REACH = 60;
/** A paragraph of so many characters is prose and not an address. */
const LONG_PROSE = 240;
const PROSE_WORDS = 12;

/** Finds the zones of a letter, an e-mail or a statement. Looks for the salutation in the first 60 paragraphs. */
export function letterZones(text: string, list: readonly Paragraph[], isQuoted: (at: number) => boolean): LetterZones {
  const salutation = findSalutation(text, list, isQuoted);
  const body = salutation === -1 ? firstProse(text, list) : salutation + 1;
  const older = list.findIndex(
    (paragraph, index) => index > body && isMailHeader(text.slice(paragraph.words, paragraph.end)),
  );
  const own = older === -1 ? list : list.slice(0, older);
  return { body, tail: findTail(text, own, body), saluted: salutation !== -1 };
}

/** A greeting or a farewell alone in its paragraph; a bundle of messages has them in its middle. */
export function isCourtesy(words: string): boolean {
  return words.length < 50 && words.split(/\s+/).length <= 6 && (SALUTATION.test(words) || VALEDICTION.test(words));
}

/** The head of an older message: `From:`, `On 4 May, N. N. wrote:`. */
export function isMailHeader(words: string): boolean {
  return words.length < 300 && MAIL_HEADER.test(words);
}

/** Whether an annex begins here: what follows a signature may still be part of the complaint. */
export function opensAnnex(text: string, paragraph: Paragraph): boolean {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  return /^p\.?\s?s\b/i.test(words) || (paragraph.end - paragraph.start < 120 && ANNEX.test(words));
}

function findSalutation(text: string, list: readonly Paragraph[], isQuoted: (at: number) => boolean): number {
  let prose = 0;
  for (let index = 0; index < list.length && index < HEAD_REACH && prose < 2; index += 1) {
    const paragraph = list[index];
    if (paragraph === undefined || isQuoted(paragraph.words)) break;
    const words = shortText(text, paragraph);
    if (paragraph.end - paragraph.words > LONG_PROSE) prose += 1;
    const next = list[index + 1];
    if (words.length < 50 && NAME_ALONE.test(words) && next !== undefined && endsSentence(text, next.end)) return index;
    if (words !== '' && SALUTATION.test(words) && words.split(/\s+/).length <= MOST_SALUTATION_WORDS) return index;
  }
  return -1;
}

/** Without a salutation the body begins with the first paragraph that reads as a sentence. */
function firstProse(text: string, list: readonly Paragraph[]): number {
  for (const [index, paragraph] of list.entries()) {
    const words = wordsOf(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400))).length;
    if (words >= PROSE_WORDS && endsSentence(text, paragraph.end)) return index;
    if (words >= PROSE_WORDS * 2) return index;
    if (
      words >= 4 &&
      /[.!?]["”’]?$/.test(text.slice(Math.max(paragraph.start, paragraph.end - 2), paragraph.end)) &&
      isClause(text, paragraph)
    )
      return index;
  }
  return 0;
}

function isClause(text: string, paragraph: Paragraph): boolean {
  return /\b(?:is|are|was|were|has|have|had|did|does|do|will|must|should|cannot|never|denies|rejects|deny|reject)\b/i.test(
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 300)),
  );
}

/** The first line: a name may stand right below the farewell. */
function firstLine(words: string): string {
  const end = words.indexOf('\n');
  return end === -1 ? words : words.slice(0, end).trimEnd();
}

function findTail(text: string, list: readonly Paragraph[], body: number): number {
  let prose = 0;
  for (let index = list.length - 1; index >= body; index -= 1) {
    const paragraph = list[index];
    const words = shortText(text, paragraph);
    if (
      VALEDICTION.test(firstLine(words)) &&
      words.split(/\s+/).length <= 9 &&
      !/[a-z]\.\s/.test(words) &&
      !(ENDS_PART.test(words) && prose >= FEWEST_PROSE && !closesBehind(text, list, index))
    )
      return firstOfRun(text, list, index, body);
    if (paragraph !== undefined && isProse(text, paragraph)) prose += 1;
  }
  let tail = list.length;
  // No farewell: short lines at the end without a stop are a signature.
  while (tail > body + 1) {
    const words = shortText(text, list[tail - 1]);
    if (words === '' || words.split(/\s+/).length > 8 || /[.!?;:,]$/.test(words) || list[tail - 1]?.mark !== undefined)
      break;
    tail -= 1;
  }
  return tail;
}

/** Where only a statement ends a letter may go on behind it: prose, and no notes to editors. */
const ENDS_PART = /^[-–—*#\s]{0,6}(?:message )?ends?\b/i;
const CLOSES = /^notes (?:to|for) editors|^about\b|^(?:media|press) (?:contacts?|enquiries)/i;
const FEWEST_PROSE = 3;

function closesBehind(text: string, list: readonly Paragraph[], index: number): boolean {
  return list.slice(index + 1, index + 4).some(({ words }) => CLOSES.test(text.slice(words, words + 60)));
}

function isProse(text: string, { words, end }: Paragraph): boolean {
  return end - words > LONG_PROSE / 3 && /[.!?]["”’]?$/.test(text.slice(end - 2, end));
}

/** "Yours faithfully" may be followed by "For and on behalf of": the first farewell of a close run counts. */
function firstOfRun(text: string, list: readonly Paragraph[], index: number, body: number): number {
  let first = index;
  for (let at = index - 1; at >= body && at >= index - 8; at -= 1) {
    const words = shortText(text, list[at]);
    if (words === '') break;
    if (VALEDICTION.test(words) && words.split(/\s+/).length <= 9) first = at;
  }
  return first;
}

function shortText(text: string, paragraph: Paragraph | undefined): string {
  if (paragraph === undefined || paragraph.end - paragraph.start > 160) return '';
  return text.slice(paragraph.start, paragraph.end);
}
