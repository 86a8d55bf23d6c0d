// Into which contentions does one sentence fall?
import { answerableApart } from './answerable-apart.js';
import { clauseJoints } from './clause-cuts.js';
import type { Judgement } from './judge-unit.js';
import { partOf, type Unit } from './reading-units.js';

/** More joints than this no sentence has that a person wrote. */
const MOST_CUTS = 24;

/** An allegation's sentence, cut where each half contends something of its own; `verdict` judges a half by its words. */
export function cutClauses(unit: Unit, verdict: (text: string) => Judgement): Unit[] {
  const cuts = [...clauseJoints(unit.text).slice(0, MOST_CUTS), unit.text.length];
  if (cuts.length === 1) return [unit];
  const offset = unit.end - unit.text.length;
  const parts: Unit[] = [];
  let from = 0;
  let left = verdict(unit.text.slice(0, cuts[0]));
  for (const [order, cut] of cuts.entries()) {
    const next = cuts[order + 1];
    if (next === undefined) break;
    const right = verdict(unit.text.slice(cut, next));
    if (!answerableApart(left, right, unit.text.slice(from, cut), unit.text.slice(cut, next))) continue;
    parts.push(partOf(unit, offset, from, cut));
    from = cut;
    left = right;
  }
  parts.push(partOf(unit, offset, from, unit.text.length));
  return parts.length === 1 ? [unit] : parts;
}
