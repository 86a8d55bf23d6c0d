// How grave would an assertion be if it were untrue?
import type { Setting, Verdict } from './judge.js';
import type { Reading, Target } from './reading.js';
import type { Temper } from './theme.js';

/**
 * `high`: crime, dishonesty, danger, abuse. `medium`: incompetence, breach of rules, secrecy, embarrassing association.
 * `low`: checkable, about them, little sting.
 */
export type Gravity = 'high' | 'medium' | 'low';

/** Where in its article a sentence stands, and what stands around it. */
export interface Place {
  readonly temper: Temper;
  /** Mean of the grave stings beside it, 0 to 1. */
  readonly around: number;
  /** How many sentences stand before it, and what share of the article that is, 0 to 1. */
  readonly before: number;
  readonly share: number;
}

/** Not to say what is asked is secrecy; not to reply is little. */
const WITHHOLDS = /\b(?:say|explain|disclose|confirm|discuss|deny|specify|address|interviewed|interview)$/;
/** An article says the gravest first. */
const LEAD = 8;
/** From this share of it on come the lesser charges, the past and the replies. */
const TAIL = 0.75;
const TEMPER: Readonly<Record<Temper, number>> = { high: 0.2, medium: 0, low: -0.5 };

/** The gravity of one sentence. The points were set by hand; above nought it is high. */
export function gravityOf(reading: Reading, setting: Setting, verdict: Verdict, place: Place): Gravity {
  const { unit, grave, weighty, found } = reading;
  const strong = (sting: Target) => (found.get(sting)?.score ?? 0) >= 4;
  if (verdict.denied) return 'low';
  if (verdict.silent && grave < 4) return WITHHOLDS.test(found.get('silence')?.words ?? '') ? 'medium' : 'low';
  let weight = (Math.min(7, grave) / 7) * 1.3 - (Math.min(6, weighty) / 6) * 0.6 - 0.1;
  weight += (Math.min(4, setting.theme) / 4) * 0.4 + place.around * 0.8 + TEMPER[place.temper];
  if (grave === 0) weight -= 0.3;
  if (strong('crime') || strong('dishonesty')) weight += 0.4;
  if (strong('secrecy') || strong('breach') || strong('money trouble')) weight -= 0.25;
  if (place.before < LEAD) weight += 0.6;
  else if (place.share > TAIL) weight -= 0.4;
  // Headlines and captions say the gravest thing in the fewest words.
  if (unit.role === 'headline' || unit.role === 'standfirst' || unit.role === 'caption') weight += 0.4;
  if (setting.speaks === 'witness') weight += 0.5;
  weight += reading.quoted * 0.3;
  if (found.has('inquiry')) weight += 0.3;
  if (found.has('proof')) weight += 0.2;
  // What was not done is a failing more often than a crime.
  if (reading.lacks) weight -= 0.4;
  return weight > 0 ? 'high' : 'medium';
}
