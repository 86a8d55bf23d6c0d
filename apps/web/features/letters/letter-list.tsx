// Which letters have come in, and how far is each?
import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentenceFor } from '../../api/failure.js';
import type { Letter, Story } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { DropZone } from '../../ui/drop-zone.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { OpenToPartners } from '../../ui/open-to-partners.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { counted, LETTER_STATUS_WORDS } from '../../ui/words.js';
import { AddLetter } from './add-letter.js';
import { useLetters } from './use-letters.js';

export function LetterList({ story }: { story: Story }) {
  const letters = useLetters(story.id);
  const [files, setFiles] = useState<File[]>([]);
  const [adding, setAdding] = useState(false);
  const mayReceive = story.abilities['letter.receive'] === true;
  const offer = (dropped: File[]) => {
    setFiles(dropped.slice(0, 1));
    setAdding(true);
  };
  return (
    <DropZone invitation="Drop the letter here" enabled={mayReceive} onFiles={offer}>
      <div className={rows.bar}>
        <p className={rows.hint}>PDF, Word, e-mail, web page or plain text; scans are read too.</p>
        {mayReceive && (
          <Button size="xs" leftSection={<IconMailPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Add a letter
          </Button>
        )}
      </div>
      {letters.isError && <FailureNotice error={letters.error} />}
      {letters.isPending && <Waiting what="the letters" />}
      {letters.data?.items.length === 0 && <p className={rows.empty}>No letter has come in.</p>}
      <ul className={rows.rows}>
        {letters.data?.items.map((letter) => (
          <LetterRow key={letter.id} letter={letter} zone={story.timeZone} />
        ))}
      </ul>
      <Dialog open={adding} onClose={() => setAdding(false)} title="Add a letter">
        <AddLetter storyId={story.id} files={files} onFiles={setFiles} />
      </Dialog>
    </DropZone>
  );
}

function LetterRow({ letter, zone }: { letter: Letter; zone: string }) {
  const { allegations, suggested, confirmed } = letter.counts;
  return (
    <li className={rows.row}>
      <div>
        <Link to="/letters/$letterId" params={{ letterId: letter.id }} className={rows.name}>
          {letter.title}
        </Link>
        <p className={rows.meta}>
          {letter.sender !== '' && `${letter.sender} · `}received <Moment at={letter.receivedAt} zone={zone} /> ·{' '}
          {letter.document.fileName}
        </p>
        {letter.failure !== null && <p className={rows.refusal}>{sentenceFor(letter.failure)}</p>}
      </div>
      <div className={rows.state}>
        {letter.document.ocr && <Mark tone="warn">Read by OCR</Mark>}
        {letter.status === 'linked' ? (
          <>
            <Mark>{counted(allegations, 'allegation')}</Mark>
            {suggested > 0 && <Mark>{suggested} suggested</Mark>}
            {confirmed > 0 && <Mark tone="done">{confirmed} confirmed</Mark>}
          </>
        ) : (
          <Mark tone={letter.status === 'failed' ? 'bad' : 'busy'}>{LETTER_STATUS_WORDS[letter.status]}</Mark>
        )}
        <OpenToPartners storyId={letter.storyId} kind="letter" item={letter} />
      </div>
    </li>
  );
}
