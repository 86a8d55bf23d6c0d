// Is this a rewording of the sentence, or may it be another statement made after its pattern?
import { NONE } from './anchors.js';
import { CAPITAL, DECISIVE, FUNCTION_WORD } from './words.js';
import { keysOf, mapInOrder, type Run } from './word-map.js';

/** What was put in the place of what. */
interface Difference {
  readonly removed: number[];
  readonly added: number[];
}

/** The differences between two runs in order, as indices into the columns of either version. */
function differences(old: Run, fresh: Run): Difference[] {
  const a = keysOf(old);
  const b = keysOf(fresh);
  const map = mapInOrder(a, b);
  const found: Difference[] = [];
  let open: Difference = { removed: [], added: [] };
  let next = 0;
  for (let at = 0; at <= a.length; at += 1) {
    const to = at === a.length ? b.length : (map[at] ?? NONE);
    if (to === NONE) {
      open.removed.push(old.from + at);
      continue;
    }
    for (; next < to; next += 1) open.added.push(fresh.from + next);
    // "hid the loss of" for "ordered the removal of" is one spot, though "the" stands in both.
    if (at < a.length && !hasContent(old, old.from + at)) {
      next = to + 1;
      continue;
    }
    if (open.removed.length + open.added.length > 0) {
      found.push(open);
      open = { removed: [], added: [] };
    }
    next = to + 1;
  }
  return found;
}

/** Who makes a lookalike leaves the rest alone; who rewords touches other spots as well, so many at least. */
const LIBERAL = 2;

/** Where a block may be another statement; the higher the more. */
export const NOWHERE = 0;
/** Words stand in the place of others: a sentence of another paragraph that is like it may be just that. */
export const ELSEWHERE = 1;
/** Liberally reworded, yet a number, a name or a negation came or went: without any neighbour nobody can say. */
export const ALONE = 2;
export const EVERYWHERE = 3;
export type Doubt = typeof NOWHERE | typeof ELSEWHERE | typeof ALONE | typeof EVERYWHERE;

/**
 * Whether `fresh` may be another statement made after the pattern of `old`: another number, name, date or person, a
 * negation that came or went, words that changed places, or other words in one single spot, and hardly a word besides.
 * The place must decide then. A plain copy is in doubt as well: who made it may have left the first one out on purpose.
 */
export function doubtOf(old: Run, fresh: Run): Doubt {
  const spots = differences(old, fresh);
  if (spots.length === 0) return EVERYWHERE;
  const removedKeys = new Set<number>();
  for (const { removed } of spots)
    for (const word of removed) if (hasContent(old, word)) removedKeys.add(old.words.keys[word] ?? 0);
  let decisive = 0;
  let touched = 0;
  let swapped = 0;
  for (const { removed, added } of spots) {
    const lost = removed.some((word) => hasContent(old, word));
    const won = added.some((word) => hasContent(fresh, word));
    // A word set before the subject leaves it the subject; a name that gives way to no other makes no other statement.
    const exchanged = lost && won;
    const named = added.some((word) => isName(fresh, word)) || !won;
    if (
      removed.some((word) => decides(old, word, exchanged) || (named && isName(old, word))) ||
      added.some((word) => decides(fresh, word, exchanged) || isName(fresh, word))
    ) {
      decisive += 1;
      continue;
    }
    if (added.some((word) => removedKeys.has(fresh.words.keys[word] ?? 0))) return EVERYWHERE;
    if (lost || won) touched += 1;
    if (exchanged) swapped += 1;
  }
  const unsure = decisive > 0 ? touched < LIBERAL : touched === 1 && swapped === 1;
  if (unsure) return EVERYWHERE;
  if (decisive > 0) return ALONE;
  return swapped > 0 ? ELSEWHERE : NOWHERE;
}

function hasContent({ words }: Run, word: number): boolean {
  return ((words.sorts[word] ?? 0) & FUNCTION_WORD) === 0;
}

function decides(run: Run, word: number, exchanged: boolean): boolean {
  if (((run.words.sorts[word] ?? 0) & DECISIVE) !== 0) return true;
  return exchanged && hasContent(run, word) && word === subjectOf(run);
}

function isName(run: Run, word: number): boolean {
  return hasContent(run, word) && ((run.words.sorts[word] ?? 0) & CAPITAL) !== 0;
}

/** The first word with content: whom or what the sentence is about, as a rule. */
function subjectOf(run: Run): number {
  let word = run.from;
  while (word < run.to && !hasContent(run, word)) word += 1;
  return word;
}
