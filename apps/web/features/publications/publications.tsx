// What ran of this draft, what was said about it, and what was put right?
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Publication } from '../../api/records.js';
import { useMay } from '../../api/use-may.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { PURPOSE_WORDS } from '../../ui/purpose-words.js';
import { AddComplaint } from './add-complaint.js';
import { CorrectPublication } from './correct-publication.js';
import classes from './publications.module.css';
import { RecordPublication } from './record-publication.js';
import { usePublications } from './use-publications.js';

interface Props {
  draftId: string;
  zone?: string | undefined;
}

type Opened = { act: 'record' } | { act: 'complain' | 'correct'; publication: Publication };

const TITLES: Readonly<Record<Opened['act'], string>> = {
  record: 'Record a publication',
  complain: 'Record a complaint',
  correct: 'Correct what ran',
};

export function Publications({ draftId, zone }: Props) {
  const publications = usePublications(draftId);
  const mayRecord = useMay('publication.record');
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <section className={classes.section} aria-label="Publications">
      <div className={classes.bar}>
        <h2 className={classes.title}>What ran</h2>
        {mayRecord && (
          <Button size="compact-xs" variant="default" onClick={() => setOpened({ act: 'record' })}>
            Record a publication
          </Button>
        )}
      </div>
      {publications.isError && <FailureNotice error={publications.error} />}
      {publications.data?.items.length === 0 && <p className={classes.none}>Nothing of this draft has run yet.</p>}
      <ul>
        {publications.data?.items.map((publication) => (
          <Ran
            key={publication.id}
            publication={publication}
            zone={zone}
            onComplain={() => setOpened({ act: 'complain', publication })}
            onCorrect={() => setOpened({ act: 'correct', publication })}
          />
        ))}
      </ul>
      <Dialog
        open={opened !== null}
        onClose={close}
        title={opened === null ? '' : TITLES[opened.act]}
        place={opened?.act === 'correct' ? 'side' : 'middle'}
      >
        {opened?.act === 'record' && <RecordPublication draftId={draftId} onDone={close} />}
        {opened?.act === 'complain' && <AddComplaint publication={opened.publication} onDone={close} />}
        {opened?.act === 'correct' && <CorrectPublication publication={opened.publication} onDone={close} />}
      </Dialog>
    </section>
  );
}

interface RanProps {
  publication: Publication;
  zone: string | undefined;
  onComplain: () => void;
  onCorrect: () => void;
}

function Ran({ publication, zone, onComplain, onCorrect }: RanProps) {
  const { versionNumber, cleared, publishedAt, recordedByName, address, complaints, corrections } = publication;
  return (
    <li className={classes.item}>
      <p className={classes.line}>
        <strong>Version {versionNumber}</strong> <Moment at={publishedAt} zone={zone} />
        {cleared ? <Mark tone="good">Cleared</Mark> : <Mark tone="bad">Ran without clearance</Mark>}
      </p>
      <p className={classes.meta}>
        {address !== '' && <Address address={address} />} recorded by {recordedByName}
      </p>
      {complaints.map(({ exchangeId, purpose, title, party, occurredAt }) => (
        <p key={exchangeId} className={classes.came}>
          {PURPOSE_WORDS[purpose]}: {title}
          {party !== '' && `, ${party}`}, <Moment at={occurredAt} zone={zone} />
        </p>
      ))}
      {corrections.map((correction) => (
        <p key={correction.versionNumber} className={classes.right}>
          Corrected in version {correction.versionNumber}: {correction.note}
        </p>
      ))}
      <div className={classes.line}>
        {publication.abilities['exchange.record'] === true && (
          <Button size="compact-xs" variant="subtle" onClick={onComplain}>
            Record a complaint
          </Button>
        )}
        {publication.abilities['draft.write'] === true && (
          <Button size="compact-xs" variant="subtle" onClick={onCorrect}>
            Correct it
          </Button>
        )}
      </div>
    </li>
  );
}

/** Only an address of the web becomes a link. */
function Address({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <>{address} ·</>;
  return (
    <>
      <a href={address} target="_blank" rel="noreferrer">
        {address}
      </a>{' '}
      ·
    </>
  );
}
