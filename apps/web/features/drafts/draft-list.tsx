// Which articles are being written, and in which version does each stand?
import { Button, TextInput } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft, Story } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { DropZone } from '../../ui/drop-zone.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { UploadForm } from '../../ui/upload-form.js';
import { Waiting } from '../../ui/waiting.js';
import { DraftText } from './draft-text.js';
import { useDrafts } from './use-drafts.js';

export function DraftList({ story }: { story: Story }) {
  const drafts = useDrafts(story.id);
  const queryClient = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [title, setTitle] = useState('');
  const [adding, setAdding] = useState(false);
  const [reading, setReading] = useState<Draft | null>(null);
  const mayWrite = story.abilities['draft.write'] === true;
  const offer = (dropped: File[]) => {
    setFiles(dropped.slice(0, 1));
    setAdding(true);
  };
  const close = () => {
    setFiles([]);
    setTitle('');
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
          <li key={draft.id} className={rows.row}>
            <div>
              <button type="button" className={rows.name} onClick={() => setReading(draft)}>
                {draft.title}
              </button>
              <p className={rows.meta}>
                version {draft.latest.number} of <Moment at={draft.latest.createdAt} zone={story.timeZone} /> · sha256{' '}
                {draft.latest.sha256.slice(0, 12)}…
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Dialog open={adding} onClose={close} title="Add a draft">
        <UploadForm
          path={`/api/v1/stories/${story.id}/drafts`}
          files={files}
          onFiles={setFiles}
          action="Add it"
          fields={() => ({ title })}
          onDone={() => {
            void queryClient.invalidateQueries({ queryKey: ['draft-list', story.id] });
            close();
          }}
        >
          <TextInput
            label="Title"
            placeholder="Taken from the file if left empty"
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </UploadForm>
      </Dialog>
      <Dialog open={reading !== null} onClose={() => setReading(null)} title={reading?.title} place="side">
        {reading !== null && <DraftText draft={reading} />}
      </Dialog>
    </DropZone>
  );
}
