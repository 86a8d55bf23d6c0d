// What can be done with the assertion now, as buttons and as keys. The record says what; nothing is re-derived here.
import { Button } from '@mantine/core';
import { isFailure } from '../../api/failure.js';
import type { Assertion } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { useKeys } from '../../ui/use-keys.js';
import classes from './assertions.module.css';
import { type PlainCommand, useCommandAssertion } from './use-command-assertion.js';

interface Props {
  assertion: Assertion;
  mayReview: boolean;
  onEdit: () => void;
  onQueue: () => void;
  onAssign: () => void;
  onRule: () => void;
}

interface Shown {
  command: Assertion['commands'][number];
  label: string;
  key?: string;
  strong?: boolean;
  /** What is sent, where the command needs nothing but the assertion. */
  plain?: PlainCommand;
}

const COMMANDS: readonly Shown[] = [
  { command: 'accept', label: 'Accept', key: 'a', strong: true, plain: 'accept' },
  { command: 'dismiss', label: 'Dismiss', key: 'd', plain: 'dismiss' },
  { command: 'assent_dismissal', label: 'Assent to the dismissal', key: 'a', strong: true, plain: 'assent_dismissal' },
  { command: 'refuse_dismissal', label: 'Refuse the dismissal', key: 'd', plain: 'refuse_dismissal' },
  { command: 'take', label: 'Take', key: 't', strong: true, plain: 'take' },
  { command: 'rule', label: 'Rule', key: 'r', strong: true },
  { command: 'queue', label: 'Ask a lawyer', key: 'q' },
  { command: 'assign', label: 'Give to…' },
  { command: 'unqueue', label: 'Ask no lawyer', plain: 'unqueue' },
  { command: 'release', label: 'Give back', plain: 'release' },
  { command: 'reopen', label: 'Reopen', plain: 'reopen' },
  { command: 'withdraw', label: 'Confirm that it is gone', strong: true, plain: 'withdraw' },
  { command: 'restore', label: 'Restore', plain: 'restore' },
];

export function CommandBar({ assertion, mayReview, onEdit, onQueue, onAssign, onRule }: Props) {
  const command = useCommandAssertion(assertion.draftId);
  const shown = COMMANDS.filter(({ command: name }) => assertion.commands.includes(name));
  const act = ({ command: name, plain }: Shown) => {
    if (command.isPending) return;
    if (plain !== undefined) command.mutate({ assertion, command: plain });
    else if (name === 'rule') onRule();
    else if (name === 'assign') onAssign();
    else onQueue();
  };
  const press = (key: string) => {
    const meant = shown.find((one) => one.key === key);
    if (meant !== undefined) act(meant);
  };
  useKeys({
    a: () => press('a'),
    d: () => press('d'),
    t: () => press('t'),
    r: () => press('r'),
    q: () => press('q'),
    e: () => {
      if (mayReview) onEdit();
    },
  });
  const failed = command.isError && command.variables.assertion.id === assertion.id;
  return (
    <div>
      <div className={classes.commands} role="group" aria-label="What to do with it">
        {shown.map((one) => (
          <Button
            key={one.command}
            size="xs"
            variant={one.strong === true ? 'filled' : 'default'}
            disabled={command.isPending}
            onClick={() => act(one)}
          >
            {one.command === 'dismiss' && assertion.own ? 'Propose to dismiss' : one.label}
            {one.key !== undefined && <kbd aria-hidden>{one.key}</kbd>}
          </Button>
        ))}
        {mayReview && (
          <Button size="xs" variant="default" onClick={onEdit}>
            Edit
            <kbd aria-hidden>e</kbd>
          </Button>
        )}
      </div>
      {assertion.own && assertion.commands.includes('dismiss') && (
        <p className={classes.meta}>You wrote words of this draft: a dismissal needs another’s assent.</p>
      )}
      {assertion.state === 'dismissal_pending' && assertion.own && (
        <Notice tone="plain">Somebody who wrote none of the draft has to assent to the dismissal.</Notice>
      )}
      {failed && (
        <FailureNotice error={command.error}>
          {isFailure(command.error, 'record/stale') && <p>It has been read again: look at it once more.</p>}
        </FailureNotice>
      )}
    </div>
  );
}
