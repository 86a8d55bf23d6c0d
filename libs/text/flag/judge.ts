// Is a sentence of an article an assertion? What speaks for it and against it is added up, each point with its reason.
import type { Member } from './cast.js';
import type { Reading, Target } from './reading.js';
import type { Subject, SubjectKind } from './subject.js';
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
const ANSWER_COUNTS = 0.5;
const DENIAL_COUNTS = 0.2;
/** What an article about somebody says of anybody at all begins below nought. */
const BEFORE_ANYTHING = -0.3;

type Add = (points: number, reason?: string) => void;

/** Weighs one sentence. The points were set by hand on articles of our own; each line says what it is for. */
export function judge(reading: Reading, setting: Setting, sides: ReadonlyMap<Member, Side>): Verdict {
  const reasons: string[] = [];
  let points = BEFORE_ANYTHING;
  const add: Add = (more, reason) => {
    points += more;
    if (reason !== undefined) reasons.push(reason);
  };
  const held = howHeld(reading, setting, sides);
  const scene = whoseScene(reading, setting, sides);
  addStings(add, reading, setting, held, scene);
  addWhatCanBeChecked(add, reading, held, scene);
  addWhoSpeaks(add, reading, setting, held, scene);
  addWhatElseItIsAbout(add, reading, setting, held, scene);
  return { points, denied: held.denied, silent: held.silent, reasons };
}

/** Whether it is the subject's answer, and of which sort. */
interface Held {
  readonly accused: boolean;
  readonly reply: boolean;
  readonly admits: boolean;
  readonly denied: boolean;
  readonly silent: boolean;
  readonly caveat: boolean;
}

function howHeld(reading: Reading, { subjects, speaks }: Setting, sides: ReadonlyMap<Member, Side>): Held {
  const { found } = reading;
  const has = (target: Target) => found.has(target);
  // "He denied it, but documents show …" is no denial any more.
  const rebutted = has('proof') && reading.words.some((word) => REBUTS.has(word));
  const excused = (found.get('exculpation')?.score ?? 0) >= 4;
  const reply =
    !reading.spokeThen &&
    (speaks === 'accused' || ((excused || reading.answersPaper) && (speaks === 'neutral' || speaks === 'authority')));
  const admits = reply && has('admission');
  // "It could not discuss individual cases" is an answer of a sort.
  const silent = has('silence') && !(reply && excused);
  return {
    accused: subjects.some((member) => sides.get(member) === 'accused'),
    reply,
    admits,
    denied: !silent && !admits && !rebutted && (has('denial') || (reply && has('exculpation'))),
    silent,
    // "Detectives are treating it as murder; no one has been charged."
    caveat: has('caveat') && !rebutted && !(has('inquiry') && reading.grave >= 5),
  };
}

/** "The Courier has seen messages in which …": what the press found, not what it did. */
const FINDS =
  /\b(?:has|have|can) (?:also |now |since )?(?:seen|obtained|established|learn(?:ed|t)|found|discovered|uncovered|reveal|disclose)\b|\bunderstands\b/;

/** What the sentence tells of, by its grammar: one who looks on, the press, the world, or those it may accuse. */
interface Scene {
  /** Its subject is somebody who saw, suffered, knows or reports, not one who is accused. */
  readonly onlooker: boolean;
  readonly press: boolean;
  /** Nothing in it would hurt by its own words. */
  readonly bare: boolean;
  /** Neither somebody accused nor a role of theirs stands in it. */
  readonly elsewhere: boolean;
  /** Told as it always is, in words of duty, of nobody accused: the law as such. */
  readonly law: boolean;
  readonly who: SubjectKind | Side | 'place';
}

const ONLOOKERS: ReadonlySet<string> = new Set(['witness', 'i', 'we', 'you', 'press', 'knows', 'place']);
const BESIDE: ReadonlySet<string> = new Set(['neutral', 'people', 'there', 'question', 'thing']);

function whoseScene(reading: Reading, setting: Setting, sides: ReadonlyMap<Member, Side>): Scene {
  const { subject, told } = reading;
  const outer = standing(subject, setting.head, sides);
  const inner = told === undefined ? 'thing' : standing(told, setting.toldHead, sides);
  const who = outer === 'press' || inner === 'thing' ? outer : inner;
  const accused = setting.subjects.some((member) => sides.get(member) === 'accused');
  const always = !reading.past && told === undefined && setting.speaks === 'nobody';
  const free = !accused && reading.role === undefined;
  return {
    law: always && free && reading.words.some((word) => BINDS.has(word)),
    who,
    onlooker: ONLOOKERS.has(who),
    press: outer === 'press',
    bare: reading.grave < 2.8 && reading.weighty < 3.6,
    elsewhere: free && (ONLOOKERS.has(who) || BESIDE.has(who)),
  };
}

function standing(subject: Subject, member: Member | undefined, sides: ReadonlyMap<Member, Side>): Scene['who'] {
  if (member === undefined) return subject.kind;
  if (member.kind === 'newsroom') return 'press';
  return member.kind === 'place' ? 'place' : (sides.get(member) ?? 'neutral');
}

function addStings(add: Add, reading: Reading, { theme, speaks }: Setting, held: Held, { onlooker, law }: Scene): void {
  const { found, grave, graveClass, weighty, weightyClass } = reading;
  /** A reason only where the words can stand for it. */
  const saysOf = (sting: Target) => {
    const evidence = found.get(sting);
    return (evidence?.score ?? 0) >= 4 ? `says of ${sting}: '${evidence?.words ?? ''}'` : undefined;
  };
  // The sting counts little where it is only named to be denied.
  const named = held.denied || held.caveat || (held.silent && !held.accused && !held.reply);
  const share = named || law ? DENIAL_COUNTS : held.reply && !held.admits ? ANSWER_COUNTS : 1;
  // What was done by somebody else's hand stings nobody; what befell somebody does.
  if (graveClass !== undefined) {
    const most = reading.harmed ? 1.4 : onlooker && speaks === 'nobody' ? 0.5 : 1.4;
    add((Math.min(7, grave) / 7) * most * share, saysOf(graveClass));
  }
  // "Did not respond" is told as what it is, not as a failing besides.
  if (weightyClass !== undefined && !held.silent)
    add((Math.min(6, weighty) / 6) * (onlooker ? 0.5 : 1.1) * share, saysOf(weightyClass));
  if (theme > 0) add((Math.min(4, theme) / 4) * 0.6 * share, 'takes up what the article is about');
  if (found.has('inquiry') && !held.reply && !(speaks === 'authority' && reading.lacks))
    add(0.4, `an inquiry: '${found.get('inquiry')?.words ?? ''}'`);
}

/** What can be checked: papers, numbers, sums, days, something that was done or was not. */
function addWhatCanBeChecked(add: Add, reading: Reading, held: Held, scene: Scene): void {
  // "In a letter the firm said" proves nothing.
  if (reading.found.has('proof') && !(held.reply && reading.answersPaper))
    add(1.1, `rests on: '${reading.found.get('proof')?.words ?? ''}'`);
  if (reading.specific) add(0.7);
  if (reading.priced) add(0.5);
  if (reading.dated) add(0.2);
  if (reading.past) add(0.4);
  if (reading.lacks && !held.reply) add(0.7);
  // The longer, the more there is to check.
  add((Math.min(40, reading.words.length) / 40) * 0.4);
  if (reading.dealings === 0) add(-0.5);
  else add(Math.min(5, reading.dealings) * 0.07);
  add(Math.min(3, reading.daily) * -0.4);
  if (scene.who === 'paper') add(0.9);
  else if (scene.who === 'role' || scene.who === 'people') add(0.3);
}

/** Who says it. Repeating another's accusation is an assertion of ours; giving the subject's answer is not. */
function addWhoSpeaks(add: Add, reading: Reading, { speaks }: Setting, held: Held, { bare }: Scene): void {
  const { found, voice } = reading;
  const words = (target: Target) => `'${found.get(target)?.words ?? ''}'`;
  if (voice === 'witness') add(0.5, 'attributed to somebody who was there');
  else if (speaks === 'witness') add(bare && voice === 'member' ? 0 : 0.3, 'attributed to somebody else');
  if (voice === 'advocate') add(-1.5);
  if (held.admits) add(0.5, `admitted: ${words('admission')}`);
  else if (held.denied) add(-1.4, held.reply ? 'the subject’s own account' : `a denial: ${words('denial')}`);
  else if (held.reply && !held.silent)
    add(reading.answersPaper || (reading.toldPaper && voice === 'member') ? -1.2 : -0.7, 'the subject’s own words');
  if (held.silent)
    add(
      answersFor(reading, held, speaks) ? (KEEPS_BACK.test(words('silence')) ? 0.6 : 0.1) : -0.8,
      `no answer: ${words('silence')}`,
    );
  // In quoted words, "he did" tells of somebody; "I", "we" and what always is tell of the speaker and the world.
  if (speaks === 'accused' || (reading.quoted <= 0.5 && voice !== 'continued')) return;
  if (tellsOfThem(reading)) add(0.5);
  if (reading.words.some((word) => ME.has(word))) add(-0.2);
  if (!reading.past) add(-0.3);
}

/** The press, or somebody beside the story, at the work that the article came of. */
function tellsOfWork({ told, grave, found }: Reading, { press, who }: Scene): boolean {
  if (grave >= 4) return false;
  return press
    ? told === undefined
    : found.has('reporting') && (who === 'witness' || who === 'neutral' || who === 'knows');
}

/** "He hid it," said one, who asked not to be named: the words count, not the asking. */
function givesWords({ told, quoted }: Reading, { speaks }: Setting): boolean {
  return speaks === 'witness' && (told !== undefined || quoted > 0.2);
}

/** Not to say what is asked tells more than not to be reached. */
const KEEPS_BACK = /\b(?:say|explain|disclose|confirm|deny|specify|answer|name|interviewed)'$/;

/** Whoever is asked for an answer is accused of something, unless it is an authority that keeps silent. */
function answersFor({ role, subject }: Reading, { accused, reply }: Held, speaks: Setting['speaks']): boolean {
  return (
    subject.kind !== 'people' &&
    speaks !== 'authority' &&
    (accused || reply || role !== undefined || subject.kind === 'named')
  );
}

/** Words of the law as such. */
const BINDS = new Set([
  'must',
  'obliged',
  'required',
  'may',
  'can',
  'cannot',
  'entitled',
  'allowed',
  'forbids',
  'requires',
]);

/** "He told us to sign", not "he was a good man". */
function tellsOfThem({ past, words }: Reading): boolean {
  const at = words.slice(0, 6).findIndex((word) => HE.has(word));
  return past && at !== -1 && !/^(?:was|were|is|are)$/.test(words[at + 1] ?? '');
}

const HE = new Set(['he', 'she', 'they']);
const ME = new Set(['i', 'my', 'me', 'we', 'our', 'us']);

/** What is about something else: scenery, the world at large, lives, the reporting, what comes next. */
function addWhatElseItIsAbout(add: Add, reading: Reading, setting: Setting, held: Held, scene: Scene): void {
  const { found, unit } = reading;
  const has = (target: Target) => found.has(target);
  const { bare, elsewhere, who } = scene;
  if (unit.role === 'headline' || unit.role === 'standfirst')
    add(bare && !reading.past ? -0.2 : bare ? 0.3 : 0.9, `stands in the ${unit.role}`);
  else if (unit.role === 'caption') add((bare ? -0.6 : 0) + (reading.past ? 0 : -0.4));
  else if (unit.role === 'crosshead') add(-2);
  // Whoever says it, and of whatever: words that excuse accuse less.
  add((Math.min(6, found.get('exculpation')?.score ?? 0) / 6) * -0.8);
  if (held.caveat) add(-1.9, `a caveat: '${found.get('caveat')?.words ?? ''}'`);
  if (has('furniture')) add(-6);
  if (reading.leadsIn) add(-1.5);
  // Told as it always is, of nobody accused: the world at large.
  const timeless = !reading.past && reading.told === undefined && setting.speaks === 'nobody';
  if (timeless && unit.role === 'body') add(held.accused ? -0.2 : reading.role === undefined ? -0.8 : 0);
  if (reading.timeless) add(-0.8);
  if (has('generality')) add(held.accused ? -0.5 : -1.2);
  if (scene.law) add(-0.8);
  if (reading.asks) add(-0.5);
  if (elsewhere && bare && !(reading.quoted > 0.5 && tellsOfThem(reading))) add(-0.6);
  if ((who === 'witness' || who === 'neutral') && bare && setting.speaks === 'nobody') add(-0.6);
  if (who === 'there') add(-0.2);
  // "It was not the first alarm", "Inside, there were warnings": a hinge between two parts of the story.
  const hinge =
    who === 'there' || (reading.pronoun === 'thing' && /^(?:it|this) (?:is|was|were)\b/.test(reading.words.join(' ')));
  if (hinge && !has('discipline') && reading.words.length < 9 && !reading.specific && reading.grave < 5) add(-0.8);
  if (scene.press && FINDS.test(reading.words.join(' '))) add(0.2);
  else if (scene.press || (has('reporting') && !givesWords(reading, setting)))
    add(tellsOfWork(reading, scene) ? -1.2 : bare ? -0.9 : -0.1);
  if (has('procedure')) add(-0.4);
  if (has('scene')) add(-0.3);
  if (has('feeling') && !held.accused) add(-0.2);
  if (has('praise')) add(reading.grave < 2.8 ? -1 : -0.3);
  if (has('opinion')) add(-0.3);
  if (reading.words.length < 7 && bare) add(-0.3);
}
