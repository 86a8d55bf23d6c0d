// Who was asked about what in this story: the table, what is chosen in it, and the cell that is opened.
import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Draft, Exchange, ReplyMatrix as Matrix, ReplyRow, Subject } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { KeyHelp } from '../../ui/key-help.js';
import rows from '../../ui/rows.module.css';
import { useKeys } from '../../ui/use-keys.js';
import { cellFor, standingOf } from './cell-standing.js';
import { PutForm } from './put-form.js';
import classes from './replies.module.css';
import { type Chosen, ReplyGrid } from './reply-grid.js';
import { REPLY_KEYS } from './reply-keys.js';
import { ReplyPanel } from './reply-panel.js';
import { SelectionBar } from './selection-bar.js';

interface Props {
  storyId: string;
  zone: string;
  matrix: Matrix;
  drafts: readonly Draft[];
  exchanges: readonly Exchange[];
  /** The cell that the address names. */
  opened: { assertion: string | undefined; subject: string | undefined };
  onOpened: (row: ReplyRow | null, subject: Subject | null) => void;
  /** What a column's head says of its subject. */
  subjectHead: (subject: Subject) => ReactNode;
}

export function ReplyMatrix({ storyId, zone, matrix, drafts, exchanges, opened, onOpened, subjectHead }: Props) {
  const [draftId, setDraftId] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [putting, setPutting] = useState(false);
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  const shown = matrix.assertions.filter((row) => draftId === '' || row.draftId === draftId);
  const subject = matrix.subjects.find(({ id }) => id === chosen?.subjectId);
  const picked = matrix.assertions.filter(({ id }) => chosen?.assertionIds.includes(id));
  const openRow = matrix.assertions.find(({ id }) => id === opened.assertion);
  const openSubject = matrix.subjects.find(({ id }) => id === opened.subject);
  const several = new Set(matrix.assertions.map((row) => row.draftId)).size > 1;
  const titles = new Map(several ? drafts.map(({ id, title }) => [id, title] as const) : []);
  const clear = () => {
    setPutting(false);
    setChosen(null);
  };
  const unput = (of: Subject) =>
    shown.filter((row) => standingOf(cellFor(row, of.id)) === 'not_put').map(({ id }) => id);

  if (matrix.assertions.length === 0) {
    return (
      <p className={rows.empty}>
        No assertion of some weight is open in this story. They appear here once a draft has been read.
      </p>
    );
  }
  return (
    <>
      {several && (
        <NativeSelect
          size="xs"
          aria-label="Draft"
          value={draftId}
          onChange={(event) => setDraftId(event.currentTarget.value)}
          data={[{ value: '', label: 'Every draft' }, ...drafts.map(({ id, title }) => ({ value: id, label: title }))]}
        />
      )}
      <SelectionBar
        subject={subject}
        count={picked.length}
        onPut={() => setPutting(true)}
        onClear={clear}
        onHelp={() => setHelp(true)}
      />
      <ReplyGrid
        subjects={matrix.subjects}
        rows={shown}
        zone={zone}
        draftTitles={titles}
        marked={opened.assertion}
        chosen={chosen}
        onChosen={setChosen}
        onOpen={onOpened}
        head={(of) => (
          <>
            {subjectHead(of)}
            {unput(of).length > 0 && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Choose what was not put to ${of.name}`}
                onClick={() => setChosen({ subjectId: of.id, assertionIds: unput(of) })}
              >
                {unput(of).length} not put: choose
              </Button>
            )}
          </>
        )}
      />
      {matrix.subjects.length === 0 && (
        <p className={classes.soft}>
          Nobody is named yet. Add whom the story is about to see what must be put to them.
        </p>
      )}
      <Dialog
        open={openRow !== undefined && openSubject !== undefined}
        onClose={() => onOpened(null, null)}
        title={`Assertion ${openRow?.number ?? ''}, ${openSubject?.name ?? ''}`}
        place="side"
      >
        {openRow !== undefined && openSubject !== undefined && (
          <ReplyPanel
            key={`${openRow.id} ${openSubject.id}`}
            storyId={storyId}
            zone={zone}
            row={openRow}
            subject={openSubject}
            draft={drafts.find(({ id }) => id === openRow.draftId)}
            exchanges={exchanges}
          />
        )}
      </Dialog>
      <Dialog
        open={putting && subject !== undefined && picked.length > 0}
        onClose={() => setPutting(false)}
        title={`Put to ${subject?.name ?? ''}`}
        place="side"
      >
        {subject !== undefined && (
          <PutForm storyId={storyId} zone={zone} subject={subject} rows={picked} exchanges={exchanges} onDone={clear} />
        )}
      </Dialog>
      <KeyHelp keys={REPLY_KEYS} open={help} onClose={() => setHelp(false)} />
    </>
  );
}
