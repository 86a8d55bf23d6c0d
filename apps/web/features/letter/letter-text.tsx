// The letter in its own layout, every piece of it marked as what it is.
import { memo, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { Allegation, Segment, SegmentKind, SegmentList } from '../../api/records.js';
import { guessedHeight, inGroups } from '../../ui/groups.js';
import { layOutLetter, type LetterBlock as Block } from './lay-out-letter.js';
import { LetterBlock } from './letter-block.js';
import classes from './letter-text.module.css';
import { SegmentNote } from './segment-note.js';

interface Props {
  letter: SegmentList;
  /** The allegation each segment belongs to, by the segment's id. */
  allegationOf: ReadonlyMap<string, Allegation>;
  /** Id of the selected allegation, or of the segment if that is none. */
  selected: string | null;
  onSelect: (segment: Segment) => void;
  /** Kinds that are shown as plain text. */
  plainKinds: readonly SegmentKind[];
  /** False while another pane stands in its place; what is selected is shown when it comes back. */
  inSight: boolean;
}

export function LetterText({ letter, allegationOf, selected, onSelect, plainKinds, inSight }: Props) {
  const text = letter.text ?? '';
  const segments = letter.items;
  const blocks = useMemo(() => layOutLetter(text, letter.pages, segments), [text, letter.pages, segments]);
  const sheet = useRef<HTMLDivElement>(null);
  const chosenHere = useRef<string | null>(null);

  useEffect(() => {
    const fromHere = chosenHere.current === selected;
    chosenHere.current = null;
    if (selected === null || fromHere) return;
    // Blocks out of sight have only a guessed height until they are drawn, so a far jump is put right a frame later.
    const reveal = () => sheet.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'center' });
    reveal();
    const frame = requestAnimationFrame(reveal);
    return () => cancelAnimationFrame(frame);
  }, [selected, inSight]);

  const select = (event: MouseEvent) => {
    const element = (event.target as Element).closest<HTMLElement>('[data-segment]');
    const segment = segments[Number(element?.dataset['segment'])];
    // Whoever marks words with the mouse wants to copy them.
    if (element === null || segment === undefined || window.getSelection()?.isCollapsed === false) return;
    chosenHere.current = allegationOf.get(segment.id)?.id ?? segment.id;
    onSelect(segment);
  };

  return (
    <div ref={sheet} className={classes.sheet} data-plain={plainKinds.join(' ')} onClick={select}>
      <Blocks
        text={text}
        blocks={blocks}
        segments={segments}
        allegationOf={allegationOf}
        selected={selected}
        paged={letter.pages.length > 1}
      />
      <SegmentNote sheet={sheet} segments={segments} allegationOf={allegationOf} />
    </div>
  );
}

interface BlocksProps {
  text: string;
  blocks: readonly Block[];
  segments: readonly Segment[];
  allegationOf: ReadonlyMap<string, Allegation>;
  selected: string | null;
  paged: boolean;
}

/** Blocks that are laid out together, or not at all: a browser looks at each group, not at each of thousands of blocks. */
const GROUP = 20;

const Blocks = memo(function Blocks({ text, blocks, segments, allegationOf, selected, paged }: BlocksProps) {
  const owned = useMemo(
    () => blocks.map((block) => ({ block, ...ownersIn(block, segments, allegationOf) })),
    [blocks, segments, allegationOf],
  );
  return inGroups(owned, GROUP).map((group) => (
    <div
      key={group[0]?.block.start}
      className={classes.group}
      style={{ containIntrinsicHeight: `auto ${guessedHeight(group.map(({ block }) => block))}rem` }}
    >
      {group.map(({ block, allegations, ids }) => (
        <div key={block.start}>
          {block.page !== null && paged && <PageStart page={block.page} />}
          <LetterBlock
            text={text}
            block={block}
            segments={segments}
            allegations={allegations}
            selected={selected !== null && ids.includes(selected) ? selected : null}
          />
        </div>
      ))}
    </div>
  ));
});

/** The allegation of each piece, and the ids by which something in the block can be selected. */
function ownersIn(block: Block, segments: readonly Segment[], allegationOf: ReadonlyMap<string, Allegation>) {
  const ids = block.pieces.map(({ segment }) => (segment === null ? null : (segments[segment]?.id ?? null)));
  const allegations = ids.map((id) => (id === null ? null : (allegationOf.get(id) ?? null)));
  return { allegations, ids: ids.map((id, i) => allegations[i]?.id ?? id) };
}

function PageStart({ page }: { page: { number: number; ocr: boolean } }) {
  return (
    <div className={classes.page} data-margin>
      <span>Page {page.number}</span>
      {page.ocr && <span className={classes.ocr}>read by OCR: check against the original</span>}
    </div>
  );
}
