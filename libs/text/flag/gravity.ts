// How grave would an assertion be if it were untrue?
import type { Setting, Verdict } from './judge.js';
import type { Reading } from './reading.js';
import type { Temper } from './theme.js';

/**
 * `high`: crime, dishonesty, danger, abuse. `medium`: incompetence, breach of rules, secrecy, embarrassing association.
 * `low`: checkable, about them, little sting.
 */
export type Gravity = 'high' | 'medium' | 'low';

const HIGH = 0.5;

/** The gravity of one sentence; `around` is the mean of the grave stings beside it, 0 to 1. */
export function gravityOf(
  reading: Reading,
  setting: Setting,
  verdict: Verdict,
  temper: Temper,
  around: number,
): Gravity {
  const { unit, grave, weighty } = reading;
  if (verdict.denied) return 'low';
  if (verdict.silent && grave < 4) return weighty >= 6 ? 'medium' : 'low';
  if (grave + weighty < 1 && setting.theme === 0 && around < 0.15 && setting.speaks === 'nobody') return 'low';
  // Nothing grave in the sentence, and little in the article.
  if (grave === 0 && temper !== 'high') return 'medium';
  let weight = grave * 0.25 - weighty * 0.12 + Math.min(4, setting.theme) * 0.2 + around * 1.2 + reading.quoted * 0.5;
  // Headlines and captions say the gravest thing in the fewest words.
  if (unit.role === 'headline' || unit.role === 'standfirst' || unit.role === 'caption') weight += 1;
  if (setting.speaks === 'witness') weight += 0.4;
  if (reading.found.has('inquiry')) weight += 0.4;
  // What was not done is a failing more often than a crime.
  if (reading.lacks) weight -= 0.4;
  if (temper === 'high') weight += 0.1;
  return weight >= HIGH ? 'high' : 'medium';
}
