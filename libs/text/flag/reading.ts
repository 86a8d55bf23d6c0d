// What does one sentence of an article show by its own words: stings, frames, who speaks, of whom?
import { compileCues, findCues, wordsOf } from '../letters/cues.js';
import type { Mention } from './cast.js';
import { ASIDE_CUES, type Aside } from './cues-aside.js';
import { CRIME_CUES } from './cues-crime.js';
import { FRAME_CUES, type Frame } from './cues-frames.js';
import { HARM_CUES } from './cues-harm.js';
import { WEIGHTY_CUES, type WeightySting } from './cues-weighty.js';
import { countDealings, tellsPast } from './dealings.js';
import { roleIn } from './roles.js';
import { quotedShare, readSpeech, type Speech } from './speech.js';
import { subjectOf, toldOf, type Subject } from './subject.js';
import type { Unit } from './units.js';

/** Classes of sting that make an assertion grave. */
export type GraveSting = keyof typeof CRIME_CUES | keyof typeof HARM_CUES;
export type Sting = GraveSting | WeightySting;
export type Target = Sting | Frame | Aside;

const BOOK = compileCues<Target>({ ...CRIME_CUES, ...HARM_CUES, ...WEIGHTY_CUES, ...FRAME_CUES, ...ASIDE_CUES });
const GRAVE = new Set<Target>([...Object.keys(CRIME_CUES), ...Object.keys(HARM_CUES)] as GraveSting[]);
const WEIGHTY = new Set<Target>(Object.keys(WEIGHTY_CUES) as WeightySting[]);

/** What speaks for one target: the strongest cue in full, what repeats it by a third. */
export interface Evidence {
  readonly score: number;
  /** The words of the strongest cue. */
  readonly words: string;
}

/** A sentence with everything that was read off it. */
export interface Reading extends Speech {
  readonly unit: Unit;
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  readonly found: ReadonlyMap<Target, Evidence>;
  /** What its grave stings weigh together, and the strongest of them. */
  readonly grave: number;
  readonly graveClass?: Target;
  readonly weighty: number;
  readonly weightyClass?: Target;
  /** "the company", "its chief executive": whom the article has introduced. */
  readonly role?: string;
  /** What its opening pronoun stands for. */
  readonly pronoun?: Pronoun;
  /** Its strongest grave sting is what befell somebody: death, injury, abuse, intrusion. */
  readonly harmed: boolean;
  readonly subject: Subject;
  /** The subject of what is reported, behind "she said that". */
  readonly told?: Subject;
  /** How many of its words tell of money, duties, courts, injuries, and how many of daily life. */
  readonly dealings: number;
  readonly daily: number;
  readonly past: boolean;
  readonly asks: boolean;
  /** Ends in a colon: what it leads up to stands below. */
  readonly leadsIn: boolean;
  /** Names a day, month or year; names a sum of money. */
  readonly dated: boolean;
  readonly priced: boolean;
  /** Share of its characters between quotation marks. */
  readonly quoted: number;
  /** Gives a number, as facts that can be checked do. */
  readonly specific: boolean;
  /** Tells what was not done, or is not so. */
  readonly lacks: boolean;
  /** Names nobody and tells nothing past: the world at large. */
  readonly timeless: boolean;
  /** Names somebody's lawyers or spokesmen. */
  readonly advocates: boolean;
}

export type Pronoun = 'person' | 'thing' | 'several';

/** Longer sentences are judged by their head, as the cues are. */
const MOST_READ = 2400;
const NEGATIONS = new Set(['no', 'not', 'never', 'nobody', 'without', 'nor', 'neither', 'cannot']);
const ABSENCE = new Set([...NEGATIONS, 'none', 'nothing', 'failed', 'only']);
const PRESENT = new Set(
  'is are has have can must may do does depends depend rely relies need needs want think say says know take takes run runs cost means remain remains tend'.split(
    ' ',
  ),
);
const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|twice)\b/i;
/** How old somebody is says nothing of what they did. */
const AGE = /, (?:aged )?\d{1,2}(?=[,.;])|\b(?:is|was|aged) \d{1,2}(?=[,.;]| and\b| when\b)/g;
const DATE =
  /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\bMay (?:\d|of\b)/;
const SUM = /[$£€¥₹]|\bRs\b|\b(?:per ?cent|pc|million|billion|crore|lakh|dollars|pounds|euros)\b|\d%/;
const THEIR_ADVOCATES = /(?:\b(?:his|her|its|their)|[’']s) (?:lawyers?|solicitors?|attorneys?|spokes\p{L}{3,6})\b/u;

/** Reads one unit; `insideQuote` says that an earlier sentence opened a quotation. Linear, and bounded for one sentence. */
export function readUnit(text: string, unit: Unit, mentions: readonly Mention[], insideQuote: boolean): Reading {
  const sentence = text.slice(unit.start, Math.min(unit.end, unit.start + MOST_READ));
  const words = wordsOf(sentence);
  const found = weigh(words);
  const [grave, graveClass] = strongest(found, GRAVE);
  const [weighty, weightyClass] = strongest(found, WEIGHTY);
  const speech = readSpeech(sentence, unit.start, mentions);
  const role = roleIn(words);
  const pronoun = pronounOf(words);
  return {
    ...speech,
    voice: insideQuote && speech.voice === 'none' ? 'continued' : speech.voice,
    unit,
    words,
    mentions,
    found,
    grave,
    graveClass,
    weighty,
    weightyClass,
    role,
    pronoun,
    harmed: graveClass !== undefined && graveClass in HARM_CUES,
    ...countDealings(words),
    past: tellsPast(words),
    leadsIn: /:[*_]*$/.test(sentence.slice(-4)),
    asks: /\?["”’')\]]*$/.test(sentence.slice(-4)),
    dated: DATE.test(sentence),
    priced: SUM.test(sentence),
    subject: subjectOf(sentence, unit.start, mentions),
    told: toldOf(sentence, unit.start, mentions),
    quoted: quotedShare(sentence),
    specific: NUMBER.test(sentence.replace(AGE, '')),
    lacks: words.some((word) => ABSENCE.has(word) || word.endsWith("n't")),
    timeless: mentions.length === 0 && role === undefined && pronoun === undefined && isTimeless(words),
    advocates: THEIR_ADVOCATES.test(sentence),
  };
}

function weigh(words: readonly string[]): Map<Target, Evidence> {
  const found = new Map<Target, { score: number; words: string; best: number }>();
  for (const cue of findCues(BOOK, words)) {
    // "was not charged with fraud" still has the sting in it, but only half of it.
    const weight = GRAVE.has(cue.target) && isNegated(words, cue.at) ? cue.weight / 2 : cue.weight;
    const known = found.get(cue.target);
    if (known === undefined) found.set(cue.target, { score: weight, words: cue.words, best: weight });
    else if (weight > known.best) {
      known.score = weight + known.score / 3;
      known.best = weight;
      known.words = cue.words;
    } else known.score += weight / 3;
  }
  return found;
}

function isNegated(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => NEGATIONS.has(word) || word.endsWith("n't"));
}

/** Counts the strongest class in full and every other by a third; names the strongest. */
function strongest(
  found: ReadonlyMap<Target, Evidence>,
  classes: ReadonlySet<Target>,
): [weight: number, strongest: Target | undefined] {
  let best = 0;
  let sum = 0;
  let target: Target | undefined;
  for (const [name, { score }] of found) {
    if (!classes.has(name)) continue;
    sum += score;
    if (score > best) {
      best = score;
      target = name;
    }
  }
  return [best + (sum - best) / 3, target];
}

/** "Gold is hard to trace": nothing past, no number. */
function isTimeless(words: readonly string[]): boolean {
  if (words.some((word) => /^(?:was|were|had|did|\d.*)$/.test(word))) return false;
  return words.slice(1, 10).some((word) => PRESENT.has(word));
}

const BEFORE_PRONOUN = new Set(
  'and but yet so then now in at on one two three none all some most each of by for still also later that here'.split(
    ' ',
  ),
);

function pronounOf(words: readonly string[]): Pronoun | undefined {
  for (const word of words.slice(0, 4)) {
    if (/^(?:he|she|his|her|him)$/.test(word)) return 'person';
    if (/^(?:it|its)$/.test(word)) return 'thing';
    if (/^(?:they|their|them|both|neither)$/.test(word)) return 'several';
    if (!BEFORE_PRONOUN.has(word)) return undefined;
  }
  return undefined;
}
