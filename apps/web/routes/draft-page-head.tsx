// The head of the draft page: versions, readiness, and what it takes for the draft to run.
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Assertion, Draft, Version } from '../api/records.js';
import { useMayIn } from '../api/use-may-in.js';
import { Certificates } from '../features/clearance/certificate-list.js';
import { standingCertificate } from '../features/clearance/clearance-words.js';
import { AskClearance } from '../features/clearance/ask-clearance.js';
import { useCertificates } from '../features/clearance/use-clearance.js';
import { DraftHead } from '../features/draft/draft-head.js';
import { Overrides } from '../features/overrides/override-list.js';
import { ProposeOverride } from '../features/overrides/propose-override.js';
import { useOverrides } from '../features/overrides/use-overrides.js';
import { Publications } from '../features/publications/publications.js';
import { ReadinessStrip } from '../features/readiness/readiness-strip.js';
import { useReadiness } from '../features/readiness/use-readiness.js';
import { SignOffDialog } from '../features/sign-offs/sign-off-dialog.js';
import { SignOffs, SignOffSummary } from '../features/sign-offs/sign-off-list.js';
import { useSignOffs } from '../features/sign-offs/use-sign-offs.js';
import { ChangesDrawer } from '../features/versions/changes-drawer.js';
import { countChanges } from '../features/versions/count-changes.js';
import { NewVersion } from '../features/versions/new-version.js';
import { useChanges } from '../features/versions/use-changes.js';
import { VersionPicker } from '../features/versions/version-picker.js';
import { Clock } from '../ui/clock.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Mark } from '../ui/mark.js';
import { useKeys } from '../ui/use-keys.js';
import classes from './draft-page-head.module.css';

interface Props {
  draft: Draft;
  zone: string | undefined;
  versions: readonly Version[];
  /** The number of the version on the screen. */
  shown: number;
  assertions: readonly Assertion[];
  onShow: (number: number) => void;
}

type Opened = 'news' | 'version' | 'sign-off' | 'clearance' | 'override' | 'release';

export function DraftPageHead({ draft, zone, versions, shown, assertions, onShow }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const navigate = useNavigate();
  const mayRead = useMayIn(draft.storyId, 'readiness.read');
  const mayReadClearance = useMayIn(draft.storyId, 'clearance.read');
  const mayReadPublications = useMayIn(draft.storyId, 'publication.read');
  const readiness = useReadiness(draft, mayRead);
  const signOffs = useSignOffs(draft, mayRead);
  const overrides = useOverrides(draft, mayRead);
  const certificates = useCertificates(draft, mayReadClearance);
  const changes = useChanges(draft, null, useMayIn(draft.storyId, 'changes.read'));
  const abilities = signOffs.data?.abilities;
  const maySign = abilities?.legal === true || abilities?.editorial === true;
  const certificate = standingCertificate(certificates.data?.items ?? []);
  const standing = assertions.flatMap(({ opinions }) => opinions.filter(({ counts }) => counts)).length;
  const waiting = overrides.data?.items.filter((override) => override.abilities.assent).length ?? 0;
  const blockers = readiness.data?.blockers ?? [];
  const onlySignatures = blockers.length > 0 && blockers.every(({ code }) => code.startsWith('sign-off/'));
  const close = () => setOpened(null);
  const showAssertion = (assertion: string) => {
    close();
    void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id }, search: { assertion } });
  };
  // Before it is known who may sign, the window itself waits for it.
  useKeys({ s: () => mayRead && setOpened(maySign || abilities === undefined ? 'sign-off' : 'release') });

  return (
    <>
      <DraftHead
        draft={draft}
        zone={zone}
        news={changes.data === undefined ? null : countChanges(changes.data)}
        onNews={() => setOpened('news')}
        onNewVersion={() => setOpened('version')}
        versions={
          <>
            <VersionPicker label="Version shown" versions={versions} value={shown} zone={zone} onPick={onShow} />
            {draft.latest.number > 1 && (
              <Link
                to="/drafts/$draftId/compare"
                params={{ draftId: draft.id }}
                search={shown > 1 ? { from: shown - 1, to: shown } : { from: 1, to: draft.latest.number }}
                className={classes.compare}
              >
                Compare
              </Link>
            )}
          </>
        }
        readiness={
          <>
            {readiness.isError && readiness.data === undefined && <FailureNotice error={readiness.error} />}
            {readiness.data !== undefined && <ReadinessStrip readiness={readiness.data} />}
          </>
        }
        release={
          mayRead && (
            <>
              {signOffs.data !== undefined && <SignOffSummary signOffs={signOffs.data.items} />}
              {certificate !== undefined && (
                <Mark tone="good">
                  <Clock at={certificate.certificate.payload.expiresAt} zone={zone} what="Cleared: runs out" />
                </Mark>
              )}
              {waiting > 0 && <Mark tone="warn">Your assent is asked for</Mark>}
              {maySign && (
                <Button
                  size="compact-xs"
                  variant={onlySignatures ? 'filled' : 'default'}
                  onClick={() => setOpened('sign-off')}
                >
                  Sign off…
                </Button>
              )}
              {certificates.data?.abilities.request === true && (
                <Button size="compact-xs" variant="default" onClick={() => setOpened('clearance')}>
                  Ask clearance…
                </Button>
              )}
              {overrides.data?.abilities.propose === true && (
                <Button size="compact-xs" variant="default" onClick={() => setOpened('override')}>
                  Publish against advice…
                </Button>
              )}
              <Button size="compact-xs" variant="subtle" onClick={() => setOpened('release')}>
                All of it
              </Button>
            </>
          )
        }
      />
      <ChangesDrawer draft={draft} zone={zone} open={opened === 'news'} onClose={close} onShow={showAssertion} />
      <NewVersion draft={draft} open={opened === 'version'} onClose={close} />
      <SignOffDialog
        draft={draft}
        readiness={readiness.data}
        abilities={abilities}
        opinions={standing}
        open={opened === 'sign-off'}
        onClose={close}
      />
      <AskClearance
        draftId={draft.id}
        readiness={readiness.data}
        zone={zone}
        open={opened === 'clearance'}
        onClose={close}
      />
      <ProposeOverride draftId={draft.id} readiness={readiness.data} open={opened === 'override'} onClose={close} />
      <Dialog open={opened === 'release'} onClose={close} title="Sign-offs, clearance and publication" place="side">
        <div className={classes.release}>
          <SignOffs draftId={draft.id} storyId={draft.storyId} signOffs={signOffs.data?.items ?? []} zone={zone} />
          {mayReadClearance && <Certificates certificates={certificates.data?.items ?? []} zone={zone} />}
          <Overrides
            draftId={draft.id}
            storyId={draft.storyId}
            overrides={overrides.data?.items ?? []}
            readiness={readiness.data}
            zone={zone}
          />
          {mayReadPublications && <Publications draftId={draft.id} zone={zone} />}
        </div>
      </Dialog>
    </>
  );
}
