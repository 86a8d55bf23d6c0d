// Do the two halves of a sentence contend something each, so that each could be answered alone?
import type { Judgement } from './judge-unit.js';

/** Attacks whose halves explain each other: a premise and its conclusion, the parts of one account. */
const ACCOUNTS: ReadonlySet<string> = new Set(['alternative', 'unlawful', 'denial', 'mischaracterisation']);

/** A half with so much of its own stands alone whatever it begins with. */
const SURE = 5;

/** Whether the halves at a joint contend something each. `head` is the first half, with its comma or semicolon. */
export function answerableApart(left: Judgement, right: Judgement, head: string, tail: string): boolean {
  if (left.kind !== 'allegation' || right.kind !== 'allegation') return false;
  if (left.attack === right.attack && left.attack !== undefined && ACCOUNTS.has(left.attack)) return false;
  const stronger = Math.max(left.attackScore, right.attackScore);
  const weaker = Math.min(left.attackScore, right.attackScore);
  // "…; they had answered an advertisement": what begins with a pronoun mostly gives the reason.
  const joined = /^(?:and|but|nor)\b/i.test(tail);
  if (
    (joined || weaker < SURE) &&
    /^(?:and |but |nor )?(?:he|she|it|they|his|her|its|their|that|this|these)\b/i.test(tail)
  )
    return false;
  // "…, and a company cannot answer for what it may not see": a general truth is a reason too.
  if (left.attack === right.attack && /^and an? /i.test(tail)) return false;
  // A semicolon sets two statements side by side; "and" may only join two halves of one.
  if (/;\s*$/.test(head.slice(-3))) return stronger >= 3;
  return weaker >= (/,\s*$/.test(head.slice(-3)) ? 3 : 4);
}
