// One paragraph of the letter, its segments marked where they stand.
import { memo } from 'react';
import type { Allegation, Segment } from '../../api/records.js';
import { ATTACK_WORDS, KIND_WORDS } from '../../ui/words.js';
import type { LetterBlock as Block, Piece } from './lay-out-letter.js';
import classes from './letter-text.module.css';

interface Props {
  text: string;
  block: Block;
  segments: readonly Segment[];
  /** By the index of the piece; null where the piece is no allegation. */
  allegations: readonly (Allegation | null)[];
  /** What is selected, where it stands in this block. */
  selected: string | null;
}

/** What stands in the margin beside a segment that asks something of the newsroom. */
const MARGIN_WORDS: Partial<Record<Segment['kind'], string>> = {
  demand: 'Demand',
  deadline: 'By when',
  preservation: 'Keep',
  threat: 'Threat',
};

/** A letter of 200 pages has thousands of these: one is drawn again only when something in it changed. */
export const LetterBlock = memo(DrawnBlock, (before, after) => {
  return (
    before.block === after.block &&
    before.segments === after.segments &&
    before.selected === after.selected &&
    before.allegations.every((allegation, i) => allegation === after.allegations[i])
  );
});

function DrawnBlock({ text, block, segments, allegations, selected }: Props) {
  return (
    <p className={classes.block}>
      {block.pieces.map((piece, i) => {
        const words = text.slice(piece.start, piece.end);
        const segment = piece.segment === null ? undefined : segments[piece.segment];
        if (segment === undefined) return words;
        const allegation = allegations[i] ?? null;
        return (
          <span
            key={piece.start}
            data-segment={piece.segment}
            data-kind={segment.kind}
            data-opens={piece.opens || undefined}
            data-selected={selected === (allegation?.id ?? segment.id) || undefined}
            className={classes.segment}
          >
            {piece.opens && <MarginNote piece={piece} segment={segment} allegation={allegation} />}
            {words}
          </span>
        );
      })}
    </p>
  );
}

function MarginNote({ segment, allegation }: { piece: Piece; segment: Segment; allegation: Allegation | null }) {
  if (allegation !== null) {
    if (segment.continues) return null;
    const { suggested, confirmed, rejected } = allegation.links;
    const state = confirmed > 0 ? 'confirmed' : suggested + rejected > 0 ? 'open' : 'nothing';
    return (
      <span className={classes.number} data-state={state} data-margin>
        <span className={classes.hidden}>
          {KIND_WORDS.allegation} {allegation.number}, {ATTACK_WORDS[allegation.attack]}:{' '}
        </span>
        <span aria-hidden>{allegation.number}</span>
      </span>
    );
  }
  const word = segment.kind === 'demand' && segment.deadline ? 'By when' : MARGIN_WORDS[segment.kind];
  if (word === undefined || segment.continues) return null;
  return (
    <span className={classes.margin} data-margin>
      {word}
    </span>
  );
}
