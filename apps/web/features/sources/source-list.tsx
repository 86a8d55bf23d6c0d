// Who stands behind the evidence, by code-name; and for keepers the way to the vault.
import { Button } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import type { Source, Story } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { counted } from '../../ui/words.js';
import { Identity } from './identity-dialog.js';
import { Keepers } from './keepers.js';
import { EditSource, RecordSource } from './record-source.js';
import { CLASS_WORDS, STRENGTH_WORDS } from './source-words.js';
import { TiedEvidence } from './tied-evidence.js';
import { useSources } from './use-sources.js';

type Window = 'identity' | 'keepers' | 'evidence' | 'edit';

const TITLES: Readonly<Record<Window, string>> = {
  identity: 'The vault',
  keepers: 'Who keeps it',
  evidence: 'What came from it',
  edit: 'What is said of it',
};

export function SourceList({ story }: { story: Story }) {
  const sources = useSources(story.id, true);
  const [recording, setRecording] = useState(false);
  const [opened, setOpened] = useState<{ window: Window; id: string } | null>(null);
  const source = sources.data?.items.find(({ id }) => id === opened?.id);
  const close = () => setOpened(null);
  const window = source === undefined ? null : (opened?.window ?? null);
  return (
    <>
      <div className={rows.bar}>
        <p className={rows.hint}>Lawyers see code-names. Who a source is, only its keepers can open.</p>
        {sources.data?.abilities.record === true && (
          <Button size="xs" leftSection={<IconUserShield size={14} aria-hidden />} onClick={() => setRecording(true)}>
            Record a source
          </Button>
        )}
      </div>
      {sources.isError && <FailureNotice error={sources.error} />}
      {sources.isPending && <Waiting what="the sources" />}
      {sources.data?.items.length === 0 && <p className={rows.empty}>There is no source here that you may know of.</p>}
      <ul className={rows.rows}>
        {sources.data?.items.map((each) => (
          <SourceRow
            key={each.id}
            source={each}
            zone={story.timeZone}
            onOpen={(chosen) => setOpened({ window: chosen, id: each.id })}
          />
        ))}
      </ul>
      <Dialog open={recording} onClose={() => setRecording(false)} title="Record a source">
        <RecordSource storyId={story.id} onDone={() => setRecording(false)} />
      </Dialog>
      <Dialog
        open={window !== null}
        onClose={close}
        title={`${source?.codeName ?? ''}: ${window === null ? '' : TITLES[window].toLowerCase()}`}
      >
        {source !== undefined && window === 'identity' && <Identity key={source.id} source={source} onDone={close} />}
        {source !== undefined && window === 'keepers' && <Keepers source={source} />}
        {source !== undefined && window === 'evidence' && <TiedEvidence source={source} />}
        {source !== undefined && window === 'edit' && <EditSource key={source.id} source={source} onDone={close} />}
      </Dialog>
    </>
  );
}

interface RowProps {
  source: Source;
  zone: string;
  onOpen: (window: Window) => void;
}

function SourceRow({ source, zone, onOpen }: RowProps) {
  const { codeName, class: kind, strength, createdAt, keepers, evidenceIds, abilities } = source;
  const can = (window: Window, words: string, allowed: boolean) =>
    allowed && (
      <Button
        size="compact-xs"
        variant={window === 'identity' ? 'light' : 'default'}
        aria-label={`${words} ${codeName}`}
        onClick={() => onOpen(window)}
      >
        {words}
      </Button>
    );
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>{codeName}</p>
        <p className={rows.meta}>
          recorded <Moment at={createdAt} zone={zone} /> · {counted(evidenceIds.length, 'piece')} of evidence
          {keepers.length > 0 && ` · kept by ${keepers.map(({ name }) => name).join(', ')}`}
        </p>
      </div>
      <div className={rows.state}>
        <Mark>{CLASS_WORDS[kind]}</Mark>
        <Mark tone={strength === 'unassessed' ? 'warn' : 'plain'}>{STRENGTH_WORDS[strength]}</Mark>
        {can('identity', 'Who it is…', abilities.open)}
        {can('evidence', 'Evidence…', abilities.edit)}
        {can('keepers', 'Keepers…', abilities.open)}
        {can('edit', 'Edit…', abilities.edit)}
      </div>
    </li>
  );
}
