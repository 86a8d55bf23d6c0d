// Does this text carry the answer as somebody said it does? One answer for the page and for readiness.
import type { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { findWords } from '#replies/find-words.js';

/** True while the words that carry the answer stand in the version's text, or none were needed. */
export function reflectedIn(
  text: string,
  { reflected, reflectedWords }: Pick<ReplyRequest, 'reflected' | 'reflectedWords'>,
): boolean {
  if (reflected === null) return false;
  if (reflected === 'not_needed') return true;
  // Most answers stand letter for letter; only what does not is looked for more closely.
  return reflectedWords !== null && (text.includes(reflectedWords) || findWords(text, reflectedWords) !== undefined);
}
