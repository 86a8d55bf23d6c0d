// The right of reply at a glance: what we assert down, whom it is about across.
import { Checkbox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReplyCell, ReplyRow, Subject } from '../../api/records.js';
import { cellFor } from './cell-standing.js';
import classes from './reply-grid.module.css';
import { RowHead } from './row-head.js';
import { StandingOfCell } from './standing-of-cell.js';

/** Cells of one subject: only those can be put in one letter. */
export interface Chosen {
  subjectId: string;
  assertionIds: readonly string[];
}

interface Props {
  subjects: readonly Subject[];
  rows: readonly ReplyRow[];
  zone: string;
  /** By draft; empty where the story has but one. */
  draftTitles: ReadonlyMap<string, string>;
  /** The assertion that the address names. */
  marked: string | undefined;
  chosen: Chosen | null;
  onChosen: (chosen: Chosen | null) => void;
  onOpen: (row: ReplyRow, subject: Subject) => void;
  head: (subject: Subject) => ReactNode;
}

/** One stop of the Tab key; arrows move between cells, Enter opens one, the space bar chooses it. */
export function ReplyGrid({ subjects, rows, zone, draftTitles, marked, chosen, onChosen, onOpen, head }: Props) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const here = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, subjects.length - 1) };
  const toggle = (row: ReplyRow, subject: Subject) => {
    const known = chosen?.subjectId === subject.id ? chosen.assertionIds : [];
    const next = known.includes(row.id) ? known.filter((id) => id !== row.id) : [...known, row.id];
    onChosen(next.length === 0 ? null : { subjectId: subject.id, assertionIds: next });
  };
  const press = (event: KeyboardEvent, row: ReplyRow, subject: Subject) => {
    if (event.target !== event.currentTarget) return;
    const moved = MOVES[event.key]?.(here, rows.length - 1, subjects.length - 1);
    if (moved !== undefined) {
      setAt(moved);
      table.current?.querySelector<HTMLElement>(`[data-cell="${moved.row}:${moved.column}"]`)?.focus();
    } else if (event.key === 'Enter') onOpen(row, subject);
    else if (event.key === ' ' && isAbout(cellFor(row, subject.id))) toggle(row, subject);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        role="grid"
        className={classes.table}
        aria-label="Who was asked about what"
        aria-multiselectable
      >
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              Assertion
            </th>
            {subjects.map((subject) => (
              <th key={subject.id} scope="col" className={classes.subject}>
                {head(subject)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.id} data-marked={row.id === marked || undefined}>
              <th scope="row" className={classes.rowHead}>
                <RowHead row={row} draftTitle={draftTitles.get(row.draftId)} />
              </th>
              {subjects.map((subject, column) => {
                const cell = cellFor(row, subject.id);
                const picked = chosen?.subjectId === subject.id && chosen.assertionIds.includes(row.id);
                return (
                  <td
                    key={subject.id}
                    role="gridcell"
                    tabIndex={here.row === rowIndex && here.column === column ? 0 : -1}
                    aria-selected={picked}
                    data-cell={`${rowIndex}:${column}`}
                    className={classes.cell}
                    onFocus={() => setAt({ row: rowIndex, column })}
                    onKeyDown={(event) => press(event, row, subject)}
                    onClick={() => onOpen(row, subject)}
                  >
                    {isAbout(cell) && (
                      <span className={classes.choose} onClick={(event) => event.stopPropagation()}>
                        <Checkbox
                          size="xs"
                          tabIndex={-1}
                          aria-label={`Choose assertion ${row.number} for ${subject.name}`}
                          checked={picked}
                          onChange={() => toggle(row, subject)}
                        />
                      </span>
                    )}
                    <StandingOfCell cell={cell} zone={zone} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Place {
  row: number;
  column: number;
}

const MOVES: Readonly<Record<string, (here: Place, lastRow: number, lastColumn: number) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: Math.max(0, row - 1), column }),
  ArrowDown: ({ row, column }, lastRow) => ({ row: Math.min(lastRow, row + 1), column }),
  ArrowLeft: ({ row, column }) => ({ row, column: Math.max(0, column - 1) }),
  ArrowRight: ({ row, column }, _lastRow, lastColumn) => ({ row, column: Math.min(lastColumn, column + 1) }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, _lastRow, lastColumn) => ({ row, column: lastColumn }),
};

function isAbout(cell: ReplyCell | undefined): boolean {
  return cell?.about === true;
}
