// Does this text carry the answer as somebody said it does? One answer for the page and for readiness.
import type { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { findWords } from '#replies/find-words.js';

/** UTF-16 code units before an assertion in which its answer may stand as well as behind it. */
const JUST_BEFORE = 500;

/**
 * True while the words that carry the answer stand in the version's text, or none were needed.
 * @param assertedAt where the assertion stands that it answers, if that is known: where the words most likely are
 */
export function reflectedIn(
  text: string,
  { reflected, reflectedWords }: Pick<ReplyRequest, 'reflected' | 'reflectedWords'>,
  assertedAt = 0,
): boolean {
  if (reflected === null) return false;
  if (reflected === 'not_needed') return true;
  if (reflectedWords === null) return false;
  // Most answers stand letter for letter and near what they answer; only what does not is looked for further and more closely.
  return (
    text.includes(reflectedWords, assertedAt - JUST_BEFORE) ||
    text.includes(reflectedWords) ||
    findWords(text, reflectedWords) !== undefined
  );
}
