// Do the two halves of a sentence contend something each, so that each could be answered alone?
import type { Judgement } from './judge-unit.js';

/** What speaks for a cut and against it; the weights were set by hand and add up. */
const WEIGHT = {
  semicolon: 3,
  /** "; and", ", but", ", yet": two statements set side by side. */
  conjunction: 1,
  comma: 0.5,
  /** A bare "and" joins two halves of one statement. */
  bare: -2.5,
  /** A noun of its own opens the second half. */
  subject: 1,
  /** "conveys that …, and that …": two imputations. */
  secondThat: 2.5,
  /** "…, and has since announced": the same person, another deed. */
  laterDeed: 2,
  otherAttack: 1.5,
  bothSure: 0.5,
  /** Each half complains plainly, and of another thing. */
  bothPlain: 1,
  bothLong: 0.5,
  /** "they had answered an advertisement": what begins with a pronoun mostly gives the reason. */
  pronoun: -1.5,
  /** Without "and" before it such a half explains the first. */
  explains: -3.25,
  /** "…, and has made no effort": one subject, one grievance. */
  sameSubject: -1.75,
  possessive: -1,
  /** "you" and "we" refer back to nothing in the first half. */
  speaker: -1,
  /** "and a company cannot answer for what it may not see": a general truth is a reason too. */
  generalTruth: -2,
  short: -2,
  /** The parts of one account explain each other. */
  oneAccount: -1.25,
  /** "…, and that every imputation is denied": the whole is one denial. */
  denial: -3,
  /** "…, and the article went up that same night": one story told. */
  sameStory: -1.5,
} as const;
const ENOUGH = 2.5;

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

/** Kinds in which a sentence does something; no clause of such a kind is cut from its sentence. */
const DOES: ReadonlySet<string> = new Set(['demand', 'deadline', 'preservation', 'threat']);
const SURE = 5;
const FAIR = 3;
const PLAIN = 6;
const LONG = 7;
const FEWEST = 4;

/** Whether the halves at a joint contend something each. `head` is the first half, with its comma or semicolon. */
export function answerableApart(left: Judgement, right: Judgement, head: string, tail: string): boolean {
  if ((DOES.has(left.kind) && left.score >= SURE) || (DOES.has(right.kind) && right.score >= SURE)) return false;
  if (left.kind === 'words_complained_of' || right.kind === 'words_complained_of') return false;
  return vote(left, right, head.trimEnd(), tail) >= ENOUGH;
}

function vote(left: Judgement, right: Judgement, head: string, tail: string): number {
  const joint = /^(?:and|but|nor|yet|or)\s+/i.exec(tail)?.[0] ?? '';
  const said = tail.slice(joint.length).replace(/^[("“[]?(?:\w{1,4}\)\s)?/, '');
  const lengths = [head, tail].map((half) => half.split(/\s+/).length);
  const second = /^that\b/i.test(said) && right.attack !== 'denial' && REPORTS.test(head);
  const weaker = Math.min(left.attackScore, right.attackScore);
  let sum = 0;
  if (head.endsWith(';')) sum += WEIGHT.semicolon;
  else if (head.endsWith(',')) sum += WEIGHT.comma;
  else if (!second) sum += WEIGHT.bare;
  if (joint !== '') sum += WEIGHT.conjunction;
  if (second) sum += WEIGHT.secondThat;
  else if (LATER.test(said) && head.endsWith(',')) sum += WEIGHT.laterDeed;
  else if (joint === '' && !FURTHER.test(said) && (PRONOUN.test(said) || POSSESSIVE.test(said))) sum += WEIGHT.explains;
  else if (PRONOUN.test(said)) sum += WEIGHT.pronoun;
  else if (SPEAKER.test(said)) sum += WEIGHT.speaker;
  else if (GENERAL.test(said)) sum += WEIGHT.generalTruth;
  else if (POSSESSIVE.test(said)) sum += WEIGHT.possessive;
  else if (/^(?:is|are|was|were|has|have|had|did|does)\b/i.test(said)) sum += WEIGHT.sameSubject;
  else sum += WEIGHT.subject;
  if (left.attack !== right.attack && weaker >= FAIR) sum += WEIGHT.otherAttack;
  if (weaker >= FAIR) sum += WEIGHT.bothSure;
  if (left.attack !== right.attack && weaker >= PLAIN) sum += WEIGHT.bothPlain;
  if (lengths.every((length) => length >= LONG)) sum += WEIGHT.bothLong;
  if (lengths.some((length) => length < FEWEST)) sum += WEIGHT.short;
  if (right.attack === 'denial' || left.attack === 'denial') sum += WEIGHT.denial;
  if (SAME_STORY.test(tail)) sum += WEIGHT.sameStory;
  if (left.attack === 'alternative' && right.attack === 'alternative') sum += WEIGHT.oneAccount;
  return sum;
}
