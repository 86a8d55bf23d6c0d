// Two versions as one text: what was taken out struck through, what was put in underlined.
import type { Comparison } from '../../api/records.js';
import { BLOCK_WORDS } from '../../ui/review-words.js';
import { WordChanges } from '../../ui/word-changes.js';
import { counted } from '../../ui/words.js';
import { foldComparison } from './fold-comparison.js';
import classes from './versions.module.css';

const CHANGE_WORDS: Readonly<Record<Comparison['blocks'][number]['change'], string>> = {
  same: '',
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
};

interface Props {
  comparison: Comparison;
  /** Leaves out long stretches in which nothing changed. */
  folded?: boolean;
}

export function ComparisonText({ comparison, folded = false }: Props) {
  const stretches = folded ? foldComparison(comparison.blocks) : comparison.blocks;
  if (comparison.blocks.every(({ change }) => change === 'same')) {
    return <p className={classes.nothing}>Not a word has changed.</p>;
  }
  return (
    <article className={classes.compared} aria-label={`Version ${comparison.from} against version ${comparison.to}`}>
      {stretches.map((block, index) =>
        'hidden' in block ? (
          <p key={index} className={classes.hidden}>
            {counted(block.hidden, 'block')} unchanged
          </p>
        ) : (
          <div key={index} className={classes.block} data-kind={block.kind} data-change={block.change}>
            <p className={classes.label}>
              {block.kind !== 'body' && <span>{BLOCK_WORDS[block.kind]}</span>}
              {block.change !== 'same' && <span className={classes.changed}>{CHANGE_WORDS[block.change]}</span>}
            </p>
            <div className={classes.text}>
              <WordChanges parts={block.parts} />
            </div>
          </div>
        ),
      )}
    </article>
  );
}
