// In what mood does a sentence speak: does it order, oblige, request or foretell, or does it only tell?
import {
  ASKERS,
  BEFORE_ASKING,
  BETWEEN,
  CLAIMANTS,
  DONE_TO,
  KNOWING,
  ONLY_MINDED,
  ORDERING,
  PLEASED,
  PREDICATES,
  REMEDY,
  REQUESTED,
  REQUESTING,
} from './mood-words.js';
import { leadUpRemoved, type Subject } from './subjects.js';
import { foretells } from './foretelling.js';

/** `tells` is what is left: a statement or a question, to be judged by what it says. */
export type Mood = 'orders' | 'obliges' | 'requests' | 'foretells' | 'tells';

/** Reads the mood of a sentence: `text` as it stands, `words` its own words in lower case, `subject` of whom it speaks. */
export function moodOf(text: string, words: readonly string[], subject: Subject): Mood {
  if (words.length === 0) return 'tells';
  if (isOrder(text, words)) return 'orders';
  if (foretells(words)) return 'foretells';
  if (requests(words)) return 'requests';
  if (obliges(words, subject)) return 'obliges';
  return 'tells';
}

/** An order stands at the head, or behind what is set before it: "Either way, have your lawyer ring." */
function isOrder(text: string, words: readonly string[]): boolean {
  // "Post-mortems were held": half a word orders nothing.
  if (HYPHENATED.test(text)) return false;
  if (ordersAtHead(words) || listsOrders(text)) return true;
  const timed = text.includes(':') ? text.replace(TIMED, '') : text;
  const behind = timed.length < text.length ? timed : leadUpRemoved(text);
  return behind.length < text.length && ordersAtHead(behind.slice(0, 120).toLowerCase().match(WORD) ?? []);
}

/** "You can quit calling his wife." */
const QUITS = /^(?:can |may )?(?:quit|stop|cease|leave off)\b/;
/** "You will remove": what nobody says of another's plans. */
const TOLD_TO =
  /^(?:hold|remove|withdraw|delete|retract|correct|confirm|provide|refrain|cease|desist|undertake|return|answer|amend|apologi[sz]e)$/;
/** "Ledgerline must: (i) withdraw the headline; (ii) correct the count": whoever is meant by the name. */
function listsOrders(text: string): boolean {
  if (!text.includes('(')) return false;
  let orders = 0;
  for (const [, verb = ''] of text.matchAll(COUNTED_VERB)) if (ORDERING.has(verb.toLowerCase())) orders += 1;
  return orders >= 2;
}
const COUNTED_VERB = /\((?:[ivx]{1,4}|[a-h]|\d)\)\s+(?:and\s+)?(\p{L}+)(?=\s)/gu;
/** "By noon on Monday: (i) take down the trailer" */
const TIMED =
  /^(?:(?:and|so),? )?(?:by|before|within|(?:no|not) later than|on or before)\b[^:;"“]{3,90}:\s*(?:\(?(?:i|a|1)[.)]\s*)?/i;
const HYPHENATED = /^\p{L}+-\p{Ll}/u;
const WORD = /[\p{L}\p{N}'’]+/gu;
const CONNECTING =
  /^(?:and|or|but|so|then|also|again|instead|meanwhile|now|first|second|third|finally|immediately|promptly|forthwith|further)$/;

function ordersAtHead(words: readonly string[]): boolean {
  let at = 0;
  while (at < 3 && CONNECTING.test(words[at] ?? '')) at += 1;
  const [word = '', next = '', third = ''] = words.slice(at, at + 3);
  switch (word) {
    case 'please':
    case 'kindly':
      return next !== '' && !/^(?:note|see|be|find|refer)$/.test(next);
    case 'let':
      return (
        (/^(?:us|me)$/.test(next) && /^(?:have|know|hear|see)$/.test(third)) ||
        /^(?:nothing|no|nobody|none)$/.test(next)
      );
    case 'do':
      return /^(?:not|nothing|please)$/.test(next);
    case 'never':
      return ORDERING.has(next);
    case 'no':
      return next === 'more' && third.endsWith('ing');
    case "you'll":
      return TOLD_TO.test(next);
    case 'you':
      if (/^(?:can|may|all)$/.test(next) && QUITS.test(words.slice(at + 2, at + 4).join(' '))) return true;
      return (next === 'will' || next === 'shall') && TOLD_TO.test(third);
    case 'be':
      return next === 'so' || (next === 'good' && third === 'enough');
    case 'take':
      return /^(?:down|out|it|the|all|every|any|no|off|steps|such|this)$/.test(next) && third !== 'question';
    case 'have':
      return /^(?:your|the|somebody|someone)$/.test(next);
    default:
      return ORDERING.has(word) && !PREDICATES.has(next) && next !== '';
  }
}

/** "Could you confirm", "we should be grateful if", "our expectation is that", "my client counts on". */
function requests(words: readonly string[]): boolean {
  if (asksPolitely(words) || words.at(-1) === 'please' || WHY_NOT.test(words.join(' '))) return true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^(?:grateful|obliged|glad|appreciated?|indebted)$/.test(word) && hopes(words, at)) return true;
    if (/^(?:requested|enjoined|incumbent|solicited|sought)$/.test(word) && passesOn(words, at)) return true;
    // "A full answer is needed by five."
    if (
      /^(?:is|are|be)$/.test(words[at - 1] ?? '') &&
      /^(?:needed|awaited|wanted|expected|due)$/.test(word) &&
      /^(?:by|before|within)$/.test(words[at + 1] ?? '')
    )
      return true;
    if (
      /^(?:expectation|requirement|request|wish|demand|hope)$/.test(word) &&
      /^(?:is|that)$/.test(words[at + 1] ?? '') &&
      words.slice(0, at).some((before) => /^(?:our|my|client's|its)$/.test(before))
    )
      return true;
    if (ASKERS.has(word) && !isRelative(words, at) && asksAt(words, at + 1)) return true;
  }
  return false;
}

function asksPolitely(words: readonly string[]): boolean {
  for (let at = 0; at < 5 && at < words.length; at += 1) {
    if (!/^(?:could|would|will|can|may|might)$/.test(words[at] ?? '')) continue;
    const who = words[at + 1] ?? '';
    if (who === 'you')
      return words
        .slice(at + 2, at + 5)
        .some((next) => ORDERING.has(next) || /^(?:please|kindly|let|ever|loop|ask)$/.test(next));
    if (who === 'i' || who === 'we') return /^(?:have|ask|invite|see|please)$/.test(words[at + 2] ?? '');
  }
  return false;
}

/** "Is there any reason a copy cannot be sent to me today?" */
const WHY_NOT =
  /\breason (?:why )?(?:\w+ ){0,10}(?:cannot|could not|should not) be (?:sent|shown|provided|given|supplied|produced|disclosed|removed|corrected|published|added|copied)\b/;

/** "I would be grateful … if". */
function hopes(words: readonly string[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - 6), at).some((before) => /^(?:would|should|will|shall|be|am|is)$/.test(before)) &&
    words.slice(at + 1, at + 9).some((next) => /^(?:if|for|to|by|that)$/.test(next))
  );
}

/** "It is enjoined upon you to", "a line in confirmation is solicited". */
function passesOn(words: readonly string[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - 3), at).some((before) => /^(?:is|are|be)$/.test(before)) &&
    (at === words.length - 1 || /^(?:to|that|from|upon|on|by|of|in)$/.test(words[at + 1] ?? ''))
  );
}

function asksAt(words: readonly string[], from: number): boolean {
  let at = from;
  while (at < from + 4 && BEFORE_ASKING.has(words[at] ?? '')) at += 1;
  const verb = words[at] ?? '';
  if (PLEASED.has(verb)) return words.slice(at + 1, at + 6).some((next) => /^(?:if|for|to|with)$/.test(next));
  if (SUPPOSES.test(verb) && !supposesThem(words, from, at)) return false;
  return REQUESTING.has(verb) && REQUESTED.has(words[at + 1] ?? '');
}

/** "I assume this is the memo", "I appreciate that it is late": of the newsroom, or with a "would" before it, a wish all the same. */
const SUPPOSES = /^(?:assumes?|appreciate)$/;
const WISHED = /^(?:would|should|will|shall|your|if|confirmation|proof)$/;

function supposesThem(words: readonly string[], from: number, at: number): boolean {
  const behind = words.slice(at + 1, at + 7);
  return (
    [...words.slice(from, at), ...behind.slice(0, 2)].some((word) => WISHED.test(word)) ||
    (behind.some((word) => BOUND.test(word)) && behind.some((word) => /^(?:will|would)$/.test(word)))
  );
}

/** Whom a duty may bind: the newsroom, or nobody at all. */
const BOUND = /^(?:you|newspaper|reporters?|editors?|addressees?|noticees?|nobody|one|anyone|somebody|publication)$/;
const GENERIC = /^(?:person|party|plaintiff|claimant|publisher|newspaper|journalist|defendant|litigant)$/;
const DUTY =
  /^(?:required|requested|asked|invited|directed|obliged|obligated|mandated|compelled|expected|called|bound|urged|instructed|advised|enjoined)$/;

const PROVING = /^(?:show|prove|establish|demonstrate|satisfy|persuade)$/;

function obliges(words: readonly string[], subject: Subject): boolean {
  // "A responsible newspaper must check": the rule, and nothing asked.
  if (/^(?:an?|every|one)$/.test(words[0] ?? '') && (subject === 'press' || subject === 'work')) return false;
  if (words.some((word, at) => /^(?:an?|any|every)$/.test(word) && GENERIC.test(words[at + 1] ?? ''))) return false;
  for (let at = 1; at < words.length; at += 1) {
    if (words[at] === 'be' && DONE_TO.has(words[skipBetween(words, at + 1)] ?? '') && isWished(words, at)) return true;
    const verb = obligationAt(words, at);
    const done = words[verb] ?? '';
    // "You should take it that nothing is accepted."
    if (done === 'take' && words[verb + 1] === 'it') continue;
    // "You must show that you believed it": what the law wants of a defendant.
    if (PROVING.test(done) && words.slice(verb + 1, verb + 4).includes('that')) continue;
    // "You should have asked" complains; "the slide which is to be shown" only says which.
    if (verb === -1 || done === 'have' || isRelative(words, at) || isReported(words, at)) continue;
    if (done === 'be' && isToBeDone(words[skipBetween(words, verb + 1)] ?? '', subject)) return true;
    const bound = nearestBefore(words, at);
    if (
      done !== 'be' &&
      BOUND.test(bound) &&
      !KNOWING.has(done) &&
      (at < 5 || !/^(?:nobody|one|anyone|somebody)$/.test(bound))
    )
      return true;
    if (/^(?:go|come|stay|stop|reach|appear|wait)$/.test(done) && subject !== 'client' && subject !== 'reader')
      return true;
  }
  return false;
}

/** "The Company will not publish", "the trailer will be taken down": what an undertaking or a list of steps says. */
export function promises(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'will' || word === 'shall');
  if (at < 1 || /^(?:we|i|he|she|they|it|client|court|judge)$/.test(words[at - 1] ?? '')) return false;
  const verb = skipBetween(words, at + 1);
  if (words[verb] === 'be') return DONE_TO.has(words[skipBetween(words, verb + 1)] ?? '');
  return ORDERING.has(words[verb] ?? '') && !REMEDY.test(words[verb] ?? '');
}

function isRelative(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => /^(?:who|which|whom|whose|where)$/.test(word));
}

/** "It says that near-misses should be put in the system": another's rule, passed on. */
function isReported(words: readonly string[], at: number): boolean {
  const said = words.slice(Math.max(0, at - 6), at);
  const that = said.lastIndexOf('that');
  // "Clause 1 says you must take care."
  if (said.at(-1) === 'you' && PASSES_ON.test(said.at(-2) ?? '')) return !CLAIMANTS.has(said.at(-3) ?? '');
  return that > 0 && PASSES_ON.test(said[that - 1] ?? '') && !CLAIMANTS.has(said[that - 2] ?? '');
}
const PASSES_ON =
  /^(?:says|said|states|stated|provides|provided|recommends|recommended|suggests|suggested|told|warned|advised|stipulates)$/;

function isToBeDone(participle: string, subject: Subject): boolean {
  if (ONLY_MINDED.has(participle)) return false;
  return DONE_TO.has(participle) || (subject === 'press' && /(?:ed|en|wn|ade|ut|ept)$/.test(participle));
}

/** "Regret may also be expressed", "the questionnaire be sent": no word of duty, and yet a wish. */
function isWished(words: readonly string[], at: number): boolean {
  const before = nearestBefore(words, at);
  if (before === 'may') return words[at - 1] !== 'may' || words[0] !== 'it';
  return !/^(?:to|will|shall|would|could|can|might|must|should|cannot|ought|let|never|not|and|or|it|that|may)$/.test(
    before,
  );
}

/** Where the verb stands that a word of obligation at `at` binds, or -1. */
function obligationAt(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  if (/^(?:must|should|shall|ought)$/.test(word)) {
    const next = skipBetween(words, at + 1);
    return words[next] === 'to' ? skipBetween(words, next + 1) : next;
  }
  if (!/^(?:is|are|has|have|needs?)$/.test(word)) return -1;
  let next = skipBetween(words, at + 1);
  if (/^(?:is|are)$/.test(word) && DUTY.test(words[next] ?? ''))
    next = skipBetween(words, next + (words[next] === 'called' ? 2 : 1));
  return words[next] === 'to' ? skipBetween(words, next + 1) : -1;
}

function isBetween(word: string): boolean {
  return BETWEEN.has(word) || (word.length > 4 && word.endsWith('ly'));
}

function skipBetween(words: readonly string[], from: number): number {
  let at = from;
  while (at < from + 4 && isBetween(words[at] ?? '')) at += 1;
  return at;
}

/** The word before a verb that is no adverb. */
function nearestBefore(words: readonly string[], at: number): string {
  let before = at - 1;
  while (before > 0 && before > at - 4 && isBetween(words[before] ?? '')) before -= 1;
  return words[before] ?? '';
}
