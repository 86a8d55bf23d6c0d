// A source's words in its own layout, one passage of it marked.
import { useEffect, useMemo, useRef } from 'react';
import type { DocumentPage } from '../../api/records.js';
import { guessedHeight, inGroups } from '../../ui/groups.js';
import { type TextBlock, textBlocks } from '../../ui/text-blocks.js';
import classes from './source.module.css';

const GROUP = 20;

interface Props {
  text: string;
  pages: DocumentPage[];
  start: number | undefined;
  end: number | undefined;
}

export function SourceText({ text, pages, start = 0, end = 0 }: Props) {
  const blocks = useMemo(() => textBlocks(text, pages), [text, pages]);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const reveal = () => whole.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
    reveal();
    const frame = requestAnimationFrame(reveal);
    return () => cancelAnimationFrame(frame);
  }, [blocks]);
  return (
    <div ref={whole} className={classes.text}>
      {inGroups(blocks, GROUP).map((group) => (
        <div
          key={group[0]?.start}
          className={classes.group}
          style={{ containIntrinsicHeight: `auto ${guessedHeight(group)}rem` }}
        >
          {group.map((block) => (
            <Block key={block.start} text={text} block={block} paged={pages.length > 1} start={start} end={end} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface BlockProps {
  text: string;
  block: TextBlock;
  paged: boolean;
  start: number;
  end: number;
}

function Block({ text, block, paged, start, end }: BlockProps) {
  const from = Math.min(Math.max(start, block.start), block.end);
  const to = Math.max(from, Math.min(end, block.end));
  return (
    <>
      {block.page !== null && paged && (
        <p className={classes.page}>
          Page {block.page.number}
          {block.page.ocr && ' · read by OCR'}
        </p>
      )}
      <p className={classes.block}>
        {text.slice(block.start, from)}
        {to > from && <mark className={classes.passage}>{text.slice(from, to)}</mark>}
        {text.slice(to, block.end)}
      </p>
    </>
  );
}
