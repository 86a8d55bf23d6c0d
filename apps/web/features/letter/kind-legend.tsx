// What do the marks mean, and which of them are shown?
import { useMemo } from 'react';
import type { Segment, SegmentKind } from '../../api/records.js';
import { KIND_MEANINGS, KIND_WORDS } from '../../ui/words.js';
import classes from './kind-legend.module.css';

interface Props {
  segments: readonly Segment[];
  plainKinds: readonly SegmentKind[];
  onPlainKinds: (kinds: SegmentKind[]) => void;
}

export function KindLegend({ segments, plainKinds, onPlainKinds }: Props) {
  const counts = useMemo(() => {
    const found = new Map<SegmentKind, number>();
    for (const { kind, continues } of segments) if (!continues) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  }, [segments]);
  return (
    <div role="group" aria-label="Marks shown in the letter" className={classes.legend}>
      {(Object.keys(KIND_WORDS) as SegmentKind[]).map((kind) => {
        const count = counts.get(kind) ?? 0;
        if (count === 0) return null;
        const plain = plainKinds.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            data-kind={kind}
            aria-pressed={!plain}
            title={KIND_MEANINGS[kind]}
            onClick={() => onPlainKinds(plain ? plainKinds.filter((other) => other !== kind) : [...plainKinds, kind])}
          >
            <span className={classes.swatch} aria-hidden />
            {KIND_WORDS[kind]} <span className={classes.count}>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
