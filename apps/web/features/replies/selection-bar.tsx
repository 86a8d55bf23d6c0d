// Several cells of one subject, to be put to them in one go.
import { Button } from '@mantine/core';
import type { Subject } from '../../api/records.js';
import { counted } from '../../ui/words.js';
import classes from './replies.module.css';

interface Props {
  subject: Subject | undefined;
  count: number;
  onPut: () => void;
  onClear: () => void;
  onHelp: () => void;
}

export function SelectionBar({ subject, count, onPut, onClear, onHelp }: Props) {
  return (
    <div className={classes.bar} role="region" aria-label="What is chosen">
      {subject === undefined ? (
        <>
          <span>Open a cell to see what stands. Cells of one column can be chosen and put together.</span>
          <button type="button" className={classes.help} onClick={onHelp}>
            <kbd>?</kbd> all keys
          </button>
        </>
      ) : (
        <>
          <span>
            <strong>{counted(count, 'assertion')}</strong> chosen for <strong>{subject.name}</strong>
          </span>
          {subject.abilities['reply.record'] === true && (
            <Button size="xs" onClick={onPut}>
              Put together
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onClear}>
            Clear
          </Button>
        </>
      )}
    </div>
  );
}
