// For how long is the material of closed stories kept, and what will be erased next?
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Retention as RetentionSeen } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { Notice } from '../../ui/notice.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { counted } from '../../ui/words.js';
import { useRetention, useSetRetention } from './use-retention.js';

const AHEAD = [
  { value: '0', label: 'Due now' },
  { value: '30', label: 'Within 30 days' },
  { value: '365', label: 'Within a year' },
];

export function Retention() {
  const [ahead, setAhead] = useState('30');
  const [setting, setSetting] = useState(false);
  const retention = useRetention(Number(ahead));
  const { data } = retention;
  return (
    <>
      <div className={rows.bar}>
        <div>
          <h1 className={rows.title}>Retention</h1>
          {data !== undefined && (
            <p className={rows.hint}>
              {data.days === null
                ? 'The material of closed stories is kept for ever.'
                : `Evidence, exchanges and letters of a story are erased ${counted(data.days, 'day')} after it was closed.`}
            </p>
          )}
        </div>
        {data !== undefined && (
          <Button size="xs" variant="default" onClick={() => setSetting(true)}>
            Change it…
          </Button>
        )}
      </div>
      {retention.isError && <FailureNotice error={retention.error} />}
      {retention.isPending && <Waiting what="what is due" />}
      {data !== undefined && data.days !== null && (
        <>
          <NativeSelect
            size="xs"
            label="Show what will be erased"
            data={AHEAD}
            value={ahead}
            onChange={({ currentTarget: { value } }) => setAhead(value)}
          />
          {data.stories.length === 0 && <p className={rows.empty}>Nothing.</p>}
          <ul className={rows.rows} aria-label="What will be erased">
            {data.stories.map((story) => (
              <DueStory key={story.storyId} story={story} />
            ))}
          </ul>
        </>
      )}
      <Dialog open={setting && data !== undefined} onClose={() => setSetting(false)} title="How long material is kept">
        {data !== undefined && <SetRetention retention={data} onDone={() => setSetting(false)} />}
      </Dialog>
    </>
  );
}

function DueStory({ story }: { story: RetentionSeen['stories'][number] }) {
  const { storyId, title, closedAt, dueAt, held, evidence, exchanges, letters, identities } = story;
  return (
    <li className={rows.row}>
      <div>
        <Link to="/stories/$storyId" params={{ storyId }} search={{}} className={rows.name}>
          {title}
        </Link>
        <p className={rows.meta}>
          closed <Moment at={closedAt} /> · {counted(evidence, 'piece')} of evidence, {counted(exchanges, 'exchange')},{' '}
          {counted(letters, 'letter')}
          {identities && ', identities of sources'}
        </p>
      </div>
      <div className={rows.state}>
        {held ? (
          <Mark tone="good">Kept by a hold</Mark>
        ) : (
          <Mark tone="warn">
            Erased after <Moment at={dueAt} />
          </Mark>
        )}
      </div>
    </li>
  );
}

function SetRetention({ retention, onDone }: { retention: RetentionSeen; onDone: () => void }) {
  const [days, setDays] = useState<number | ''>(retention.days ?? '');
  const set = useSetRetention();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    set.mutate({ version: retention.version, days: days === '' ? null : days }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <TextInput
        type="number"
        label="Days after a story was closed"
        description="Left empty, material is kept for ever."
        min={1}
        max={36_500}
        step={1}
        value={days}
        onChange={({ currentTarget: { value, valueAsNumber } }) => setDays(value === '' ? '' : valueAsNumber)}
      />
      {days !== '' && (
        <Notice tone="warn">
          Stories that were closed longer ago than that are erased within the hour, unless a hold stands. Texts, files
          and the identities of sources cannot be brought back; answers, checksums and the log stay.
        </Notice>
      )}
      {set.isError && (
        <FailureNotice error={set.error}>
          {isFailure(set.error, 'record/stale') && (
            <p>
              Meanwhile it was set to {retention.days === null ? 'keep for ever' : counted(retention.days, 'day')}. What
              you typed is kept.
            </p>
          )}
        </FailureNotice>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" color={days === '' ? undefined : 'red.9'} loading={set.isPending}>
          {days === '' ? 'Keep for ever' : `Keep for ${counted(days, 'day')}`}
        </Button>
      </div>
    </form>
  );
}
