// Which constructions does a sentence hold, whatever its topic? A frame names who or what, and what is said of it.
import { beginningsOf } from './pattern-beginnings.js';
import { wordsOf } from './cues.js';
import { CONDUCT_FRAMES } from './frames-conduct.js';
import { MATTER_FRAMES } from './frames-matter.js';
import { WORD_CLASSES } from './frame-classes.js';
import type { PartyNames } from './parties.js';
import type { Attack } from '../segment-kinds.js';

/** Frames, one a line, by attack. */
export type FrameTable = Readonly<Partial<Record<Attack, string>>>;

/** A construction and what it speaks for. */
interface Frame {
  readonly attack: Attack;
  readonly weight: number;
  /** What a lawyer is told. */
  readonly because: string;
  /** Grave words in such a sentence belong to what it reports and count by half. */
  readonly reports: boolean;
}

interface Compiled extends Frame {
  /** Sticky; begins at the space before its first word. */
  readonly pattern: RegExp;
}

const MOST_READ = 700;
const LINE = /^\s*([\d.]+)(!?) \| (.+?) \| (.+?)\s*$/gm;
/** Stands at the head of every sentence. */
const HEAD = 'sentencestart';

/** Frames filed under the words that they begin with; those of which only the first letters are known under one or two of these. */
class FrameBook {
  private readonly byWord = new Map<string, Compiled[]>();
  private readonly byLetters = new Map<number, Compiled[]>();

  constructor(tables: FrameTable) {
    for (const [attack, lines] of Object.entries(tables) as [Attack, string][]) {
      for (const [, weight, mark, because = '', pattern = ''] of lines.matchAll(LINE)) {
        // In a pattern capitals name a class of words, and `~3` is up to three words between.
        const spelt = pattern
          .replace(/\b[A-Z]+\b/g, (name) => {
            const words = WORD_CLASSES[name];
            return words === undefined ? name : `(?:${words})`;
          })
          .replace(/ ~(\d+) /g, ' (?:[^ ]+ ){0,$1}?');
        const frame: Compiled = {
          attack,
          weight: Number(weight),
          because,
          reports: mark === '!',
          pattern: new RegExp(` ${spelt} `, 'y'),
        };
        for (const { word, open } of beginningsOf(spelt))
          if (open) file(this.byLetters, letterKey(word), frame);
          else file(this.byWord, word, frame);
      }
    }
  }

  /** Adds to `found` those that begin with this word, where it stands at `at` in `words`. */
  addFound(found: Set<Frame>, word: string, words: string, at: number): void {
    addMatching(found, this.byWord.get(word), words, at);
    addMatching(found, this.byLetters.get(letterKey(word)), words, at);
  }
}

function file<Key>(book: Map<Key, Compiled[]>, key: Key, frame: Compiled): void {
  const filed = book.get(key);
  if (filed === undefined) book.set(key, [frame]);
  else if (filed.at(-1) !== frame) filed.push(frame);
}

/** A number for the first two letters; of numbers a frame may know no letter but the first. */
function letterKey(word: string): number {
  const first = word.charCodeAt(0);
  return first <= NINE || word.length === 1 ? first : first * 0x10000 + word.charCodeAt(1);
}
const NINE = '9'.charCodeAt(0);

function addMatching(found: Set<Frame>, frames: readonly Compiled[] | undefined, words: string, at: number): void {
  if (frames === undefined) return;
  for (const frame of frames) {
    if (found.has(frame)) continue;
    frame.pattern.lastIndex = at;
    if (frame.pattern.test(words)) found.add(frame);
  }
}

const BOOK = new FrameBook({ ...MATTER_FRAMES, ...CONDUCT_FRAMES });

/** The words of a sentence as the frames read them: a quotation as one word. */
export function wordsWithQuotations(text: string, names: PartyNames): string[] {
  const head = text
    .slice(0, MOST_READ)
    .replace(/“[^”]{1,300}”|"[^"]{1,300}"|«[^»]{1,300}»|‘[^’]{1,300}’(?!\p{L})/gu, ' quotedwords ');
  return wordsOf(head, names);
}

/** The frames that stand in the words of a sentence, each once, the weightiest first. */
export function framesIn(sentence: readonly string[]): Frame[] {
  // One space around each word, and a mark at the head.
  const words = ` ${HEAD} ${sentence.join(' ').slice(0, MOST_READ)} `;
  const found = new Set<Frame>();
  let at = 0;
  for (const word of [HEAD, ...sentence]) {
    BOOK.addFound(found, word, words, at);
    at += word.length + 1;
    if (at >= words.length - 1) break;
  }
  return [...found].sort((a, b) => b.weight - a.weight);
}
