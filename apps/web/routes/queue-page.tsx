// What waits for a lawyer?
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { QueueList } from '../features/queue/queue-list.js';
import rows from '../ui/rows.module.css';
import { PageFrame } from './page-frame.js';

export function QueuePage() {
  const { mine = false } = useSearch({ from: '/queue' });
  const navigate = useNavigate({ from: '/queue' });
  return (
    <PageFrame wide>
      <title>Queue · Nightlawyer</title>
      <div className={rows.bar}>
        <h1 className={rows.title}>Queue</h1>
        <SegmentedControl
          size="xs"
          aria-label="Whose"
          value={mine ? 'mine' : 'all'}
          onChange={(value) => void navigate({ search: value === 'mine' ? { mine: true } : {}, replace: true })}
          data={[
            { value: 'all', label: 'All' },
            { value: 'mine', label: 'With me' },
          ]}
        />
      </div>
      <QueueList key={String(mine)} mine={mine} />
    </PageFrame>
  );
}
