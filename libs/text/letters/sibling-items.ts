// What do the paragraphs beside it tell of an item: what most of its list are, and what answers it below?
import { wordsOf } from './cues.js';
import { isImperative } from './directives.js';
import type { Outlook } from './headings.js';
import { moodOf } from './moods.js';
import type { Paragraph } from './paragraphs.js';
import type { PartyNames } from './parties.js';
import { isSetOff } from './quotations.js';
import { subjectOf } from './subjects.js';

/** Fewer items than this have nothing in common that could not be chance. */
const FEWEST = 2;
const MOST = 40;
/** An item is known by its head. */
const HEAD = 400;
/** Items so long on average, in UTF-16 units, are paragraphs. */
const LONG_ITEM = 320;

/** How a paragraph is marked as an item, so that those of one list are known; undefined where it is none. */
export function fenceOf(text: string, paragraph: Paragraph): string | undefined {
  const { mark } = paragraph;
  if (mark === undefined) return isSetOff(text, paragraph) ? 'quote' : undefined;
  // "B." heads a new part where "2." would have counted on.
  return `${mark.style === 'number' ? 'number' : ''}${mark.fence}`;
}

/** How an answer opens that stands by itself below what it answers. */
const ANSWERS =
  /^(?:wrong|correct|incorrect|no|yes|false|untrue|true|not true|not so|agreed|denied|nonsense|rubbish|accepted|disputed|(?:this|that|it) is (?:false|untrue|incorrect|correct|wrong|not true|denied|not correct))\s?[.,:;–—-]/i;

/** "Wrong." "Agreed." below a paragraph: it states what is answered, as a table does that lost its columns. */
export function answeredIn(text: string, below: Paragraph | undefined): Outlook | undefined {
  if (below === undefined || !ANSWERS.test(text.slice(below.words, Math.min(below.end, below.words + 60))))
    return undefined;
  return { kind: 'words_complained_of', because: 'answered below' };
}

/** The paragraphs from `index` on that count on in one series, `list[index]` among them. */
export function siblingsFrom(list: readonly Paragraph[], index: number): readonly Paragraph[] {
  const first = list[index]?.mark;
  if (first === undefined) return [];
  let end = index + 1;
  for (; end < list.length && end - index < MOST; end += 1) {
    const mark = list[end]?.mark;
    if (mark?.fence !== first.fence || (mark.style === 'number') !== (first.style === 'number')) break;
    if (mark.style !== 'bullet' && mark.value !== (list[end - 1]?.mark?.value ?? 0) + 1) break;
  }
  return list.slice(index, end);
}

/** What the items share: questions put, orders given, or passages quoted; undefined where they share none of these. */
export function commonOutlook(text: string, items: readonly Paragraph[], names: PartyNames): Outlook | undefined {
  if (items.length < FEWEST || isRunningNumber(items)) return undefined;
  const heads = items.map((item) => text.slice(item.words, Math.min(item.end, item.words + HEAD)));
  if (items.every((item) => text.charAt(item.end - 1) === '?'))
    return { kind: 'demand', because: 'one of a list of questions' };
  const quoted = items.filter((item) => isSetOff(text, item)).length;
  if (quoted * 2 > items.length) return { kind: 'words_complained_of', because: 'one of a list of quotations' };
  const asking = heads.filter((head) => asks(head, names)).length;
  const ordered = asking > 0 && heads.every((head) => asks(head, names) || isImperative(wordsOf(head, names)));
  const told = heads.filter((head) => YOU_WILL.test(head)).length;
  if (ordered || (asking >= FEWEST && asking * 2 > items.length) || (told >= FEWEST_TOLD && told * 2 > items.length))
    return { kind: 'demand', because: 'one of a list of requests' };
  return undefined;
}

/** "You'll run a retraction." Of one sentence that may be the newsroom's own plan; not of most items of a list. */
const YOU_WILL =
  /^you(?:['’]ll| will| shall| are going to)\b(?! (?:say|argue|claim|know|see|find|recall|note|be aware|no doubt))/i;
const FEWEST_TOLD = 3;

/** Paragraphs that a letter numbers through are no list, for all that they count on. */
function isRunningNumber(items: readonly Paragraph[]): boolean {
  const first = items[0]?.mark;
  if (first?.style !== 'number') return false;
  const length = items.reduce((sum, item) => sum + item.end - item.words, 0) / items.length;
  return first.value > 1 || length > LONG_ITEM;
}

function asks(head: string, names: PartyNames): boolean {
  const words = wordsOf(head, names);
  const mood = moodOf(head, words, subjectOf(head, names, undefined));
  return mood === 'orders' || mood === 'obliges' || mood === 'requests' || namesRemedy(words);
}

const REMEDIES =
  /^(?:retraction|apology|correction|clarification|removal|deletion|withdrawal|undertakings?|assurance|confirmation|payment|compensation|disclosure|delivery|copies|copy|names?|details|particulars|sight|list|notice|statement|letter|e|email|meeting|reply|proposals?|damages|costs|publication|identification|identity|production|return|destruction|cessation)$/;
const FINITE = /^(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|never|not)$/;

/** "A full retraction of …", "written confirmation that …": an item that names what is wanted and states nothing. */
function namesRemedy(words: readonly string[]): boolean {
  const at = words.slice(0, 7).findIndex((word) => REMEDIES.test(word));
  return at !== -1 && !words.slice(0, at + 3).some((word) => FINITE.test(word));
}
