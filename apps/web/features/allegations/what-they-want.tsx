// What do they want, and by when? The first thing anybody asks about a letter.
import { IconAlarm, IconArchive, IconGavel, IconListCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { LetterLimit, Segment, SegmentKind } from '../../api/records.js';
import { LimitClock } from '../../ui/limit-clock.js';
import { type Asked, gatherDemands } from './gather-demands.js';
import classes from './what-they-want.module.css';

interface Props {
  segments: readonly Segment[];
  /** Those of the letter; none where they are not for the reader. */
  limits: readonly LetterLimit[];
  selected: string | null;
  onSelect: (segment: Segment) => void;
}

const GROUPS = [
  { kind: 'deadline', title: 'By when', Icon: IconAlarm },
  { kind: 'demand', title: 'They demand', Icon: IconListCheck },
  { kind: 'preservation', title: 'To be kept', Icon: IconArchive },
  { kind: 'threat', title: 'They threaten', Icon: IconGavel },
] as const satisfies readonly { kind: SegmentKind; title: string; Icon: typeof IconAlarm }[];

export function WhatTheyWant({ segments, limits, selected, onSelect }: Props) {
  const demands = useMemo(() => gatherDemands(segments), [segments]);
  const groups = GROUPS.flatMap((group) => {
    const asked = demands.get(group.kind) ?? [];
    return asked.length === 0 ? [] : [{ ...group, asked }];
  });
  if (groups.length === 0) {
    return segments.length === 0 ? null : (
      <p className={classes.none}>No demand and no deadline was found in this letter.</p>
    );
  }
  return (
    <details open className={classes.want}>
      <summary className={classes.summary}>What they want, by when</summary>
      <div className={classes.groups}>
        {groups.map(({ kind, title, Icon, asked }) => (
          <section key={kind} data-kind={kind} className={classes.group}>
            <h3 className={classes.title}>
              <Icon size={13} aria-hidden /> {title}
            </h3>
            <ul>
              {asked.map((one) => (
                <AskedRow
                  key={one.segment.id}
                  asked={one}
                  limit={limits.find(({ due }) => due.at === one.due?.at)}
                  current={one.segment.id === selected}
                  onSelect={onSelect}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

interface RowProps {
  asked: Asked;
  limit: LetterLimit | undefined;
  current: boolean;
  onSelect: Props['onSelect'];
}

function AskedRow({ asked, limit, current, onSelect }: RowProps) {
  const { segment, quote, timed, due } = asked;
  return (
    <li>
      <button
        type="button"
        className={classes.asked}
        aria-current={current || undefined}
        title={quote}
        onClick={() => onSelect(segment)}
      >
        {timed && due === null && segment.kind !== 'deadline' && (
          <>
            <IconAlarm size={12} aria-label="With a time:" />{' '}
          </>
        )}
        {quote}
      </button>
      {due !== null && (
        <p className={classes.when}>
          <LimitClock
            due={due}
            what={limit?.settledAt == null ? 'Time limit' : 'Dealt with. Time limit'}
            open={limit?.open ?? false}
          />
        </p>
      )}
    </li>
  );
}
