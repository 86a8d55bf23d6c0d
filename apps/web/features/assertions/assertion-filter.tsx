// Narrowing the list to what has to be done, and doing the same to all that is listed.
import { Button, SegmentedControl } from '@mantine/core';
import type { Assertion, Draft } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { counted } from '../../ui/words.js';
import classes from './assertions.module.css';
import { type AssertionGroup, type Onlooker, type Choice, pickAssertions, CHOICES } from './pick-assertions.js';
import { useBulkAssertions } from './use-bulk-assertions.js';

const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  mine: 'Needs me',
  unreviewed: 'Unreviewed',
  void: 'Void',
  all: 'All',
};

interface Props {
  draft: Draft;
  assertions: readonly Assertion[];
  listed: readonly AssertionGroup[];
  onlooker: Onlooker;
  pick: Choice;
  onPick: (pick: Choice) => void;
}

export function AssertionFilter({ draft, assertions, listed, onlooker, pick, onPick }: Props) {
  const bulk = useBulkAssertions(draft.id);
  const count = (which: Choice) =>
    pickAssertions(assertions, which, onlooker).reduce((sum, { items }) => sum + items.length, 0);
  const shown = listed.flatMap(({ items }) => items);
  const idsWith = (command: 'accept' | 'queue', state: Assertion['state']) =>
    shown.filter((one) => one.state === state && one.commands.includes(command)).map(({ id }) => id);
  const acceptable = idsWith('accept', 'proposed');
  const queueable = idsWith('queue', 'flagged');
  const refused = bulk.data?.items.filter(({ code }) => code !== null).length ?? 0;
  return (
    <div className={classes.filter}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Which assertions"
        value={pick}
        onChange={(value) => onPick(value)}
        data={CHOICES.map((value) => ({ value, label: `${CHOICE_WORDS[value]} ${count(value)}` }))}
      />
      {(acceptable.length > 1 || queueable.length > 1) && (
        <div className={classes.bulk}>
          {acceptable.length > 1 && (
            <Button
              size="compact-xs"
              variant="default"
              loading={bulk.isPending}
              onClick={() => bulk.mutate({ command: 'accept', ids: acceptable })}
            >
              Accept all {acceptable.length} proposed
            </Button>
          )}
          {queueable.length > 1 && (
            <Button
              size="compact-xs"
              variant="default"
              loading={bulk.isPending}
              onClick={() => bulk.mutate({ command: 'queue', ids: queueable })}
            >
              Ask the lawyer on all {queueable.length} flagged
            </Button>
          )}
        </div>
      )}
      {bulk.isError && <FailureNotice error={bulk.error} />}
      {refused > 0 && <p role="status">{counted(refused, 'assertion')} could not be moved and stayed as before.</p>}
    </div>
  );
}
