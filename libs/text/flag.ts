// Which sentences of an article are assertions that a lawyer should rule on, how grave is each, and why?
import { Cast, type Member } from './flag/cast.js';
import { gravityOf, type Gravity } from './flag/gravity.js';
import { judge, type Setting, type Verdict } from './flag/judge.js';
import { categoryOf, chaseLevelOf, harmsOf, type Category, type ChaseLevel, type Harm } from './flag/meaning.js';
import { readUnit, type Reading } from './flag/reading.js';
import { temperOf, Vocabulary } from './flag/theme.js';
import { sidesOf, topicsOf, warmCarried, warmCast } from './flag/topics.js';
import { quotationsOpen, readUnits, type Block } from './flag/units.js';

/** A sentence proposed as an assertion. Offsets are UTF-16 code units; `text.slice(start, end)` is the quote. */
export interface FlaggedAssertion {
  start: number;
  end: number;
  gravity: Gravity;
  /** In words for a lawyer: whom it is about, which words sting, whose words they are, how they are held. */
  reasons: string[];
  /** Whom it is about, as the article names them in full. */
  subjects: string[];
  category: Category;
  chaseLevel: ChaseLevel;
  harms: Harm[];
  /** How sure the proposal is, 0 to 1; none is made below a half. */
  score: number;
}

/** From so many points up a sentence is proposed. Set low: a flag too many is read in seconds, one too few is a writ. */
const FLAGGED = -0.1;
/** What the points of the sentences around one count for it. */
const AROUND = 0.45;
/** The least score of a sting that needs nothing beside it. */
const GRAVE = 4;
/** So many sentences to either side are looked at. */
const REACH = 3;
/** Towards its end an article lets the other side speak, and looks back and ahead. */
const TAIL = 0.75;
const LATE = 0.6;
/** Another paragraph's sentences count for less. */
const NEXT_PARAGRAPH = 0.35;

interface Judged {
  readonly reading: Reading;
  readonly setting: Setting;
  readonly verdict: Verdict;
}

/**
 * Proposes the assertions of an article: in order, not overlapping, one sentence each, headline, standfirst and captions
 * included, without the marks of Markdown at their ends. Rules and word lists only, no trained weights. `blocks` are what
 * the layout told, in any order. Give storable text; any string is accepted and no error is thrown. Linear in `text`.
 */
export function flagAssertions(text: string, blocks: readonly Block[] = []): FlaggedAssertion[] {
  const units = readUnits(text, blocks);
  const cast = new Cast(text, units);
  const open = quotationsOpen(text, units);
  const readings = units.map((unit, index) => readUnit(text, unit, cast.mentions[index] ?? [], open[index] ?? false));
  warmCast(readings);
  const temper = temperOf(readings);
  const judged = judgeAll(readings, cast.members);
  return judged.flatMap(({ reading, setting, verdict }, index) => {
    const around = lookAround(judged, index);
    const beside = around.points * AROUND - (index / judged.length > TAIL ? LATE : 0);
    const points = verdict.points + (standsAlone(reading, verdict) ? Math.max(0, beside) : beside);
    if (points < FLAGGED || reading.unit.role === 'furniture') return [];
    return {
      start: reading.unit.start,
      end: reading.unit.end,
      gravity: gravityOf(reading, setting, verdict, {
        temper,
        around: around.grave,
        before: index,
        share: index / judged.length,
      }),
      reasons: [...aboutWhom(setting.subjects), ...verdict.reasons, ...howHeld(reading, judged[index + 1]?.verdict)],
      subjects: setting.subjects.map(({ name }) => name),
      category: categoryOf(reading, setting),
      chaseLevel: chaseLevelOf(reading),
      harms: harmsOf(reading),
      score: 1 / (1 + Math.exp(FLAGGED - points)),
    };
  });
}

/** Judges twice: the first time teaches which words the assertions of this article share. */
function judgeAll(readings: readonly Reading[], members: readonly Member[]): Judged[] {
  warmCarried(readings, topicsOf(readings, members, sidesOf(members)));
  const sides = sidesOf(members);
  const topics = topicsOf(readings, members, sides);
  const vocabulary = new Vocabulary(readings, members);
  const pass = (theme: ReadonlySet<number>): Judged[] =>
    readings.map((reading, index) => {
      const topic = topics[index] ?? { subjects: [], carried: false, speaks: 'nobody' };
      const setting: Setting = { ...topic, theme: vocabulary.count(index, theme) };
      return { reading, setting, verdict: judge(reading, setting, sides) };
    });
  const opening = vocabulary.opening();
  const first = pass(opening);
  const recurring = vocabulary.recurring((index) => (first[index]?.verdict.points ?? 0) >= FLAGGED);
  return pass(new Set([...opening, ...recurring]));
}

/** "It lied to the regulator" is grave wherever it stands; weather in the next sentence takes nothing from it. */
function standsAlone({ grave }: Reading, { denied, silent }: Verdict): boolean {
  return grave >= GRAVE && !denied && !silent;
}

/** Mean points (held between -1 and 3) and mean grave sting (0 to 1) of the sentences beside one, the nearest foremost. */
function lookAround(judged: readonly Judged[], index: number): { points: number; grave: number } {
  const paragraph = judged[index]?.reading.unit.paragraph;
  let points = 0;
  let grave = 0;
  let weight = 0;
  for (let at = index - REACH; at <= index + REACH; at += 1) {
    const other = judged[at];
    if (at === index || other === undefined || other.reading.unit.role === 'furniture') continue;
    const share = (other.reading.unit.paragraph === paragraph ? 1 : NEXT_PARAGRAPH) / Math.abs(at - index);
    points += Math.max(-1, Math.min(3, other.verdict.points)) * share;
    grave += Math.min(1, other.reading.grave / 5) * share;
    weight += share;
  }
  return weight === 0 ? { points: 0, grave: 0 } : { points: points / weight, grave: grave / weight };
}

const KINDS: Readonly<Record<Member['kind'], string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  newsroom: 'newsroom',
  unknown: 'named in the article',
};
const MOST_NAMED = 3;

function aboutWhom(subjects: readonly Member[]): string[] {
  return subjects.slice(0, MOST_NAMED).map(({ name, kind }) => `about ${name} (${KINDS[kind]})`);
}

/** Whether it is hedged, and whether the next sentence gives the subject's denial. */
function howHeld({ found }: Reading, next: Verdict | undefined): string[] {
  const hedge = found.get('hedge');
  const held = hedge === undefined ? 'no hedge' : `hedged: '${hedge.words}'`;
  return next?.denied === true ? [held, 'denied in the next sentence'] : [held];
}
