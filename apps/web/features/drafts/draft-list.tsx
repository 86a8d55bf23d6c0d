// Which articles are being written, in which version does each stand, and when is it to run?
import { Button } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentenceFor } from '../../api/failure.js';
import type { Draft, Story } from '../../api/records.js';
import { Clock } from '../../ui/clock.js';
import { Dialog } from '../../ui/dialog.js';
import { DropZone } from '../../ui/drop-zone.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { AddDraft } from './add-draft.js';
import classes from './drafts.module.css';
import { PlanForm } from './plan-form.js';
import { useDrafts } from './use-drafts.js';

export function DraftList({ story }: { story: Story }) {
  const drafts = useDrafts(story.id);
  const [files, setFiles] = useState<File[]>([]);
  const [adding, setAdding] = useState(false);
  const [planningId, setPlanningId] = useState<string | null>(null);
  const mayWrite = story.abilities['draft.write'] === true;
  const planning = drafts.data?.items.find(({ id }) => id === planningId);
  const offer = (dropped: File[]) => {
    setFiles(dropped.slice(0, 1));
    setAdding(true);
  };
  const close = () => {
    setFiles([]);
    setAdding(false);
  };
  return (
    <DropZone invitation="Drop the draft here" enabled={mayWrite} onFiles={offer}>
      <div className={rows.bar}>
        <p className={rows.hint}>Every version is kept as it was, under the checksum of its words.</p>
        {mayWrite && (
          <Button size="xs" leftSection={<IconFilePencil size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Add a draft
          </Button>
        )}
      </div>
      {drafts.isError && <FailureNotice error={drafts.error} />}
      {drafts.isPending && <Waiting what="the drafts" />}
      {drafts.data?.items.length === 0 && <p className={rows.empty}>No draft has been submitted.</p>}
      <ul className={rows.rows}>
        {drafts.data?.items.map((draft) => (
          <DraftRow key={draft.id} draft={draft} zone={story.timeZone} onPlan={() => setPlanningId(draft.id)} />
        ))}
      </ul>
      <Dialog open={adding} onClose={close} title="Add a draft">
        <AddDraft storyId={story.id} files={files} onFiles={setFiles} />
      </Dialog>
      <Dialog open={planning !== undefined} onClose={() => setPlanningId(null)} title={planning?.title}>
        {planning !== undefined && (
          <PlanForm key={planning.id} draft={planning} zone={story.timeZone} onDone={() => setPlanningId(null)} />
        )}
      </Dialog>
    </DropZone>
  );
}

function DraftRow({ draft, zone, onPlan }: { draft: Draft; zone: string; onPlan: () => void }) {
  const { latest, flaggedVersion, flagFailure, plannedAt } = draft;
  const mayPlan = draft.abilities['draft.plan'] === true;
  return (
    <li className={rows.row}>
      <div>
        <Link to="/drafts/$draftId" params={{ draftId: draft.id }} className={rows.name}>
          {draft.title}
        </Link>
        <p className={rows.meta}>
          version {latest.number} of <Moment at={latest.createdAt} zone={zone} /> · sha256 {latest.sha256.slice(0, 12)}…
        </p>
        {flagFailure !== null && <p className={rows.refusal}>{sentenceFor(flagFailure)}</p>}
      </div>
      <div className={classes.state}>
        {flagFailure === null && flaggedVersion < latest.number && <Mark tone="busy">Being read</Mark>}
        {flagFailure !== null && <Mark tone="bad">Not read</Mark>}
        {plannedAt !== null && <Clock at={plannedAt} zone={zone} what="Runs" />}
        {mayPlan && (
          <Button size="compact-xs" variant="default" aria-label={`Plan: ${draft.title}`} onClick={onPlan}>
            {plannedAt === null ? 'Set an hour' : 'Change'}
          </Button>
        )}
      </div>
    </li>
  );
}
