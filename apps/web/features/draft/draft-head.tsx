// Which draft, in which version, when it runs; and what is done with it as a whole.
import { Button } from '@mantine/core';
import { IconFilePencil, IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Draft } from '../../api/records.js';
import { useRoleIn } from '../../api/use-may-in.js';
import { isFlagging } from '../../api/use-draft.js';
import { sentenceFor } from '../../api/failure.js';
import { Mark } from '../../ui/mark.js';
import { Notice } from '../../ui/notice.js';
import classes from './draft-head.module.css';
import { PlanDraft } from './plan-draft.js';

interface Props {
  draft: Draft;
  zone: string | undefined;
  /** How much is new to the reader; null while that is not known. */
  news: number | null;
  onNews: () => void;
  onNewVersion: () => void;
  /** The picker, and the way to compare. */
  versions: ReactNode;
  /** Sign-offs, certificate, decisions against advice. */
  release: ReactNode;
  readiness: ReactNode;
}

export function DraftHead({ draft, zone, news, onNews, onNewVersion, versions, release, readiness }: Props) {
  // When it is to run is for its own newsroom to say.
  const partner = useRoleIn(draft.storyId) === 'partner';
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.title}>{draft.title}</h1>
        <div className={classes.tools}>
          {versions}
          {draft.abilities['draft.write'] === true && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFilePencil size={14} aria-hidden />}
              onClick={onNewVersion}
            >
              New version
            </Button>
          )}
          {news !== null && (
            <Button
              size="xs"
              variant={news > 0 ? 'light' : 'subtle'}
              leftSection={<IconHistory size={14} aria-hidden />}
              onClick={onNews}
            >
              {news > 0 ? `${news} new to you` : 'Nothing new'}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.line}>
        <div className={classes.when}>
          {!partner && <PlanDraft draft={draft} zone={zone} />}
          {isFlagging(draft) && <Mark tone="busy">Assertions of version {draft.latest.number} are being placed</Mark>}
        </div>
        <div className={classes.tools}>{release}</div>
      </div>
      {draft.flagFailure !== null && (
        <Notice tone="bad">
          The assertions of version {draft.latest.number} could not be found: {sentenceFor(draft.flagFailure)}
        </Notice>
      )}
      {readiness}
    </header>
  );
}
