// What was done, by whom and when: sentences by day, newest first.
import { Button } from '@mantine/core';
import { FailureNotice } from '../../ui/failure-notice.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import classes from './audit.module.css';
import { AuditLine } from './audit-entry.js';
import type { AuditFilter } from './audit-filter.js';
import { AuditFilterBar } from './audit-filter-bar.js';
import { byDay } from './by-day.js';
import { useAudit } from './use-audit.js';

interface Props {
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

export function AuditLog({ filter, onFilter }: Props) {
  const audit = useAudit(filter);
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  const personName = entries.find(({ actor }) => actor.id === filter.person)?.actor.name;
  return (
    <section aria-label="Entries">
      <AuditFilterBar filter={filter} personName={personName} onFilter={onFilter} />
      {audit.isError && <FailureNotice error={audit.error} />}
      {audit.isPending && <Waiting what="the log" />}
      {audit.data !== undefined && entries.length === 0 && <p className={rows.empty}>No entry is like that.</p>}
      {byDay(entries).map(({ day, entries: own }) => (
        <section key={own[0]?.seq} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ul>
            {own.map((entry) => (
              <AuditLine key={entry.seq} entry={entry} onOnly={(only) => onFilter({ ...filter, ...only })} />
            ))}
          </ul>
        </section>
      ))}
      {audit.hasNextPage && (
        <div className={classes.next}>
          <Button
            size="xs"
            variant="default"
            loading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            Older entries
          </Button>
        </div>
      )}
    </section>
  );
}
