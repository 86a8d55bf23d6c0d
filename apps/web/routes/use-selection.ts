// Which piece of the letter is being looked at? An allegation stands in the address too, so that it can be sent to somebody.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Allegation, Segment } from '../api/records.js';

export interface Selection {
  /** Id of the selected allegation, or of the selected segment where it is none. */
  id: string | null;
  allegation: Allegation | undefined;
  segment: Segment | undefined;
  /** The allegation each segment belongs to, by the segment's id. */
  allegationOf: ReadonlyMap<string, Allegation>;
  /** What made the selected allegation one. */
  reasons: readonly string[];
  selectAllegation: (allegation: Allegation) => void;
  selectSegment: (segment: Segment) => void;
}

export function useSelection(segments: readonly Segment[], allegations: readonly Allegation[]): Selection {
  const { allegation: number } = useSearch({ from: '/letters/$letterId' });
  const navigate = useNavigate({ from: '/letters/$letterId' });
  const [other, setOther] = useState<string | null>(null);
  const allegationOf = useMemo(() => ownersOf(segments, allegations), [segments, allegations]);
  const segment = segments.find(({ id }) => id === other);
  const allegation = segment === undefined ? allegations.find((one) => one.number === number) : undefined;
  const reasons = segments.find(({ start }) => start === allegation?.start)?.reasons ?? [];
  const selectAllegation = (chosen: Allegation) => {
    setOther(null);
    void navigate({ search: { allegation: chosen.number }, replace: true });
  };
  const selectSegment = (chosen: Segment) => {
    const owner = allegationOf.get(chosen.id);
    if (owner === undefined) setOther(chosen.id);
    else selectAllegation(owner);
  };
  const id = segment?.id ?? allegation?.id ?? null;
  return { id, allegation, segment, allegationOf, reasons, selectAllegation, selectSegment };
}

/** An allegation begins where its first segment does; each continuation where another one does. */
function ownersOf(segments: readonly Segment[], allegations: readonly Allegation[]): ReadonlyMap<string, Allegation> {
  const starts = new Map<number, Allegation>();
  for (const allegation of allegations) {
    starts.set(allegation.start, allegation);
    for (const { start } of allegation.continuations) starts.set(start, allegation);
  }
  return new Map(
    segments.flatMap(({ id, start }) => {
      const owner = starts.get(start);
      return owner === undefined ? [] : [[id, owner] as const];
    }),
  );
}
