// What was put to whom, what came back, and when?
import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Exchange, Story } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { DirectionMark } from '../../ui/direction-mark.js';
import { DocumentRemarks, DocumentState } from '../../ui/document-state.js';
import { DropZone } from '../../ui/drop-zone.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import { OpenToPartners } from '../../ui/open-to-partners.js';
import { OriginalLink } from '../../ui/original-link.js';
import { PrivilegeBar } from '../../ui/privilege-bar.js';
import { PURPOSE_WORDS } from '../../ui/purpose-words.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { AddExchange } from './add-exchange.js';
import { useExchanges } from './use-exchanges.js';

interface Props {
  story: Story;
  onOpen: (exchangeId: string) => void;
}

export function ExchangeList({ story, onOpen }: Props) {
  const exchanges = useExchanges(story.id);
  const [files, setFiles] = useState<File[]>([]);
  const [adding, setAdding] = useState(false);
  const mayRecord = story.abilities['exchange.record'] === true;
  const offer = (dropped: File[]) => {
    setFiles(dropped.slice(0, 1));
    setAdding(true);
  };
  const close = () => {
    setFiles([]);
    setAdding(false);
  };
  return (
    <DropZone invitation="Drop the message here" enabled={mayRecord} onFiles={offer}>
      <div className={rows.bar}>
        <p className={rows.hint}>Questions put, answers received, statements and complaints, in order of time.</p>
        {mayRecord && (
          <Button size="xs" leftSection={<IconMessagePlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Record an exchange
          </Button>
        )}
      </div>
      {exchanges.isError && <FailureNotice error={exchanges.error} />}
      {exchanges.isPending && <Waiting what="the exchanges" />}
      {exchanges.data?.items.length === 0 && <p className={rows.empty}>Nothing has been put to anybody yet.</p>}
      <ul className={rows.rows}>
        {exchanges.data?.items.map((exchange) => (
          <ExchangeRow key={exchange.id} exchange={exchange} zone={story.timeZone} onOpen={onOpen} />
        ))}
      </ul>
      <Dialog open={adding} onClose={close} title="Record an exchange">
        <AddExchange storyId={story.id} files={files} onFiles={setFiles} onDone={close} />
      </Dialog>
    </DropZone>
  );
}

function ExchangeRow({ exchange, zone, onOpen }: { exchange: Exchange; zone: string; onOpen: (id: string) => void }) {
  return (
    <li className={rows.row}>
      <div>
        <button type="button" className={rows.name} onClick={() => onOpen(exchange.id)}>
          {exchange.title}
        </button>
        <p className={rows.meta}>
          {exchange.party !== '' && `${exchange.direction === 'sent' ? 'to' : 'from'} ${exchange.party} · `}
          {exchange.purpose !== 'correspondence' && `${PURPOSE_WORDS[exchange.purpose].toLowerCase()} · `}
          <Moment at={exchange.occurredAt} zone={zone} /> · <OriginalLink document={exchange.document} />
        </p>
        <div className={exchange.document.status === 'refused' ? rows.refusal : rows.meta}>
          <DocumentRemarks document={exchange.document} />
        </div>
      </div>
      <div className={rows.state}>
        <PrivilegeBar
          storyId={exchange.storyId}
          subject="document"
          subjectId={exchange.document.id}
          privilege={exchange.privilege}
          of={exchange.title}
        />
        <DirectionMark direction={exchange.direction} />
        <DocumentState document={exchange.document} />
        <OpenToPartners storyId={exchange.storyId} kind="exchange" item={exchange} />
      </div>
    </li>
  );
}
