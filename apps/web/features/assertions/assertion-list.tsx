// The assertions of the draft, grouped by how they stand.
import { memo, type MouseEvent, useEffect, useRef } from 'react';
import type { Assertion } from '../../api/records.js';
import { STANDING_WORDS } from '../../ui/assertion-standing.js';
import { GRAVITY_WORDS } from '../../ui/assertion-words.js';
import { inGroups } from '../../ui/groups.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import classes from './assertions.module.css';
import type { AssertionGroup } from './pick-assertions.js';

const GROUP = 25;
/** How high an entry usually is. */
const ITEM_REM = 4.6;

interface Props {
  groups: readonly AssertionGroup[];
  zone: string | undefined;
  selected: string | null;
  onSelect: (assertion: Assertion) => void;
}

/** One stop of the Tab key; the page's arrow keys move within it. */
export function AssertionList({ groups, zone, selected, onSelect }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (groups.length === 0) return <p className={classes.empty}>Nothing to list here.</p>;
  const listed = groups.some(({ items }) => items.some(({ id }) => id === selected));
  const pick = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-assertion]')?.dataset['assertion'];
    const picked = groups.flatMap(({ items }) => items).find((assertion) => assertion.id === id);
    if (picked !== undefined) onSelect(picked);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Assertions"
      tabIndex={0}
      aria-activedescendant={selected === null || !listed ? undefined : optionId(selected)}
      className={classes.list}
      data-arrow-keys
      onClick={pick}
    >
      {groups.map(({ standing, items }) => (
        <div key={standing} role="group" aria-label={STANDING_WORDS[standing].words}>
          <p className={classes.groupTitle} role="presentation" data-tone={STANDING_WORDS[standing].tone}>
            <span aria-hidden>{STANDING_WORDS[standing].sign}</span> {STANDING_WORDS[standing].words}{' '}
            <span className={classes.count}>{items.length}</span>
          </p>
          {inGroups(items, GROUP).map((some) => (
            <div
              key={some[0]?.id}
              role="presentation"
              className={classes.group}
              style={{ containIntrinsicHeight: `auto ${some.length * ITEM_REM}rem` }}
            >
              {some.map((assertion) => (
                <Item key={assertion.id} assertion={assertion} zone={zone} selected={assertion.id === selected} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

interface ItemProps {
  assertion: Assertion;
  zone: string | undefined;
  selected: boolean;
}

const Item = memo(function Item({ assertion, zone, selected }: ItemProps) {
  const { id, number, gravity, words, quote, assigneeName, dueAt, state, links, pendingGravity } = assertion;
  return (
    <div
      id={optionId(id)}
      role="option"
      aria-selected={selected}
      className={classes.item}
      data-assertion={id}
      data-gravity={gravity}
    >
      <span className={classes.number}>{number}</span>
      <div className={classes.itemBody}>
        <p className={classes.itemHead}>
          <span className={classes.gravity} data-gravity={gravity}>
            {GRAVITY_WORDS[gravity]}
          </span>
          {state === 'dismissal_pending' && <Mark tone="warn">Dismissal needs assent</Mark>}
          {pendingGravity !== null && <Mark tone="warn">Lower gravity needs assent</Mark>}
          {assigneeName !== null && <span>{assigneeName}</span>}
          {dueAt !== null && (state === 'queued' || state === 'with_lawyer') && (
            <span>
              due <Moment at={dueAt} zone={zone} />
            </span>
          )}
          {links.confirmed > 0 && <span>{links.confirmed} evidence</span>}
        </p>
        <p className={classes.quote}>{words ?? quote}</p>
      </div>
    </div>
  );
});

function optionId(assertionId: string): string {
  return `assertion-${assertionId}`;
}
