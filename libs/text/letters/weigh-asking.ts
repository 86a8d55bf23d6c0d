// What do a sentence's mood, its times, its records and its quotation marks say of what it is for?
import { concedes } from './concessions.js';
import { wordsOf } from './cues.js';
import { namesTime } from './due-times.js';
import { callsForKeeping } from './keeping.js';
import type { CuedKind } from './kind-cues.js';
import { DONE_TO, ORDERING } from './mood-words.js';
import { moodOf, promises, type Mood } from './moods.js';
import { aroundQuotations, quotedShare } from './own-words.js';
import { answersReported, isForPrint, onlyReportsWords } from './reported-words.js';
import { preliminariesIn, type Preliminary } from './preliminaries.js';
import { opensWithLaw, recitesLaw, reservesRights } from './recitals.js';
import type { Subject } from './subjects.js';
import { add, halve, type Scores } from './tallies.js';
import type { Attack } from '../segment-kinds.js';

/** A sentence as it is weighed. */
interface Weighed {
  readonly text: string;
  /** Without what it quotes. */
  readonly plain: string;
  /** The words of `plain`. */
  readonly words: readonly string[];
  readonly subject: Subject;
  /** It fixes a time. */
  readonly due: boolean;
  /** It stands among or behind the demands. */
  readonly closing: boolean;
}

/** Below this a complaint is none. */
const FAINT = 3;
const ANSWERS = 5;
const REPORTED = 9;
const LAW = 7;
const LAW_FIRST = 14;
const RAN = 9;
const GRANTED = 12;
const RESERVED = 12;
const PROMISED = 5;

/** Adds what the sentence asks for, foretells, recites or quotes by its construction. */
export function weighAsking(kinds: Scores<CuedKind>, attacks: Scores<Attack>, sentence: Weighed): void {
  const { text, plain, words, subject, due, closing } = sentence;
  // Of what is mostly quoted only the words around it ask or foretell.
  const around = plain === text && /["“«]/.test(text) && quotedShare(text) >= MOSTLY ? aroundQuotations(text) : plain;
  const mood = moodOf(around, around === plain ? words : wordsOf(around), subject);
  weighMood(kinds, attacks, mood, due && ANSWERED.test(` ${words.join(' ')} `));
  if (opensWithLaw(words, plain)) add(kinds, 'background', LAW_FIRST, 'states the law from its first word');
  else if (recitesLaw(words, plain)) add(kinds, 'background', LAW, 'recites the law');
  for (const preliminary of preliminariesIn(words)) weighPreliminary(kinds, attacks, preliminary);
  if (concedes(text)) add(kinds, 'background', GRANTED, 'grants what was said');
  if (reservesRights(words)) {
    add(kinds, 'threat', RESERVED, 'reserves rights');
    for (const target of [...attacks.keys()]) halve(attacks, target);
  }
  if (answersReported(text)) {
    if (kinds.has('words_complained_of')) halve(kinds, 'words_complained_of');
    add(attacks, 'falsity', ANSWERS, 'answers what it reports');
  } else if (onlyReportsWords(text))
    add(kinds, 'words_complained_of', REPORTED, 'reports what was written, and no more');
  else weighQuoted(kinds, attacks, text, subject);
  weighKeeping(kinds, words, text, closing || mood !== 'tells');
  if (closing && mood === 'tells' && promises(words)) add(kinds, 'demand', PROMISED, 'says what is to be done');
  if (closing || mood !== 'tells') weighAnaphor(kinds, words, due);
}

/** What each of these is worth as background; `not` are kinds that it is none of. */
const PRELIMINARIES: Readonly<Record<Preliminary, { weight: number; because: string; not: readonly CuedKind[] }>> = {
  announces: { weight: GRANTED, because: 'says what the letter is', not: [] },
  declines: { weight: GRANTED, because: 'says what it does not answer', not: [] },
  turns: { weight: 0, because: '', not: ['demand'] },
  'asks not': { weight: 0, because: 'says what is not asked', not: ['demand'] },
  'foresees a plea': { weight: GRANTED, because: 'says what the newsroom may plead', not: ['demand', 'threat'] },
  introduces: { weight: RAN, because: 'says who somebody is', not: [] },
  ran: { weight: RAN, because: 'says when and where the words ran', not: [] },
};

function weighPreliminary(kinds: Scores<CuedKind>, attacks: Scores<Attack>, found: Preliminary): void {
  const { weight, because, not } = PRELIMINARIES[found];
  if (found === 'announces' || found === 'declines') halve(kinds, 'demand');
  for (const kind of not) kinds.delete(kind);
  if (weight > 0) add(kinds, 'background', weight, because);
  if (found === 'asks not') add(attacks, 'alternative', ANSWERS, because);
}

const MOODS: Readonly<Partial<Record<Mood, readonly [kind: CuedKind, weight: number, because: string]>>> = {
  orders: ['demand', 10, 'gives an order'],
  obliges: ['demand', 9, 'says what is to be done'],
  requests: ['demand', 9, 'asks for something'],
  foretells: ['threat', 10, 'says what the claimant will do'],
};

/** What a call for keeping records is worth by how plain it is, among what the letter asks and elsewhere. */
const KEEPING = { asking: [0, 5, 15, 26], telling: [0, 0, 9, 13] } as const;

function weighKeeping(kinds: Scores<CuedKind>, words: readonly string[], text: string, asking: boolean): void {
  if (text.endsWith('?')) return;
  const weight = KEEPING[asking ? 'asking' : 'telling'][callsForKeeping(words)] ?? 0;
  if (weight > 0) add(kinds, 'preservation', weight, 'records are to be kept');
}

/** So much of a sentence between quotation marks is the newsroom's that the rest only introduces it. */
const MOSTLY = 0.6;
const MUCH = 0.3;
const FOR_PRINT = 6.5;

function weighQuoted(kinds: Scores<CuedKind>, attacks: Scores<Attack>, text: string, subject: Subject): void {
  const share = quotedShare(text);
  if (share < MUCH || contradicts(attacks)) return;
  if (isForPrint(text)) {
    if (share >= MOSTLY) add(attacks, 'alternative', FOR_PRINT, 'handed over for print');
    return;
  }
  if (share >= MOSTLY) add(kinds, 'words_complained_of', 5, 'mostly quoted');
  else if (subject === 'work' || subject === 'press') add(kinds, 'words_complained_of', 4, 'quotes the newsroom');
}

/** What is wanted is an answer. */
const ANSWERED =
  / (?:(?:your|a|an|the|substantive|full|written|its) (?:[^ ]+ )?(?:answers?|reply|replies|response|declaration|acknowledg?ment|decision)|respond|let (?:us|me) know|hear (?:back|from)|see it|that much|suffice|your confirmation|that confirmation) /;
/** What a sentence opens with that only fixes the time for what was asked before. */
const ANAPHOR =
  /^ (?:(?:and|so) )?(?:it|this|that|these|those|they|all of (?:this|that)|(?:the|your|my|our|an?|any) (?:same|time|clock|deadline|reply|response|answers?|confirmation|above|foregoing)|items?|steps|answers?|time|everything|noon|midday|midnight|tonight|tomorrow|today|monday|tuesday|wednesday|thursday|friday|(?:yes|no) or|(?:\d+|ten|seven|two|three|five) (?:clear )?(?:hours?|days?)) /;
/** "You have five days for the above." */
const GIVEN =
  /^ (?:(?:and|but|so) )?(?:you|they|it|newspaper|addressees?|noticees?) (?:may |shall |will |therefore |accordingly )?(?:have|has|are given|is given) (?:until|till|\w+ (?:\d+ )?(?:hours?|days?|weeks?)|to) /;
/** What tells of something that happened, or why it did, fixes no time. */
const RECOUNTS = /^(?:why|gone|was|were|had|did|gave|sent|came|went|asked|wrote|rang|told|been)$/;

/** A sentence that only fixes a time is short. */
const MOST_WORDS = 32;
const TIMED = 4;

/** Whether the word at `at` is a verb that asks for something to be done. */
function isAction(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (DONE_TO.has(word) && words[at - 1] === 'be') return true;
  return (
    ORDERING.has(word) &&
    (at === 0 || /^(?:to|please|kindly|must|should|shall|will|you|not|and|or)$/.test(words[at - 1] ?? ''))
  );
}

/** "Noon tomorrow suits." "The same should reach us by Friday." */
function weighAnaphor(kinds: Scores<CuedKind>, words: readonly string[], due: boolean): void {
  if (words.length > MOST_WORDS || words.some((word) => RECOUNTS.test(word))) return;
  if (due && !words.some((_, at) => isAction(words, at)))
    add(kinds, 'deadline', TIMED, 'names a time and asks for nothing new');
  const head = ` ${words.slice(0, 8).join(' ')} `;
  if ((ANAPHOR.test(head) || GIVEN.test(head)) && (due || namesTime(words)))
    add(kinds, 'deadline', 12, 'fixes the time for what is asked');
}

/** What is ordered, asked or foretold tells nothing of what happened: its "no" and "not" deny nothing. */
function weighMood(kinds: Scores<CuedKind>, attacks: Scores<Attack>, mood: Mood, forAnswer: boolean): void {
  const meant = MOODS[mood];
  if (meant === undefined) return;
  for (const target of [...attacks.keys()]) halve(attacks, target);
  // A threat names its ground: the law, and the loss.
  if (mood === 'foretells') for (const ground of GROUNDS) if (attacks.has(ground)) halve(attacks, ground);
  // "We require your response by four" asks for nothing but the response: it is the deadline.
  if (forAnswer && meant[0] === 'demand') {
    add(kinds, 'deadline', meant[1], meant[2]);
    return;
  }
  add(kinds, ...meant);
}

const GROUNDS: readonly Attack[] = ['unlawful', 'harm'];

/** A threat so sure is none the less one for the time it names. */
const CONDITIONAL = 5;

/** A time limit makes a request firm; alone with "response" it is a deadline; in a complaint it is only a number. */
export function weighTime(kinds: Scores<CuedKind>, complaint: number, due: boolean, text: string): void {
  const deadline = kinds.get('deadline');
  if (!due) {
    if (
      deadline !== undefined &&
      !deadline.reasons.some((reason) => reason.includes('essence') || reason.includes('deadline'))
    )
      kinds.delete('deadline');
    return;
  }
  // "If we do not hear from you by Friday, our client will sue" threatens.
  if ((kinds.get('threat')?.score ?? 0) >= CONDITIONAL && /^(?:if|unless|failing|should|absent)\b/i.test(text))
    kinds.delete('deadline');
  const demand = kinds.get('demand');
  if (deadline === undefined) {
    if (demand === undefined && complaint < FAINT) add(kinds, 'deadline', 1, 'names a time');
    return;
  }
  if (complaint >= 4) return;
  deadline.score += 3;
  // "We require your response by …" asks for nothing but the response: it is the deadline.
  if (demand !== undefined && demand.reasons.filter((reason) => reason.startsWith('cue')).length <= 1)
    deadline.score = Math.max(deadline.score, demand.score + 1);
}

/** Says something against what it reports. */
export function contradicts(attacks: Scores<Attack>): boolean {
  return (
    (attacks.get('falsity')?.score ?? 0) >= 4 ||
    (attacks.get('mischaracterisation')?.score ?? 0) >= 4 ||
    (attacks.get('meaning')?.score ?? 0) >= 5 ||
    (attacks.get('denial')?.score ?? 0) >= 5 ||
    (attacks.get('method')?.score ?? 0) >= 5
  );
}
