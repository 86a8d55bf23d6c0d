// What differs between the words a lawyer read and the words that stand there now, as it is shown to people (R2).
import { diffArrays } from 'diff';
import type { Block } from '#domain/canonical-version.js';
import { type CanonicalContext, contextOf, placedBlocks, type Span, versionText } from '#domain/version-text.js';
import { type ComparedPart, compareWords } from '#drafts/compare-versions.js';

/** What a reader of an assertion has before them. */
export interface Seen {
  readonly text: string;
  readonly context: CanonicalContext;
}

/** The assertion's own words, its paragraph, or one of the blocks that stand around every paragraph. */
type ChangedPart = 'assertion' | 'paragraph' | Block['kind'];

/** One part that changed; null where it was not there before, or is no longer there. */
export interface Change {
  readonly part: ChangedPart;
  readonly before: string | null;
  readonly after: string | null;
}

/** What stands at `span` (UTF-16 offsets into the version's text); null where it lies in no one block. */
export function seenAt(blocks: readonly Block[], span: Span): Seen | null {
  const context = contextOf(placedBlocks(blocks), span);
  return context === undefined ? null : { text: versionText(blocks).slice(span.start, span.end), context };
}

/**
 * Every part that differs; empty only where nothing does. What changed with a part that is named already (the paragraph
 * that is all assertion, the headline that holds it) is not named twice.
 */
export function changesBetween(before: Seen, after: Seen): Change[] {
  const around = aroundChanges(before.context.around, after.context.around);
  const changes: Change[] = [];
  if (before.text !== after.text) changes.push({ part: 'assertion', before: before.text, after: after.text });
  const paragraph: Change = { part: 'paragraph', before: before.context.paragraph, after: after.context.paragraph };
  const known = [...changes, ...around].some((other) => sameWords(other, paragraph));
  if (paragraph.before !== paragraph.after && !known) changes.push(paragraph);
  return [...changes, ...around];
}

/** Words of both texts in order: those not added make up `before`, those not removed make up `after`. */
export function wordParts({ before, after }: Change): ComparedPart[] {
  return compareWords(before ?? '', after ?? '');
}

function sameWords(one: Change, other: Change): boolean {
  return one.before === other.before && one.after === other.after;
}

/** Blocks in order; of a run of removed and a run of added ones, those of one kind are taken for each other. */
function aroundChanges(before: readonly Block[], after: readonly Block[]): Change[] {
  const changes: Change[] = [];
  let removed: Block[] = [];
  let added: Block[] = [];
  const close = () => {
    for (const block of removed) {
      const at = added.findIndex(({ kind }) => kind === block.kind);
      const [counterpart] = at === -1 ? [] : added.splice(at, 1);
      changes.push({ part: block.kind, before: block.text, after: counterpart?.text ?? null });
    }
    changes.push(...added.map(({ kind, text }): Change => ({ part: kind, before: null, after: text })));
    removed = [];
    added = [];
  };
  const same = (one: Block, other: Block) => one.kind === other.kind && one.text === other.text;
  for (const run of diffArrays([...before], [...after], { comparator: same })) {
    if (run.removed) removed.push(...run.value);
    else if (run.added) added.push(...run.value);
    else close();
  }
  close();
  return changes;
}
