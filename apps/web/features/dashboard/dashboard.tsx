// What may run tonight, what nearly, and what stands in the way of the rest?
import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import type { DashboardEntry } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { PageLink } from '../../ui/page-link.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import classes from './dashboard.module.css';
import { DraftCard } from './draft-card.js';
import { sortEntries, type StoppedStory } from './sort-entries.js';
import { StartHere } from './start-here.js';
import { useDashboard } from './use-dashboard.js';

export function Dashboard() {
  const dashboard = useDashboard();
  const entries = dashboard.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className={rows.bar}>
        <h1 className={rows.title}>Dashboard</h1>
        {entries !== undefined && entries.length > 0 && (
          <p className={rows.hint}>Unpublished drafts, the soonest planned first.</p>
        )}
      </div>
      {dashboard.isError && <FailureNotice error={dashboard.error} />}
      {dashboard.isPending && <Waiting what="the drafts" />}
      {entries?.length === 0 && <StartHere />}
      {entries !== undefined && entries.length > 0 && <Parts entries={entries} />}
      {dashboard.hasNextPage && (
        <p className={classes.further}>
          <Button
            variant="default"
            size="xs"
            loading={dashboard.isFetchingNextPage}
            onClick={() => void dashboard.fetchNextPage()}
          >
            Show more
          </Button>
        </p>
      )}
    </>
  );
}

function Parts({ entries }: { entries: readonly DashboardEntry[] }) {
  const { stopped, ready, nearly, blocked } = sortEntries(entries);
  return (
    <>
      {stopped.map((one) => (
        <Stopped key={one.story.id} stopped={one} />
      ))}
      <Part title="May run" entries={ready} empty="No draft may run as it now stands." />
      <Part title="Nearly" entries={nearly} />
      <Part title="Blocked" entries={blocked} />
    </>
  );
}

function Part({ title, entries, empty }: { title: string; entries: readonly DashboardEntry[]; empty?: string }) {
  if (entries.length === 0 && empty === undefined) return null;
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.partTitle}>
        {title} <span>{entries.length}</span>
      </h2>
      {entries.length === 0 && <p className={classes.none}>{empty}</p>}
      {entries.map((entry) => (
        <DraftCard key={entry.draftId} entry={entry} />
      ))}
    </section>
  );
}

function Stopped({ stopped: { story, link, entries } }: { stopped: StoppedStory }) {
  return (
    <section className={classes.part} data-stopped aria-label={`Legal stop: ${story.title}`}>
      <p className={classes.stop}>
        <IconHandStop size={18} aria-hidden />
        <span>
          <strong>Legal stop.</strong> Nothing of <PageLink to={link}>{story.title}</PageLink> may run.
        </span>
      </p>
      {entries.map((entry) => (
        <DraftCard key={entry.draftId} entry={entry} />
      ))}
    </section>
  );
}
