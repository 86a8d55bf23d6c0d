// What does the newsroom hold, where does it come from, and what does it not show?
import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Evidence, Story } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { DocumentRemarks, DocumentState } from '../../ui/document-state.js';
import { DropZone } from '../../ui/drop-zone.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { OpenToPartners } from '../../ui/open-to-partners.js';
import { OriginalLink } from '../../ui/original-link.js';
import { PrivilegeBar } from '../../ui/privilege-bar.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { counted, SENSITIVITY_WORDS } from '../../ui/words.js';
import { AddEvidence } from './add-evidence.js';
import { useMay } from '../../api/use-may.js';
import { useEvidenceList } from './use-evidence-list.js';

interface Props {
  story: Story;
  onOpen: (evidenceId: string) => void;
  /** What else stands beside an item, e.g. the code-names of its sources. */
  beside?: (evidenceId: string) => ReactNode;
}

export function EvidenceList({ story, onOpen, beside }: Props) {
  const evidence = useEvidenceList(story.id);
  const [files, setFiles] = useState<File[]>([]);
  const lawyer = useMay('opinion.give');
  const [adding, setAdding] = useState(false);
  const mayAdd = story.abilities['evidence.add'] === true;
  const offer = (dropped: File[]) => {
    setFiles(dropped);
    setAdding(true);
  };
  const close = () => {
    setFiles([]);
    setAdding(false);
  };
  return (
    <DropZone invitation="Drop to add evidence" enabled={mayAdd} onFiles={offer}>
      <div className={rows.bar}>
        <p className={rows.hint}>
          {evidence.data !== undefined && counted(evidence.data.items.length, 'item')}
          {evidence.data !== undefined && '; the original bytes are kept untouched.'}
        </p>
        {mayAdd && (
          <Button size="xs" leftSection={<IconFilePlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Add evidence
          </Button>
        )}
      </div>
      {evidence.isError && <FailureNotice error={evidence.error} />}
      {evidence.isPending && <Waiting what="the evidence" />}
      {evidence.data?.items.length === 0 && <p className={rows.empty}>Nothing is held yet for this story.</p>}
      <ul className={rows.rows}>
        {evidence.data?.items.map((item) => (
          <EvidenceRow key={item.id} item={item} zone={story.timeZone} onOpen={onOpen} beside={beside} />
        ))}
      </ul>
      <Dialog open={adding} onClose={close} title="Add evidence">
        <AddEvidence
          storyId={story.id}
          files={files}
          onFiles={setFiles}
          label={lawyer ? 'work_product' : 'none'}
          onDone={close}
        />
      </Dialog>
    </DropZone>
  );
}

/** What is public is shown to partners of itself, and what reveals a source to none. */
const FIXED = { public: 'always', newsroom: undefined, source_revealing: 'never' } as const;

interface RowProps extends Pick<Props, 'onOpen' | 'beside'> {
  item: Evidence;
  zone: string;
}

function EvidenceRow({ item, zone, onOpen, beside }: RowProps) {
  const { id, storyId, sensitivity, privilege, document } = item;
  return (
    <li className={rows.row}>
      <div>
        <button type="button" className={rows.name} onClick={() => onOpen(item.id)}>
          {item.title}
        </button>
        <p className={rows.meta}>
          {item.kind} · added <Moment at={item.createdAt} zone={zone} /> · <OriginalLink document={item.document} />
        </p>
        {item.provenance !== '' && <p className={rows.note}>{item.provenance}</p>}
        {item.caveats !== '' && (
          <p className={rows.caveat}>
            <strong>Caveat.</strong> {item.caveats}
          </p>
        )}
        <div className={document.status === 'refused' ? rows.refusal : rows.meta}>
          <DocumentRemarks document={document} />
        </div>
        {beside?.(id)}
      </div>
      <div className={rows.state}>
        <PrivilegeBar
          storyId={storyId}
          subject="document"
          subjectId={document.id}
          privilege={privilege}
          of={item.title}
        />
        <Mark tone={sensitivity === 'source_revealing' ? 'bad' : 'plain'}>{SENSITIVITY_WORDS[sensitivity]}</Mark>
        <DocumentState document={document} />
        <OpenToPartners storyId={storyId} kind="evidence" item={item} fixed={FIXED[sensitivity]} />
      </div>
    </li>
  );
}
