// The lawyers' worklist, to be worked through by mouse or by keyboard.
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { QueuedAssertion } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { KeyHelp } from '../../ui/key-help.js';
import rows from '../../ui/rows.module.css';
import { useKeys } from '../../ui/use-keys.js';
import { Waiting } from '../../ui/waiting.js';
import { counted } from '../../ui/words.js';
import { AssignForm } from './assign-form.js';
import { QUEUE_KEYS } from './queue-keys.js';
import { QueueOutcome } from './queue-outcome.js';
import { QueueRow } from './queue-row.js';
import classes from './queue.module.css';
import { type QueueMove, useMove } from './use-move.js';
import { useQueue } from './use-queue.js';

export function QueueList({ mine }: { mine: boolean }) {
  const queue = useQueue(mine);
  if (queue.data === undefined) {
    return queue.isError ? <FailureNotice error={queue.error} /> : <Waiting what="the queue" />;
  }
  return (
    <>
      {queue.isError && <FailureNotice error={queue.error} />}
      <Worklist items={queue.data.items} mine={mine} />
    </>
  );
}

function Worklist({ items, mine }: { items: readonly QueuedAssertion[]; mine: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assigningId, setAssigningId] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const move = useMove();

  const current = items.find(({ id }) => id === currentId);
  const assigning = items.find(({ id }) => id === assigningId);
  const takeable = items.filter(({ commands }) => commands.includes('take'));
  const several = takeable.filter(({ id }) => chosen.has(id));
  const step = (by: -1 | 1) => {
    const at = items.findIndex(({ id }) => id === currentId);
    const next = items[at === -1 ? (by === 1 ? 0 : items.length - 1) : at + by];
    if (next === undefined) return;
    // The row's link has the focus, so that Enter opens it and whoever hears the page hears the words.
    table.current?.querySelector<HTMLElement>(`[data-queued="${next.id}"] [data-open]`)?.focus();
  };
  const choose = ({ id }: QueuedAssertion, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const give = (which: readonly QueuedAssertion[], wanted: QueueMove) => {
    if (which.length === 0 || move.isPending) return;
    move.mutate({ items: which, move: wanted }, { onSuccess: () => setChosen(new Set()) });
  };
  const ifAllowed = (command: QueuedAssertion['commands'][number]) =>
    current?.commands.includes(command) === true ? [current] : [];
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    x: () => ifAllowed('take').forEach((item) => choose(item, !chosen.has(item.id))),
    t: () => give(several.length > 0 ? several : ifAllowed('take'), 'take'),
    r: () => give(ifAllowed('release'), 'release'),
    a: () => ifAllowed('assign').forEach(({ id }) => setAssigningId(id)),
    '?': () => setHelp(true),
  });

  return (
    <>
      {move.isSuccess && <QueueOutcome moved={move.data} />}
      {items.length === 0 ? (
        <p className={rows.empty}>{mine ? 'Nothing is assigned to you.' : 'Nothing waits for a lawyer.'}</p>
      ) : (
        <>
          <div className={classes.above}>
            <span>{counted(items.length, 'assertion')}, the gravest and most urgent first</span>
            {several.length > 0 && (
              <Button size="compact-sm" loading={move.isPending} onClick={() => give(several, 'take')}>
                Take {several.length} chosen
              </Button>
            )}
            <button type="button" className={classes.help} onClick={() => setHelp(true)}>
              <kbd>?</kbd> keys
            </button>
          </div>
          <table ref={table} className={classes.table} aria-label="Assertions that wait for a lawyer" data-arrow-keys>
            <thead className={classes.head}>
              <tr>
                <th scope="col" aria-label="Chosen" />
                <th scope="col">Gravity</th>
                <th scope="col">Assertion</th>
                <th scope="col">By when</th>
                <th scope="col">With</th>
                <th scope="col" aria-label="What can be done" />
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <QueueRow
                  key={item.id}
                  item={item}
                  current={item.id === currentId}
                  chosen={item.commands.includes('take') ? chosen.has(item.id) : null}
                  busy={move.isPending && move.variables.items.includes(item)}
                  onCurrent={() => setCurrentId(item.id)}
                  onChosen={(wanted) => choose(item, wanted)}
                  onMove={(wanted) => give([item], wanted)}
                  onAssign={() => setAssigningId(item.id)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      <Dialog open={assigning !== undefined} onClose={() => setAssigningId(null)} title="Assign to a lawyer">
        {assigning !== undefined && (
          <AssignForm key={assigning.id} item={assigning} onDone={() => setAssigningId(null)} />
        )}
      </Dialog>
      <KeyHelp keys={QUEUE_KEYS} open={help} onClose={() => setHelp(false)} />
    </>
  );
}
