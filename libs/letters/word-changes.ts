// Which words does the newer of two wordings add, and which does it drop?
import { diffArrays } from 'diff';
import { tokenise, type Token } from '@nightlawyer/text/words/tokens.js';

/** A stretch that stayed (as the newer text writes it), came in, or went. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** With more words changed than this, the one wording is taken out and the other put in. */
const MOST_CHANGES = 400;

/**
 * From `older` to `newer`, word by word; case, accents and punctuation alone are no change. What is not `removed` makes up
 * the newer text from end to end; what is `removed` are the older words and what stood behind them. A run that was replaced is `removed`
 * before it is `added`.
 */
export function wordChanges(older: string, newer: string): WordChange[] {
  const before = tokenise(older);
  const after = tokenise(newer);
  const runs = diffArrays<Token>(before, after, {
    comparator: (one, other) => one.folded === other.folded,
    maxEditLength: MOST_CHANGES,
  }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const changes: { text: string; change: WordChange['change'] }[] = [];
  let [past, next] = [0, 0];
  let from = 0;
  for (const { value, added, removed } of runs) {
    if (value.length === 0) continue;
    if (!added) past += value.length;
    if (removed) {
      changes.push({ text: older.slice(value[0]?.start, before[past]?.start), change: 'removed' });
      continue;
    }
    next += value.length;
    const to = after[next]?.start ?? newer.length;
    changes.push({ text: newer.slice(from, to), change: added ? 'added' : 'same' });
    from = to;
  }
  // What holds no words at all.
  if (from < newer.length) changes.push({ text: newer.slice(from), change: 'same' });
  return changes;
}
