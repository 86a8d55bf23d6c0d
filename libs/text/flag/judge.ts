// Is a sentence of an article an assertion? What speaks for it and against it is added up, each point with its reason.
import type { Member } from './cast.js';
import type { Reading, Target } from './reading.js';
import type { Side, Topic } from './topics.js';

/** What the article as a whole tells about one of its sentences. */
export interface Setting extends Topic {
  /** How many of the words that the article keeps coming back to stand here. */
  readonly theme: number;
}

export interface Verdict {
  /** Points for less points against, by the sentence's own words and its setting. */
  readonly points: number;
  /** The subject's answer, or a denial. */
  readonly denied: boolean;
  /** Somebody did not answer, or would not. */
  readonly silent: boolean;
  readonly reasons: readonly string[];
}

const REBUTS = new Set(['but', 'although', 'though', 'despite', 'yet']);
const ANSWER_COUNTS = 0.6;
const DENIAL_COUNTS = 0.2;

/** Weighs one sentence. The points were set by hand on articles of our own; each line says what it is for. */
export function judge(reading: Reading, setting: Setting, sides: ReadonlyMap<Member, Side>): Verdict {
  const { found, unit, voice, role } = reading;
  const { subjects, speaks } = setting;
  const has = (target: Target) => found.has(target);
  const words = (target: Target) => `'${found.get(target)?.words ?? ''}'`;
  /** A reason only where the words can stand for it. */
  const saysOf = (sting: Target) =>
    (found.get(sting)?.score ?? 0) >= 4 ? `says of ${sting}: ${words(sting)}` : undefined;
  const reasons: string[] = [];
  let points = 0;
  const add = (more: number, reason?: string) => {
    points += more;
    if (reason !== undefined) reasons.push(reason);
  };

  const accused = subjects.some((member) => sides.get(member) === 'accused');
  const onlooker = subjects[0]?.kind === 'person' && sides.get(subjects[0]) !== 'accused';
  const head = unit.role === 'headline' || unit.role === 'standfirst';
  const bare = reading.grave + reading.weighty < 1.5;
  // "He denied it, but documents show …" is no denial any more.
  const rebutted = has('proof') && reading.words.some((word) => REBUTS.has(word));
  const reply = speaks === 'accused' && !reading.spokeThen;
  const admits = reply && has('admission');
  const silent = has('silence');
  const denied = !silent && !admits && !rebutted && (has('denial') || (reply && has('exculpation')));
  // "Detectives are treating it as murder; no one has been charged."
  const caveat = has('caveat') && !rebutted && !(has('inquiry') && reading.grave >= 5);

  // The sting counts little where it is only named to be denied.
  const share =
    denied || caveat || (silent && !accused && !reply) ? DENIAL_COUNTS : reply && !admits ? ANSWER_COUNTS : 1;
  const { graveClass, weightyClass } = reading;
  if (graveClass !== undefined) add(Math.min(7, reading.grave) * 0.4 * share, saysOf(graveClass));
  if (weightyClass !== undefined) add(Math.min(6, reading.weighty) * 0.25 * share, saysOf(weightyClass));
  if (setting.theme > 0) add(Math.min(4, setting.theme) * 0.25 * share, 'takes up what the article is about');
  if (has('inquiry') && !reply) add(0.6, `an inquiry: ${words('inquiry')}`);

  // What can be checked: papers, numbers, quoted words, a thing not done.
  if (has('proof')) add(0.8, `rests on: ${words('proof')}`);
  if (reading.specific) add(0.7);
  if (!reply && !denied) add(reading.quoted * 0.8);
  if (!reply && reading.lacks) add(0.4);
  // A headline that names nobody and says nothing bad is a title.
  const titleOnly = bare && subjects.length === 0 && setting.theme === 0;
  if (head) add(titleOnly ? 0.5 : 1.5, `stands in the ${unit.role}`);
  if (unit.role === 'caption') add(-0.6);
  if (unit.role === 'crosshead') add(-1.5);

  // Whom it is about.
  if (accused) add(setting.carried ? 0.7 : 0.9);
  else if (role !== undefined) add(0.6);
  else if (subjects.some(({ kind }) => kind === 'organisation')) add(0.3);
  else if (subjects.length === 0 && reading.pronoun === undefined) add(-0.3);
  if (reading.pronoun !== undefined) add(-0.2);
  if (!accused && speaks === 'nobody' && subjects.some((member) => sides.get(member) === 'witness')) add(-0.8);
  if (bare && voice === 'none' && unit.role === 'body' && !has('proof')) add(onlooker ? -1.1 : -0.5);

  // Who says it. Repeating another's accusation is an assertion of ours; giving the subject's answer is not.
  if (voice === 'witness') add(0.8, 'attributed to somebody who was there');
  else if (speaks === 'witness') add(bare && voice === 'member' ? -0.3 : 0.3, 'attributed to somebody else');
  else if (speaks === 'neutral') add(-0.6);
  if (voice === 'advocate') add(-0.8);
  if (admits) add(0.8, `admitted: ${words('admission')}`);
  else if (denied) add(-1.8, reply ? 'the subject’s own account' : `a denial: ${words('denial')}`);
  else if (reply && !silent) add(-1, 'the subject’s own words');
  if (silent) add(accused || reply || role !== undefined ? 0.7 : -0.8, `no answer: ${words('silence')}`);

  // What is about something else.
  const told = speaks === 'witness';
  if (caveat) add(-2.2, `a caveat: ${words('caveat')}`);
  if (has('furniture')) add(-6);
  if (has('reporting')) add(told ? -0.2 : onlooker ? -1.7 : -0.9);
  if (has('generality') && !accused) add(subjects.length === 0 ? -1.5 : -0.8);
  if (reading.timeless && speaks === 'nobody' && !accused) add(-1.2);
  if (has('procedure')) add(-0.8);
  if (has('scene')) add(accused ? -0.2 : -0.6);
  if (has('feeling') && !accused) add(told && reading.grave + reading.weighty > 2 ? -0.2 : -0.7);
  if (has('praise')) add(-1.1);
  if (has('opinion')) add(-0.5);
  return { points, denied, silent, reasons };
}
