// Do the two halves of a sentence contend something each, so that each could be answered alone?
import type { Judgement } from './judge-unit.js';

/** What speaks for a cut and against it; the weights were set by hand and add up. */
const WEIGHT = {
  /** Two halves of a sentence are one contention unless something speaks for two. */
  start: -1,
  /** "; and", ", but", ", yet": two statements set side by side. */
  semicolonAnd: 1,
  against: 0.75,
  /** A bare "and" joins two halves of one statement. */
  bare: -1.25,
  /** An article or a number opens the second half: somebody or something else is spoken of. */
  subject: 1,
  /** "conveys that …, and that …": two imputations. */
  secondThat: 2.5,
  /** "…, and has since announced": the same person, another deed. */
  laterDeed: 1.5,
  /** Each half complains plainly; the weaker one says how plainly. */
  plain: 0.2,
  /** Each half complains plainly, and of another thing. */
  otherAttack: 2,
  /** Two losses are two, each with its own proof. */
  twoLosses: 1.5,
  longSecond: 0.75,
  shortFirst: -2,
  shortSecond: -0.75,
  /** "…, and nobody has answered them": what points back into the first half tells more of it. */
  pointsBack: -1,
  /** "to take them was an offence", "by that reasoning": what is concluded from the first half. */
  concludes: -0.5,
  /** "and no adjustment was made" */
  nothing: -0.5,
  /** "they had answered an advertisement": what begins with a pronoun mostly gives the reason. */
  pronoun: -0.75,
  /** Without "and" before it such a half explains the first. */
  explains: -2,
  /** "…, and has made no effort": one subject, one grievance. */
  sameSubject: -1,
  possessive: -0.25,
  /** "you" and "we" refer back to nothing in the first half. */
  speaker: -0.5,
  /** "and a company cannot answer for what it may not see": a general truth is a reason too. */
  generalTruth: -1,
  /** "…, and that every imputation is denied": the whole is one denial. */
  denial: -2,
  /** "…, and the article went up that same night": one story told. */
  sameStory: -1.5,
} as const;
const ENOUGH = 0;

const PRONOUN = /^(?:he|she|it|they|this|that|these|those|which|who|such)\b(?! (?:of|[a-z]+ (?:is|are|was|were)\b))/i;
const SPEAKER = /^(?:you|we|i)\b/i;
/** "it further counts …": another grievance, said to be one. */
const FURTHER = /^\S+ (?:\S+ )?(?:also|further|moreover|besides|likewise|then|in addition)\b/i;
const POSSESSIVE = /^(?:his|her|its|their)\b/i;
const GENERAL =
  /^(?:an?\s(?!(?:single|further|second|number|letter|photograph|document|former)\b)(?:(?!\b(?:has|have|had|was|were)\b)[^,;]){0,60}?\b(?:is|are|can|cannot|may|must|does|do|will)\b|what (?:is|are|has|cannot)\b|no (?:one|man|company|person)\b)/i;
const LATER =
  /^(?:has|have|had|was|were|is|are|did|does)\s(?:\S+\s){0,2}?(?:since|thereafter|later|then|subsequently|twice|repeatedly|also|now|nonetheless|nevertheless|never)\b/i;
const SAME_STORY =
  /\b(?:that|the) (?:very )?(?:same|next|following) (?:day|night|morning|evening|afternoon|week|hour)\b/i;
const REPORTS =
  /\b(?:convey|mean|suggest|take it|understand|understood|believ|conclud|think|impl|insinuat|alleg|claim|state|assert|say|said|tell|told|imput|accus|impl|inform)\w{0,4}\b[^,;]{0,80}\bthat\b/i;

const POINTS_BACK =
  /\s(?:it|them|thereof|neither|either|both|all (?:two|three|four))(?=$|[.,;]|\s(?:from|in|to|at|on|for|by|with|out|away|up|down)\b)/i;
const CONCLUDES = /^(?:to|by|in|on|for|at|from|what|whoever|if|when)\b/i;
const NOTHING = /^(?:not?|nothing|nobody|none|neither|nor|there (?:is|are|was|were) no)\b/i;
const SUBJECT =
  /^(?:the|an?|one|two|three|four|five|six|each|every|another|several|many|mr|mrs|ms|dr|professor)\b|^\d/i;

/** Kinds in which a sentence does something; no clause of such a kind is cut from its sentence. */
const DOES: ReadonlySet<string> = new Set(['demand', 'deadline', 'preservation', 'threat']);
const SURE = 5;
/** A score above this says no more. */
const PLAIN = 8;
/** From this score on a half is sure of what it attacks. */
const FAIR = 6;
const LONG_SECOND = 17;
const SHORT = 8;

/** Whether the halves at a joint contend something each. `head` is the first half, with its comma or semicolon. */
export function answerableApart(left: Judgement, right: Judgement, head: string, tail: string): boolean {
  if ((DOES.has(left.kind) && left.score >= SURE) || (DOES.has(right.kind) && right.score >= SURE)) return false;
  if (left.kind === 'words_complained_of' || right.kind === 'words_complained_of') return false;
  return vote(left, right, head.trimEnd(), tail) >= ENOUGH;
}

function vote(left: Judgement, right: Judgement, head: string, tail: string): number {
  const joint = /^(?:and|but|nor|yet|or)\s+/i.exec(tail)?.[0].trimEnd().toLowerCase() ?? '';
  const said = tail.slice(joint.length).replace(/^\s*[("“[]?(?:\w{1,4}\)\s)?/, '');
  const second = /^that\b/i.test(said) && right.attack !== 'denial' && REPORTS.test(head);
  let sum = WEIGHT.start + byOpening(said, joint, second, head) + byLength(head, said);
  if (head.endsWith(';') && joint !== '') sum += WEIGHT.semicolonAnd;
  else if (!/[;,]$/.test(head) && !second) sum += WEIGHT.bare;
  if (joint === 'but' || joint === 'yet') sum += WEIGHT.against;
  if (POINTS_BACK.test(said)) sum += WEIGHT.pointsBack;
  if (left.attack === 'harm' && right.attack === 'harm') sum += WEIGHT.twoLosses;
  const weaker = Math.min(left.attackScore, right.attackScore);
  sum += WEIGHT.plain * Math.min(weaker, PLAIN);
  if (left.attack !== right.attack && weaker >= FAIR) sum += WEIGHT.otherAttack;
  if (right.attack === 'denial' || left.attack === 'denial') sum += WEIGHT.denial;
  if (SAME_STORY.test(tail)) sum += WEIGHT.sameStory;
  return sum;
}

function byOpening(said: string, joint: string, second: boolean, head: string): number {
  if (second) return WEIGHT.secondThat;
  if (LATER.test(said) && head.endsWith(',')) return WEIGHT.laterDeed;
  if (joint === '' && !FURTHER.test(said) && (PRONOUN.test(said) || POSSESSIVE.test(said))) return WEIGHT.explains;
  if (PRONOUN.test(said)) return WEIGHT.pronoun;
  if (SPEAKER.test(said)) return WEIGHT.speaker;
  if (GENERAL.test(said)) return WEIGHT.generalTruth;
  if (POSSESSIVE.test(said)) return WEIGHT.possessive;
  if (NOTHING.test(said)) return WEIGHT.nothing;
  if (CONCLUDES.test(said)) return WEIGHT.concludes;
  if (/^(?:is|are|was|were|has|have|had|did|does|not|would|will)\b/i.test(said)) return WEIGHT.sameSubject;
  return SUBJECT.test(said) ? WEIGHT.subject : 0;
}

function byLength(head: string, said: string): number {
  const first = head.split(/\s+/).length;
  const other = said.split(/\s+/).length;
  const ofSecond = other >= LONG_SECOND ? WEIGHT.longSecond : other < SHORT ? WEIGHT.shortSecond : 0;
  return ofSecond + (first < SHORT ? WEIGHT.shortFirst : 0);
}
