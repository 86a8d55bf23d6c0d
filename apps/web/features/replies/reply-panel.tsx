// One cell of the matrix, opened: what stands, and what can be done next.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Draft, Exchange, ReplyCell, ReplyRow, Subject } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { AttemptForm } from './attempt-form.js';
import { carriedBy, cellFor } from './cell-standing.js';
import { PutForm } from './put-form.js';
import { ReflectForm } from './reflect-form.js';
import classes from './replies.module.css';
import { ReplyFacts } from './reply-facts.js';
import { SettleForm } from './settle-form.js';
import { useTieSubjects } from './use-tie-subjects.js';
import { WaiveForm } from './waive-form.js';

type Act = 'put' | 'attempt' | 'settle' | 'reflect' | 'waive';

const ACT_WORDS: Readonly<Record<Act, string>> = {
  put: 'Put it',
  attempt: 'An attempt',
  settle: 'What came of it',
  reflect: 'How the copy carries it',
  waive: 'Waive',
};

interface Props {
  storyId: string;
  zone: string;
  row: ReplyRow;
  subject: Subject;
  draft: Draft | undefined;
  exchanges: readonly Exchange[];
}

/** Give it the cell's place as `key`: what is typed belongs to that cell alone. */
export function ReplyPanel({ storyId, zone, row, subject, draft, exchanges }: Props) {
  const cell = cellFor(row, subject.id);
  const acts = actsOn(cell, cell?.abilities ?? subject.abilities);
  const [wanted, setWanted] = useState<Act | null>(() => nextAct(cell, acts));
  const act = wanted !== null && acts.includes(wanted) ? wanted : null;
  const done = () => setWanted(null);
  const { requestId = null, version = null } = cell ?? {};
  return (
    <div className={classes.panel}>
      <blockquote className={classes.quote}>{row.quote}</blockquote>
      <ReplyFacts cell={cell} zone={zone} exchanges={exchanges} />
      {acts.length > 0 && (
        <div className={classes.acts} role="group" aria-label="What to record">
          {acts.map((one) => (
            <Button
              key={one}
              size="xs"
              variant={one === act ? 'filled' : 'default'}
              aria-pressed={one === act}
              onClick={() => setWanted(one === act ? null : one)}
            >
              {one === 'put' && cell?.outcome != null ? 'Put it again' : ACT_WORDS[one]}
            </Button>
          ))}
        </div>
      )}
      {act === 'put' && (
        <PutForm storyId={storyId} zone={zone} subject={subject} rows={[row]} exchanges={exchanges} onDone={done} />
      )}
      {act === 'waive' && (
        <WaiveForm storyId={storyId} assertionId={row.id} subjectId={subject.id} version={version} onDone={done} />
      )}
      {requestId !== null && version !== null && (
        <>
          {act === 'attempt' && <AttemptForm storyId={storyId} requestId={requestId} onDone={done} />}
          {act === 'settle' && (
            <SettleForm
              storyId={storyId}
              requestId={requestId}
              version={version}
              exchanges={exchanges}
              onDone={(outcome) => setWanted(outcome === 'answered' ? 'reflect' : null)}
            />
          )}
          {act === 'reflect' && (
            <ReflectForm storyId={storyId} requestId={requestId} version={version} draft={draft} onDone={done} />
          )}
        </>
      )}
      <Tie storyId={storyId} row={row} subject={subject} />
    </div>
  );
}

/** What makes sense for a cell as it stands, of what this person may do. */
function actsOn(cell: ReplyCell | undefined, abilities: Subject['abilities']): Act[] {
  const record = abilities['reply.record'] === true;
  const outcome = cell?.outcome ?? null;
  const put = cell?.putAt != null;
  const heard = outcome !== null && outcome !== 'awaiting' && outcome !== 'waived';
  return (Object.keys(ACT_WORDS) as Act[]).filter((act) => {
    switch (act) {
      case 'put':
        return record;
      case 'attempt':
        return record && outcome !== null;
      case 'settle':
        return record && put;
      case 'reflect':
        return record && heard;
      case 'waive':
        // An answer is carried by the copy or is said to be needless there; it is not waived away.
        return abilities['reply.waive'] === true && outcome !== 'waived' && outcome !== 'answered';
    }
  });
}

function nextAct(cell: ReplyCell | undefined, acts: readonly Act[]): Act | null {
  if (cell === undefined) return null;
  const carried = carriedBy(cell);
  if (cell.outcome === null && acts.includes('put')) return 'put';
  return carried === 'missing' || carried === 'gone' ? 'reflect' : null;
}

/** Whether the assertion is about them at all is a person's word. */
function Tie({ storyId, row, subject }: Pick<Props, 'storyId' | 'row' | 'subject'>) {
  const tie = useTieSubjects(storyId);
  if (subject.abilities['reply.record'] !== true) return null;
  const about = row.cells.filter((cell) => cell.about).map(({ subjectId }) => subjectId);
  const isAbout = about.includes(subject.id);
  const subjectIds = isAbout ? about.filter((id) => id !== subject.id) : [...about, subject.id];
  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={tie.isPending}
        onClick={() => tie.mutate({ assertionId: row.id, subjectIds })}
      >
        {isAbout ? `It is not about ${subject.name}` : `It is about ${subject.name}`}
      </Button>
      {tie.isError && <FailureNotice error={tie.error} />}
    </div>
  );
}
