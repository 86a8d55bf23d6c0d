// Where does one sentence hold two contentions that could be answered apart?
import { wordsOf } from './cues.js';

const SUBJECTS: ReadonlySet<string> = new Set(
  `he she it they we you your our his her its their the this that these those there no none nobody neither a an any all each every
  mr mrs ms dr sir lady professor nor not most some one somebody someone nothing everything what whoever if should when where while once
  both several many few only even as of in on for at by since`.split(/\s+/),
);
const VERBS: ReadonlySet<string> = new Set(
  `is are was were has have had did does do will would could should can cannot may might must never gave made took failed fails contains relies
  relied rests ignores ignored omits omitted shows showed knew refused refuses declined bears conveys means amounts remains rested came went
  paid said says told wrote put left gives took chose invented fabricated misquotes misrepresents overlooks denies rejects reflects owes owed
  record show state concern relate relates belong belongs contain prove proves establish describe describes refer refers remain rest rely comes
  goes makes takes begins ends finds found sold bought ran sent kept held lies stands
  concerns descends relates supports contradicts establishes states explains works lives requires forbids allows depends consists counts treats
  confirms confirmed records recorded`.split(/\s+/),
);
const JOINTS = /;\s+(?:(?:and|but|nor|yet|or)\s+)?|,\s+(?:and|but|nor|yet)\s+|\s+and\s+/gi;
/** "…, and has since announced": the subject stands in the first half. */
const AUXILIARY: ReadonlySet<string> = new Set(['has', 'have', 'had', 'was', 'were']);
const COPULA: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'would']);
/** Pasts that no ending tells. */
const PASTS: ReadonlySet<string> = new Set(
  `ate became beat began bent bit bled blew bore bought bound broke brought built burnt came caught chose clung crept cut dealt drank drew drove
  fed fell felt fled flew forbade forgot forgave fought found froze gave grew held hid hit hurt kept knew laid lay led leant learnt left lent let
  lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shone shot showed shrank shut slept slid sold
  spent split spoke spread stood stole stuck struck swept swore swung taught thought threw told took tore understood underwent undertook withdrew
  withheld woke won wore wrote`.split(/\s+/),
);
/** What only a verb can be: behind a noun of any kind it shows a clause. */
const FINITE: ReadonlySet<string> = new Set(
  `has have had is are was were will would can could cannot may might must does did do`.split(/\s+/),
);
/** Words that open a clause inside a noun: the verb behind them is not the noun's own. */
const RELATIVES: ReadonlySet<string> = new Set('who which that whom whose to by when where if whether than'.split(' '));
/** "he now runs": what ends in s behind one person is done by them. */
const THIRD: ReadonlySet<string> = new Set(['he', 'she', 'it', 'nobody', 'none', 'everybody', 'everyone']);
const FEWEST_WORDS = 4;
/** Words of a bare noun before its verb. */
const NOUN_REACH = 6;
/** Words before the verb within which a clause must show it. */
const VERB_REACH = 9;
/** Behind a comma or a semicolon a clause may have a long subject. */
const FAR_REACH = 18;

/**
 * Offsets into `sentence` (UTF-16 code units) at which it may be cut: a semicolon or a comma stays before the cut,
 * "and" stands after it. Offered are joints with a clause of its own on both sides; whether both sides contend
 * something is for the caller to say. Quoted and bracketed words are never cut.
 */
export function clauseJoints(sentence: string): number[] {
  const shut = shutRanges(sentence);
  const found: number[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINTS)) {
    const cut = joint.index + leadLength(joint[0]);
    if (shut.some(([start, end]) => joint.index > start && joint.index < end)) continue;
    const left = sentence.slice(from, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    // "On July 6 and 10, …"
    if (/\d$/.test(left) && /^\d/.test(right)) continue;
    const semicolon = joint[0].startsWith(';');
    const reach = /^[;,]/.test(joint[0]) ? FAR_REACH : VERB_REACH;
    if (!isClause(left, semicolon, FAR_REACH) || !isClause(right, semicolon || isEnumerated(right), reach)) continue;
    found.push(cut);
    from = joint.index + joint[0].length;
  }
  return found;
}

/** Comma or semicolon and the space behind it stay with the first half. */
function leadLength(joint: string): number {
  const word = joint.search(/[a-z]/i);
  return word === -1 ? joint.length : word;
}

function isEnumerated(clause: string): boolean {
  return /^\(?(?:[ivx]{1,4}|[a-h]|\d)\)/i.test(clause);
}

/** A clause has a subject of its own near its head and a verb soon after. */
function isClause(text: string, lenient: boolean, reach: number): boolean {
  const words = wordsOf(text.slice(0, 240));
  if (words.length < FEWEST_WORDS) return false;
  const head = words.findIndex(
    (word) =>
      !['and', 'but', 'that', 'which', 'further', 'also', 'moreover', 'second', 'secondly', 'in', 'fact'].includes(
        word,
      ),
  );
  const opens =
    SUBJECTS.has(words[head] ?? '') ||
    /^\d/.test(words[head] ?? '') ||
    AUXILIARY.has(words[head] ?? '') ||
    (words[head] === 'to' && words.slice(head + 2, head + 12).some((word) => COPULA.has(word))) ||
    lenient ||
    isNounWithVerb(words, head) ||
    /^[\s"“(]*(?:(?:and|but|yet)\s)?(?:that\s)?["“]?\p{Lu}/u.test(text);
  if (!opens) return false;
  return words
    .slice(AUXILIARY.has(words[head] ?? '') ? head : head + 1, head + 1 + reach)
    .some(
      (word, order, all) =>
        VERBS.has(word) ||
        PASTS.has(word) ||
        (word.length > 4 && word.endsWith('ed')) ||
        (word.endsWith('s') && order < 2 && THIRD.has(words[head] ?? '') && all.length > order + 1),
    );
}

/** "housing officers have been …", "two banks have asked …": a noun without an article, and its verb. */
function isNounWithVerb(words: readonly string[], head: number): boolean {
  const reach = words.slice(head, head + NOUN_REACH);
  const verb = reach.findIndex((word) => FINITE.has(word));
  return verb > 0 && !reach.slice(0, verb).some((word) => RELATIVES.has(word));
}

/** Stretches between quotation marks or brackets. */
function shutRanges(sentence: string): [number, number][] {
  const ranges: [number, number][] = [];
  let open = -1;
  let wanted = '';
  for (let at = 0; at < sentence.length; at += 1) {
    const char = sentence.charAt(at);
    if (open === -1) {
      const close = CLOSES[char];
      if (close === undefined) continue;
      open = at;
      wanted = close;
    } else if (char === wanted) {
      ranges.push([open, at]);
      open = -1;
    }
  }
  return ranges;
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '(': ')', '[': ']', '«': '»' };
