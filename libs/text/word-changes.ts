// Which words does the newer of two wordings add, and which does it drop?
import { tokenise, type Token } from './words/tokens.js';

/** A stretch that stayed (as the newer text writes it), came in, or went. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** With more words changed than this, the one wording is taken out and the other put in. */
const MOST_CHANGES = 400;

/**
 * From `older` to `newer`, word by word; case, accents and punctuation alone are no change. What is not `removed` makes up
 * the newer text from end to end; what is `removed` are the older words up to the next one. A run that was replaced is
 * `removed` before it is `added`.
 *
 * E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
export function wordChanges(older: string, newer: string): WordChange[] {
  const before = tokenise(older);
  const after = tokenise(newer);
  const head = sharedEnd(before, after, (tokens, at) => tokens[at], Math.min(before.length, after.length));
  const rest = Math.min(before.length, after.length) - head;
  const tail = sharedEnd(before, after, (tokens, at) => tokens[tokens.length - 1 - at], rest);
  const middleBefore = before.slice(head, before.length - tail);
  const middleAfter = after.slice(head, after.length - tail);
  const kept = keptPairs(middleBefore, middleAfter);
  const stay = new Set(kept.map(([, at]) => head + at));
  const gone = new Map<number, Token[]>();
  let next = 0;
  for (const [at, word] of middleBefore.entries()) {
    if (kept[next]?.[0] === at) next += 1;
    // What went is shown where the next word that stayed, or what came in its stead, begins.
    else addTo(gone, head + (next === 0 ? 0 : (kept[next - 1]?.[1] ?? 0) + 1), word);
  }
  const changes: { text: string; change: WordChange['change'] }[] = [];
  const push = (text: string, change: WordChange['change']) => {
    const last = changes.at(-1);
    if (last?.change === change && change !== 'removed') last.text += text;
    else if (text !== '') changes.push({ text, change });
  };
  for (let at = 0; at <= after.length; at += 1) {
    const from = at === 0 ? 0 : (after[at]?.start ?? newer.length);
    const words = gone.get(at);
    if (words !== undefined) push(older.slice(words[0]?.start, startAfter(older, before, words.at(-1))), 'removed');
    const end = after[at + 1]?.start ?? newer.length;
    const isSame = at < head || at >= after.length - tail || stay.has(at);
    if (at < after.length) push(newer.slice(from, end), isSame ? 'same' : 'added');
    else if (after.length === 0) push(newer, 'same');
  }
  return changes;
}

/** Where the next word begins: what stands between belongs to the word before. */
function startAfter(text: string, tokens: readonly Token[], word: Token | undefined): number {
  const next = word === undefined ? undefined : tokens[tokens.indexOf(word) + 1];
  return next?.start ?? text.length;
}

function addTo(gone: Map<number, Token[]>, at: number, word: Token): void {
  const words = gone.get(at) ?? [];
  if (words.push(word) === 1) gone.set(at, words);
}

/** How many words from one end are the same, `most` at most. */
function sharedEnd(
  before: readonly Token[],
  after: readonly Token[],
  nth: (tokens: readonly Token[], at: number) => Token | undefined,
  most: number,
): number {
  let shared = 0;
  while (shared < most && nth(before, shared)?.folded === nth(after, shared)?.folded) shared += 1;
  return shared;
}

/** Places of the words that stay, in both, in order: a longest common subsequence; none when too much differs. */
function keptPairs(before: readonly Token[], after: readonly Token[]): [number, number][] {
  const trail: Int32Array[] = [];
  const reach = new Int32Array(2 * MOST_CHANGES + 3);
  const middle = MOST_CHANGES + 1;
  for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
    trail.push(reach.slice(middle - changes - 1, middle + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down = isStepDown(reach, middle + diagonal, diagonal, changes);
      let x = down ? (reach[middle + diagonal + 1] ?? 0) : (reach[middle + diagonal - 1] ?? 0) + 1;
      while (x < before.length && before[x]?.folded === after[x - diagonal]?.folded) x += 1;
      reach[middle + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trail, before.length, after.length);
    }
  }
  return [];
}

function isStepDown(reach: Int32Array, at: number, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0);
}

/** `trail` holds, for each number of changes, how far each diagonal had come before it. */
function walkBack(trail: readonly Int32Array[], fromX: number, fromY: number): [number, number][] {
  const kept: [number, number][] = [];
  let [x, y] = [fromX, fromY];
  for (let changes = trail.length - 1; changes >= 0; changes -= 1) {
    const reach = trail[changes] ?? new Int32Array(0);
    const diagonal = x - y;
    const down = isStepDown(reach, diagonal + changes + 1, diagonal, changes);
    const from = diagonal + (down ? 1 : -1);
    const startX = changes === 0 ? 0 : (reach[from + changes + 1] ?? 0);
    const startY = changes === 0 ? 0 : startX - from;
    const floorX = changes === 0 ? 0 : down ? startX : startX + 1;
    while (x > floorX) {
      x -= 1;
      y -= 1;
      kept.push([x, y]);
    }
    [x, y] = [startX, startY];
  }
  return kept.reverse();
}
