// The article as it reads, every assertion in it marked by how grave it is and how it stands.
import { memo, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { versionText } from '../../../../libs/domain/version-text.js';
import type { Assertion, Block } from '../../api/records.js';
import { standingOf } from '../../ui/assertion-standing.js';
import { guessedHeight, inGroups } from '../../ui/groups.js';
import classes from './article.module.css';
import { ArticleBlock } from './article-block.js';
import { type ArticleBlock as LaidOut, layOutArticle, type MarkedSpan, type PointedSpan } from './lay-out-article.js';
import type { SelectedWords } from './selected-words.js';
import { useSelectedWords } from './use-selected-words.js';

interface Props {
  blocks: readonly Block[];
  assertions: readonly Assertion[];
  selected: string | null;
  /** Words that the reader was sent to. */
  pointed?: PointedSpan | null;
  onSelect: (assertion: Assertion) => void;
  /** What can be done with words that were just marked. */
  offer: (words: SelectedWords) => ReactNode;
  /** False while another pane stands in its place. */
  inSight: boolean;
}

export function Article({ blocks, assertions, selected, pointed = null, onSelect, offer, inSight }: Props) {
  const text = useMemo(() => versionText(blocks), [blocks]);
  const laidOut = useMemo(() => layOutArticle(blocks, spansOf(assertions), pointed), [blocks, assertions, pointed]);
  const sheet = useRef<HTMLDivElement>(null);
  const chosenHere = useRef<string | null>(null);
  const words = useSelectedWords(sheet);

  useEffect(() => {
    const fromHere = selected !== null && chosenHere.current === selected;
    chosenHere.current = null;
    if ((selected === null && pointed === null) || fromHere) return;
    const goal = selected === null ? '[data-pointed]' : '[data-selected]';
    // Blocks out of sight have only a guessed height until they are drawn, so a far jump is put right a frame later.
    const reveal = () => sheet.current?.querySelector(goal)?.scrollIntoView({ block: 'center' });
    reveal();
    const frame = requestAnimationFrame(reveal);
    return () => cancelAnimationFrame(frame);
  }, [selected, pointed, inSight]);

  const select = (event: MouseEvent) => {
    const element = (event.target as Element).closest<HTMLElement>('[data-assertions]');
    // Whoever marks words with the mouse wants to do something with them.
    if (element === null || window.getSelection()?.isCollapsed === false) return;
    const here = (element.dataset['assertions'] ?? '').split(' ').map(Number);
    const known = here.findIndex((index) => assertions[index]?.id === selected);
    // Where several share the words, each further click goes to the next.
    const chosen = assertions[here[(known + 1) % here.length] ?? -1];
    if (chosen === undefined) return;
    chosenHere.current = chosen.id;
    onSelect(chosen);
  };

  return (
    <>
      <div ref={sheet} className={classes.sheet} onClick={select}>
        <Blocks text={text} blocks={laidOut} assertions={assertions} selected={selected} />
      </div>
      {words !== null && (
        <div className={classes.offer} role="toolbar" aria-label="With the words you marked">
          {offer(words)}
        </div>
      )}
    </>
  );
}

interface BlocksProps {
  text: string;
  blocks: readonly LaidOut[];
  assertions: readonly Assertion[];
  selected: string | null;
}

/** Blocks that are laid out together, or not at all. */
const GROUP = 20;

const Blocks = memo(function Blocks({ text, blocks, assertions, selected }: BlocksProps) {
  return inGroups(blocks, GROUP).map((group) => (
    <div
      key={group[0]?.start}
      className={classes.group}
      style={{ containIntrinsicHeight: `auto ${guessedHeight(group)}rem` }}
    >
      {group.map((block) => (
        <ArticleBlock
          key={block.start}
          text={text}
          block={block}
          assertions={assertions}
          selected={selected !== null && holds(block, assertions, selected) ? selected : null}
        />
      ))}
    </div>
  ));
});

function holds(block: LaidOut, assertions: readonly Assertion[], selected: string): boolean {
  return block.pieces.some(({ marks }) => marks.some(({ assertion }) => assertions[assertion]?.id === selected));
}

/** What was dismissed is plain text again. */
function spansOf(assertions: readonly Assertion[]): MarkedSpan[] {
  return assertions.flatMap((assertion, index): MarkedSpan[] => {
    const { placement, state } = assertion;
    if (placement === null || state === 'dismissed' || state === 'withdrawn') return [];
    if (standingOf(assertion) === 'ambiguous') {
      return placement.candidates.map(({ start, end }) => ({ start, end, assertion: index, candidate: true }));
    }
    const { start, end } = placement;
    return start === null || end === null ? [] : [{ start, end, assertion: index, candidate: false }];
  });
}
