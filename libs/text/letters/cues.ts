// Which of a list of turns of phrase stand in a sentence? Patterns are compiled once and matched word by word.
import { NO_NAMES, type PartyNames } from './parties.js';

/** A turn of phrase that was found, and what it speaks for; a weight below nought speaks against it. */
export interface Cue<T extends string> {
  readonly target: T;
  readonly weight: number;
  /** The words that matched. */
  readonly words: string;
  /** How many words of the sentence stand before it. */
  readonly at: number;
}

interface Pattern<T extends string> {
  readonly target: T;
  readonly weight: number;
  readonly elements: readonly Element[];
  readonly atStart: boolean;
}

type Element = { readonly words: ReadonlySet<string>; readonly stems: readonly string[] } | { readonly gap: number };

/** Patterns, one a line, by what they speak for and by weight. */
export type CueLists<T extends string> = Readonly<Record<T, Readonly<Record<string, string>>>>;

/** Patterns filed under the words they can begin with. */
export interface CueBook<T extends string> {
  readonly byWord: ReadonlyMap<string, readonly Pattern<T>[]>;
  readonly byStem: ReadonlyMap<string, readonly Pattern<T>[]>;
}

const STEM = 4;
const SHORT_GAP = 4;
const LONG_GAP = 10;
/** Words a sentence may open with before it begins: an anchored pattern looks past them. */
const CONNECTIVES: ReadonlySet<string> = new Set(
  'and but or so then also further furthermore moreover however accordingly therefore thus finally lastly first firstly second secondly third thirdly fourth fourthly fifth in addition additionally consequently now again indeed nonetheless nevertheless equally similarly as such for the avoidance of doubt to be clear again that besides yet'.split(
    ' ',
  ),
);

/** Words that a pattern may name as one. */
const GROUPS: Readonly<Record<string, string>> = {
  '@paper':
    'you newspaper paper publication outlet broadcaster programme magazine website channel station newsroom network team publisher publishers',
  '@staff':
    'reporter reporters journalist journalists correspondent correspondents editor editors producer producers colleague colleagues author authors crew',
  '@piece':
    'article articles piece story report publication programme broadcast draft headline caption standfirst film documentary podcast episode feature column clip teaser trailer post posts tweet video script coverage',
  '@put': 'question questions email letter annex schedule list enquiry enquiries message',
  '@client':
    'client clients company he she it they trust charity firm bank board group council university foundation corporation clinic school hospital institute family mr mrs ms dr',
};

/**
 * Compiles patterns. In a pattern `@paper` is any word of that group, `a|b` are alternatives, `defam-` is any word so
 * beginning (four letters at least), `*` is up to four words, `**` up to ten, and `^` in front ties it to the start.
 */
export function compileCues<T extends string>(lists: CueLists<T>): CueBook<T> {
  const byWord = new Map<string, Pattern<T>[]>();
  const byStem = new Map<string, Pattern<T>[]>();
  for (const [target, weights] of Object.entries(lists) as [T, Record<string, string>][]) {
    for (const [weight, lines] of Object.entries(weights)) {
      for (const line of lines.split('\n')) {
        const phrase = line.trim();
        if (phrase !== '') file(parse(phrase, target, Number(weight)), phrase, byWord, byStem);
      }
    }
  }
  return { byWord, byStem };
}

function parse<T extends string>(phrase: string, target: T, weight: number): Pattern<T> {
  const atStart = phrase.startsWith('^');
  const elements = (atStart ? phrase.slice(1) : phrase).split(' ').map((part): Element => {
    if (part === '*') return { gap: SHORT_GAP };
    if (part === '**') return { gap: LONG_GAP };
    const options = part.split('|').flatMap((option) => GROUPS[option]?.split(' ') ?? option);
    const stems = options.filter((option) => option.endsWith('-')).map((option) => option.slice(0, -1));
    return { words: new Set(options.filter((option) => !option.endsWith('-'))), stems };
  });
  return { target, weight, elements, atStart };
}

function file<T extends string>(
  pattern: Pattern<T>,
  phrase: string,
  byWord: Map<string, Pattern<T>[]>,
  byStem: Map<string, Pattern<T>[]>,
): void {
  const first = pattern.elements[0];
  if (first === undefined || 'gap' in first) throw new TypeError(`A cue cannot begin with a gap: ${phrase}`);
  for (const word of first.words) push(byWord, word, pattern);
  for (const stem of new Set(first.stems.map((option) => stemKey(option, phrase)))) push(byStem, stem, pattern);
}

function stemKey(stem: string, phrase: string): string {
  if (stem.length < STEM) throw new TypeError(`A stem needs ${STEM} letters: ${phrase}`);
  return stem.slice(0, STEM);
}

function push<T extends string>(map: Map<string, Pattern<T>[]>, key: string, pattern: Pattern<T>): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [pattern]);
  else list.push(pattern);
}

/** The cues that stand in `words` (lower case), each once, in order of appearance. */
export function findCues<T extends string>(book: CueBook<T>, words: readonly string[]): Cue<T>[] {
  const found = new Map<Pattern<T>, Cue<T>>();
  const opening = openingLength(words);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    // What is filed under the word has found its first element; under a stem, only the beginning of one.
    tryAll(book.byWord.get(word), 1, words, at, opening, found);
    if (word.length >= STEM) tryAll(book.byStem.get(word.slice(0, STEM)), 0, words, at, opening, found);
  }
  return [...found.values()];
}

function tryAll<T extends string>(
  patterns: readonly Pattern<T>[] | undefined,
  known: number,
  words: readonly string[],
  at: number,
  opening: number,
  found: Map<Pattern<T>, Cue<T>>,
): void {
  if (patterns === undefined) return;
  for (const pattern of patterns) {
    if (found.has(pattern) || (pattern.atStart && at > opening)) continue;
    const end = matchEnd(pattern.elements, known, words, at + known);
    if (end === -1) continue;
    found.set(pattern, { target: pattern.target, weight: pattern.weight, words: words.slice(at, end).join(' '), at });
  }
}

/** Where the match of `elements` from `index` on ends in `words`, or -1. */
function matchEnd(elements: readonly Element[], index: number, words: readonly string[], at: number): number {
  const element = elements[index];
  if (element === undefined) return at;
  if ('gap' in element) {
    for (let skip = 0; skip <= element.gap && at + skip < words.length; skip += 1) {
      const end = matchEnd(elements, index + 1, words, at + skip);
      if (end !== -1) return end;
    }
    return -1;
  }
  const word = words[at];
  if (word === undefined) return -1;
  if (!element.words.has(word) && !element.stems.some((stem) => word.startsWith(stem))) return -1;
  return matchEnd(elements, index + 1, words, at + 1);
}

function openingLength(words: readonly string[]): number {
  let at = 0;
  while (at < words.length && at < 6 && CONNECTIVES.has(words[at] ?? '')) at += 1;
  return at;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
/** A word broken at the end of a line. */
const BROKEN = /\u00AD\s*/g;
/** One client or several, the turns of phrase are the same. */
const CLIENTS = /\b([Oo]ur|[Mm]y) clients\b/g;
/** "No. 4" denies nothing. */
const NUMERO = /\bNos?\.\s?(?=\d)/g;
/** "Won't", "didn't": cues know the words in full. */
const CONTRACTED = /\b(?:([Ww])on't|([Cc]an|[Ss]ha)n't|(\p{L}+)n't)\b/gu;

function spelledOut(_whole: string, will?: string, modal?: string, verb?: string): string {
  if (will !== undefined) return `${will}ill not`;
  if (modal === undefined) return `${verb ?? ''} not`;
  return modal.endsWith('an') ? `${modal}not` : `${modal}ll not`;
}

/** Longer sentences are judged by their head; no cue sits a page into one. */
const MOST_CHARACTERS = 2400;

/**
 * The words of a piece of text, in lower case, straight apostrophes; a name of a party is replaced by the word that
 * stands for it. Reads the first 2,400 UTF-16 units.
 */
export function wordsOf(text: string, names: PartyNames = NO_NAMES): string[] {
  const head = straightened(text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text);
  if (names.size === 0) return head.toLowerCase().match(WORD) ?? [];
  const words: string[] = head.match(WORD) ?? [];
  for (let at = 0; at < words.length; at += 1) words[at] = partyWord(words[at] ?? '', names);
  return words;
}

/** Most sentences need none of this, so that each change is asked for first. */
function straightened(text: string): string {
  let head = text;
  if (head.includes('’')) head = head.replaceAll('’', "'");
  if (head.includes('\u00AD')) head = head.replace(BROKEN, '');
  if (head.includes("n't")) head = head.replace(CONTRACTED, spelledOut);
  if (head.includes('No')) head = head.replace(NUMERO, 'number ');
  if (head.includes(' clients')) head = head.replace(CLIENTS, '$1 client');
  return head;
}

function partyWord(word: string, names: PartyNames): string {
  const lower = word.toLowerCase();
  if (lower.charCodeAt(0) === word.charCodeAt(0)) return lower;
  const owner = lower.endsWith("'s") ? "'s" : '';
  const party = names.get(owner === '' ? lower : lower.slice(0, -2));
  return party === undefined ? lower : party + owner;
}
