// A new version of the draft: its text edited here, pasted, or read from a file.
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Block, Draft } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { UploadForm } from '../../ui/upload-form.js';
import { BlockEditor } from './block-editor.js';
import { Overtaken } from './overtaken.js';
import { useAddVersion } from './use-add-version.js';

interface Props {
  draft: Draft;
  open: boolean;
  onClose: () => void;
}

type Way = 'edit' | 'paste' | 'upload';

interface Work {
  basedOn: number;
  blocks: Block[];
  /** Pasted. */
  text: string;
}

export function NewVersion({ draft, open, onClose }: Props) {
  // Null until something is written: what was written outlives a window that was closed by mistake.
  const [work, setWork] = useState<Work | null>(null);
  return (
    <Dialog open={open} onClose={onClose} title={`A new version of “${draft.title}”`} place="side">
      <NewVersionForm draft={draft} work={work} onWork={setWork} onClose={onClose} />
    </Dialog>
  );
}

interface FormProps extends Omit<Props, 'open'> {
  work: Work | null;
  onWork: (work: Work | null) => void;
}

function NewVersionForm({ draft, work, onWork, onClose }: FormProps) {
  const { number, blocks: newest } = draft.latest;
  const { basedOn, blocks, text } = work ?? { basedOn: number, blocks: newest, text: '' };
  const set = (changed: Partial<Work>) => onWork({ basedOn, blocks, text, ...changed });
  const [way, setWay] = useState<Way>('edit');
  const [files, setFiles] = useState<File[]>([]);
  const add = useAddVersion(draft.id);
  const moved = useDraftMoved(draft.id);
  const written = blocks.filter((block) => block.text.trim() !== '');
  const done = () => {
    onWork(null);
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const words = way === 'paste' ? { text } : { blocks: written };
    add.mutate({ basedOn, ...words }, { onSuccess: done });
  };
  const empty = way === 'paste' ? text.trim() === '' : written.length === 0;
  return (
    <div className={form.form}>
      <SegmentedControl
        size="xs"
        aria-label="Where the words come from"
        value={way}
        onChange={(value) => setWay(value)}
        data={[
          { value: 'edit', label: 'Edit the text' },
          { value: 'paste', label: 'Paste' },
          { value: 'upload', label: 'Upload' },
        ]}
      />
      {basedOn < number && <Overtaken draft={draft} basedOn={basedOn} onGoOn={() => set({ basedOn: number })} />}
      {way === 'upload' ? (
        <UploadForm
          path={`/api/v1/drafts/${draft.id}/versions`}
          files={files}
          onFiles={setFiles}
          action={`Make version ${basedOn + 1}`}
          fields={() => ({ basedOn: String(basedOn) })}
          onDone={() => {
            void moved();
            done();
          }}
        />
      ) : (
        <form onSubmit={submit} className={form.form}>
          {way === 'edit' ? (
            <BlockEditor blocks={blocks} onBlocks={(edited) => set({ blocks: edited })} />
          ) : (
            <Textarea
              label="The whole text"
              description="Taken apart as a Markdown file is: the first heading is the headline"
              rows={18}
              value={text}
              onChange={({ currentTarget: { value } }) => set({ text: value })}
            />
          )}
          {add.isError && (
            <FailureNotice error={add.error}>
              {isFailure(add.error, 'version/stale') && <p>What you wrote is kept.</p>}
            </FailureNotice>
          )}
          <div className={form.actions}>
            {work !== null && (
              <Button variant="subtle" color="gray" onClick={done}>
                Throw it away
              </Button>
            )}
            <Button type="submit" loading={add.isPending} disabled={empty}>
              Make version {basedOn + 1}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
