// Every single contention of the letter, and how much lies beside it.
import { memo, type MouseEvent, useEffect, useRef } from 'react';
import type { Allegation } from '../../api/records.js';
import { inGroups } from '../../ui/groups.js';
import { Mark } from '../../ui/mark.js';
import { ATTACK_WORDS } from '../../ui/words.js';
import classes from './allegations.module.css';

const GROUP = 30;
/** How high an entry usually is. */
const ITEM_REM = 5.6;

interface Props {
  allegations: readonly Allegation[];
  /** Ids of those that earlier letters have too. */
  seenBefore: ReadonlySet<string>;
  selected: string | null;
  onSelect: (allegation: Allegation) => void;
}

/** One stop of the Tab key; the page's arrow keys move within it. */
export function AllegationList({ allegations, seenBefore, selected, onSelect }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (allegations.length === 0) return <p className={classes.empty}>Nothing to list here.</p>;
  const pick = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-allegation]')?.dataset['allegation'];
    const picked = allegations.find((allegation) => allegation.id === id);
    if (picked !== undefined) onSelect(picked);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Allegations"
      tabIndex={0}
      aria-activedescendant={selected === null ? undefined : optionId(selected)}
      className={classes.list}
      data-arrow-keys
      onClick={pick}
    >
      {inGroups(allegations, GROUP).map((group) => (
        <div
          key={group[0]?.id}
          role="presentation"
          className={classes.group}
          style={{ containIntrinsicHeight: `auto ${group.length * ITEM_REM}rem` }}
        >
          {group.map((allegation) => (
            <Item
              key={allegation.id}
              allegation={allegation}
              seenBefore={seenBefore.has(allegation.id)}
              selected={allegation.id === selected}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface ItemProps {
  allegation: Allegation;
  seenBefore: boolean;
  selected: boolean;
}

const Item = memo(function Item({ allegation, seenBefore, selected }: ItemProps) {
  return (
    <div
      id={optionId(allegation.id)}
      role="option"
      aria-selected={selected}
      className={classes.item}
      data-allegation={allegation.id}
    >
      <span className={classes.number}>{allegation.number}</span>
      <div className={classes.itemBody}>
        <p className={classes.itemHead}>
          <span>
            <span className={classes.attack}>{ATTACK_WORDS[allegation.attack]}</span>
            {seenBefore && <span className={classes.before}> · seen before</span>}
          </span>
          <LinkCounts links={allegation.links} />
        </p>
        <p className={classes.quote}>{allegation.text}</p>
      </div>
    </div>
  );
});

function LinkCounts({ links: { suggested, confirmed } }: Pick<Allegation, 'links'>) {
  if (suggested + confirmed === 0) return <span className={classes.nothing}>nothing found</span>;
  return (
    <span className={classes.counts}>
      {confirmed > 0 && <Mark tone="done">{confirmed} confirmed</Mark>}
      {suggested > 0 && <span>{suggested} suggested</span>}
    </span>
  );
}

function optionId(allegationId: string): string {
  return `allegation-${allegationId}`;
}
