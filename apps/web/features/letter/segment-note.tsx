// Why is this stretch of the letter marked as it is? Shown beside the pointer, once it rests.
import { type RefObject, useEffect, useState } from 'react';
import type { Allegation, Segment } from '../../api/records.js';
import { ATTACK_WORDS, KIND_WORDS, whyMarked } from '../../ui/words.js';
import classes from './segment-note.module.css';

interface Props {
  sheet: RefObject<HTMLElement | null>;
  segments: readonly Segment[];
  allegationOf: ReadonlyMap<string, Allegation>;
}

interface Place {
  segment: Segment;
  element: HTMLElement;
  /** Where the pointer is, in pixels of the window. */
  x: number;
}

const REST_MILLISECONDS = 350;
const WIDTH = 290;
const GAP = 6;

/** Listens for itself: a pointer that wanders over a long letter must not draw the letter again. */
export function SegmentNote({ sheet, segments, allegationOf }: Props) {
  const [shown, setShown] = useState<Place | null>(null);
  useEffect(() => {
    const { current } = sheet;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(rest);
      setShown(null);
    };
    const hover = (event: MouseEvent) => {
      hide();
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-segment]') : null;
      const segment = segments[Number(element?.dataset['segment'])];
      if (element === null || segment === undefined) return;
      rest = setTimeout(() => setShown({ segment, element, x: event.clientX }), REST_MILLISECONDS);
    };
    current?.addEventListener('mouseover', hover);
    current?.addEventListener('mouseleave', hide);
    current?.addEventListener('click', hide);
    window.addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      clearTimeout(rest);
      current?.removeEventListener('mouseover', hover);
      current?.removeEventListener('mouseleave', hide);
      current?.removeEventListener('click', hide);
      window.removeEventListener('scroll', hide, { capture: true });
    };
  }, [sheet, segments]);
  if (shown === null) return null;
  const allegation = allegationOf.get(shown.segment.id);
  const { segment, element, x } = shown;
  const box = element.getBoundingClientRect();
  const above = box.bottom > window.innerHeight - 140;
  const left = Math.max(GAP, Math.min(x - WIDTH / 2, window.innerWidth - WIDTH - GAP));
  const edge = above ? { bottom: window.innerHeight - box.top + GAP } : { top: box.bottom + GAP };
  return (
    <div className={classes.note} style={{ left, width: WIDTH, ...edge }} aria-hidden>
      <p className={classes.kind} data-kind={segment.kind}>
        {KIND_WORDS[segment.kind]}
        {allegation !== undefined && ` ${allegation.number}`}
        {segment.attack !== null && ` · ${ATTACK_WORDS[segment.attack]}`}
        {segment.deadline && ' · with a time'}
      </p>
      {segment.reasons.length > 0 && <p className={classes.why}>Why: {whyMarked(segment.reasons)}</p>}
    </div>
  );
}
