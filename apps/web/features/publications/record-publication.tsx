// What ran, when and where: said by a person, checked against the certificate it ran on.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { CertificateSeen } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { localOf } from '../../ui/local-of.js';
import { momentOf } from '../../ui/moment-of.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './publications.module.css';
import { useRecordPublication } from './use-record-publication.js';
import { useWhatCanRun } from './use-what-can-run.js';

const STATE_WORDS: Readonly<Record<CertificateSeen['state'], string>> = {
  standing: 'standing',
  expired: 'expired since',
  revoked: 'revoked since',
};

export function RecordPublication({ draftId, onDone }: { draftId: string; onDone: () => void }) {
  const known = useWhatCanRun(draftId);
  const record = useRecordPublication(draftId);
  const [picked, setPicked] = useState<string | null>(null);
  const [certificateId, setCertificateId] = useState('');
  const [published, setPublished] = useState(() => localOf(new Date()));
  const [address, setAddress] = useState('');
  if (known.isError) return <FailureNotice error={known.error} />;
  if (known.data === undefined) return <Waiting what="what could have run" />;
  const { versions, certificates } = known.data;
  const version = versions.find(({ number }) => String(number) === picked) ?? versions[0];
  const own = certificates.filter(({ certificate }) => certificate.payload.sha256 === version?.sha256);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const publishedAt = momentOf(published);
    if (version === undefined || publishedAt === undefined) return;
    const chosen = own.some(({ certificate }) => certificate.payload.certificateId === certificateId);
    record.mutate(
      { sha256: version.sha256, publishedAt, address, ...(chosen ? { certificateId } : {}) },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <NativeSelect
        label="Version that ran"
        data={versions.map(({ number, sha256 }) => ({
          value: String(number),
          label: `Version ${number} (${sha256.slice(0, 8)})`,
        }))}
        value={String(version?.number ?? '')}
        onChange={(event) => setPicked(event.currentTarget.value)}
      />
      <NativeSelect
        label="Certificate it ran on"
        data={[
          { value: '', label: own.length === 0 ? 'There is none for this version' : 'Whichever stood at that time' },
          ...own.map(({ certificate: { payload }, state }) => ({
            value: payload.certificateId,
            label: `${payload.certificateId.slice(0, 8)}, from ${localOf(new Date(payload.issuedAt)).replace('T', ' ')}, ${STATE_WORDS[state]}`,
          })),
        ]}
        value={certificateId}
        onChange={(event) => setCertificateId(event.currentTarget.value)}
      />
      <TextInput
        label="It ran"
        description="By your own clock."
        type="datetime-local"
        required
        value={published}
        onChange={(event) => setPublished(event.currentTarget.value)}
      />
      <TextInput
        label="Where it can be read"
        placeholder="https://…"
        maxLength={2_000}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      {record.isError && <FailureNotice error={record.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={record.isPending}>
          Record the publication
        </Button>
      </div>
    </form>
  );
}
