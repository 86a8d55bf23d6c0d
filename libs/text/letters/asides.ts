// What a sentence denies only by the way is not its point.
import type { Cue } from './cues.js';
import type { Attack } from '../segment-kinds.js';

/** Behind these "that" says what is claimed, and the sentence goes on to say what is to be thought of it. */
const CLAIMED =
  /^(?:allegations?|claims?|suggestions?|assertions?|contentions?|insinuations?|implications?|accusations?|imputations?|statements?|proposition|notion|idea|inference|impression)$/;

const RELATIVE = /^(?:who|whom|whose|which|that)$/;
/** "The article says that …": what follows is no aside. */
const SAID =
  /^(?:sa(?:y|ys|id)|stat(?:e|es|ed)|alleg(?:e|es|ed)|claim(?:s|ed)?|assert(?:s|ed)?|suggest(?:s|ed)?|report(?:s|ed)?|writ(?:e|es|ten)|wrote|t(?:ell|ells|old)|repeat(?:s|ed)?|impl(?:y|ies|ied)|insinuat(?:e|es|ed)|maintain(?:s|ed)?|declar(?:e|es|ed)|publish(?:ed)?|print(?:s|ed)?)$/;

const CALLED =
  /^which (?:is|are|was|were) (?:\w+ )?(?:not|false|untrue|wrong|incorrect|inaccurate|denied|nonsense|absurd|impossible|baseless)\b/;

/** "…, a privilege that our client has never waived": what a relative clause denies is not the point. */
export function asideHalved(cues: readonly Cue<Attack>[], words: readonly string[]): Cue<Attack>[] {
  const relative = words.findIndex(
    (word, at) =>
      at > 1 &&
      RELATIVE.test(word) &&
      !CLAIMED.test(words[at - 1] ?? '') &&
      !(word === 'that' && SAID.test(words[at - 1] ?? '')),
  );
  // "…, which is false": the relative clause is the contention.
  if (relative === -1 || CALLED.test(words.slice(relative, relative + 5).join(' '))) return [...cues];
  return cues.map((cue) =>
    cue.target === 'falsity' && cue.at > relative && !/^(?:that|which)$/.test(words[0] ?? '')
      ? { ...cue, weight: cue.weight / 2 }
      : cue,
  );
}
