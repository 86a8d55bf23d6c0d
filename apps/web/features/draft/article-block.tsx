// One block of the article, its assertions marked where they stand.
import { memo } from 'react';
import type { Assertion } from '../../api/records.js';
import { STANDING_WORDS, STANDINGS, standingOf } from '../../ui/assertion-standing.js';
import { GRAVITY_WORDS } from '../../ui/assertion-words.js';
import { BLOCK_WORDS } from '../../ui/review-words.js';
import classes from './article.module.css';
import type { ArticleBlock as LaidOut, Piece } from './lay-out-article.js';

interface Props {
  text: string;
  block: LaidOut;
  assertions: readonly Assertion[];
  /** What is selected, where it stands in this block. */
  selected: string | null;
}

/** A long article has hundreds of these: one is drawn again only when something in it changed. */
export const ArticleBlock = memo(DrawnBlock);

function DrawnBlock({ text, block, assertions, selected }: Props) {
  return (
    <div className={classes.block} data-kind={block.kind} data-block={block.index}>
      {block.kind !== 'body' && <p className={classes.kind}>{BLOCK_WORDS[block.kind]}</p>}
      <p className={classes.text}>
        {block.pieces.map((piece) => (
          <MarkedPiece
            key={piece.start}
            piece={piece}
            words={text.slice(piece.start, piece.end)}
            assertions={assertions}
            selected={selected}
          />
        ))}
      </p>
    </div>
  );
}

interface PieceProps {
  piece: Piece;
  words: string;
  assertions: readonly Assertion[];
  selected: string | null;
}

const GRAVITIES = ['high', 'medium', 'low'] as const;

function MarkedPiece({ piece, words, assertions, selected }: PieceProps) {
  const marked = piece.marks.flatMap(({ assertion }) => assertions[assertion] ?? []);
  const pointed = piece.pointed || undefined;
  if (marked.length === 0)
    return (
      <span data-start={piece.start} data-pointed={pointed} className={pointed && classes.pointed}>
        {words}
      </span>
    );
  const chosen = marked.find(({ id }) => id === selected);
  // Where several share the words, the one that is looked at shows, and else what is worst about them.
  const shown = chosen === undefined ? marked : [chosen];
  const standing = STANDINGS.find((each) => shown.some((assertion) => standingOf(assertion) === each));
  const gravity = GRAVITIES.find((each) => shown.some((assertion) => assertion.gravity === each));
  return (
    <>
      {piece.opens.map((index) => {
        const assertion = assertions[index];
        return assertion && <MarginNote key={assertion.id} index={index} assertion={assertion} />;
      })}
      <span
        data-start={piece.start}
        data-assertions={piece.marks.map(({ assertion }) => assertion).join(' ')}
        data-standing={standing}
        data-gravity={gravity}
        data-candidate={piece.marks.every(({ candidate }) => candidate) || undefined}
        data-shared={marked.length > 1 || undefined}
        data-selected={chosen === undefined ? undefined : true}
        data-pointed={pointed}
        className={classes.marked}
      >
        {words}
      </span>
    </>
  );
}

function MarginNote({ assertion, index }: { assertion: Assertion; index: number }) {
  const { words, sign, tone } = STANDING_WORDS[standingOf(assertion)];
  return (
    <span
      className={classes.number}
      data-tone={tone}
      data-assertions={index}
      title={`Assertion ${assertion.number}: ${words.toLowerCase()}, gravity ${assertion.gravity}`}
    >
      <span className={classes.hidden}>
        Assertion {assertion.number}, {words}, {GRAVITY_WORDS[assertion.gravity]}:{' '}
      </span>
      <span aria-hidden>
        {assertion.number} {sign}
      </span>
    </span>
  );
}
