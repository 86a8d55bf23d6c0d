// The page on which a draft is reviewed: the article, what it asserts, and what lawyers say of it.
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Draft } from '../api/records.js';
import { useAssertions } from '../api/use-assertions.js';
import { useDraft } from '../api/use-draft.js';
import { useStory } from '../api/use-story.js';
import { useVersions } from '../api/use-versions.js';
import { PartnerNotice } from '../features/sharing/partner-notice.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Waiting } from '../ui/waiting.js';
import { DraftPageHead } from './draft-page-head.js';
import { DraftPanes } from './draft-panes.js';
import classes from './letter-page.module.css';
import { PageFrame } from './page-frame.js';

export function DraftPage() {
  const { draftId } = useParams({ from: '/drafts/$draftId' });
  const draft = useDraft(draftId);
  const story = useStory(draft.data?.storyId ?? null);
  const trail = draft.data !== undefined && (
    <Link to="/stories/$storyId" params={{ storyId: draft.data.storyId }} search={{ tab: 'drafts' }}>
      {story.data?.title ?? 'Story'}
    </Link>
  );
  return (
    <PageFrame trail={trail} filling>
      <title>{draft.data === undefined ? 'Nightlawyer' : `${draft.data.title} · Nightlawyer`}</title>
      {draft.isError && draft.data === undefined && <FailureNotice error={draft.error} />}
      {draft.isPending && (
        <div className={classes.waiting}>
          <Waiting what="the draft" />
        </div>
      )}
      {draft.data !== undefined && <ReadDraft key={draftId} draft={draft.data} zone={story.data?.timeZone} />}
    </PageFrame>
  );
}

function ReadDraft({ draft, zone }: { draft: Draft; zone: string | undefined }) {
  const { version: asked, from, to } = useSearch({ from: '/drafts/$draftId' });
  // Null: the newest, whichever that is.
  const [older, setOlder] = useState<number | null>(asked === undefined || asked >= draft.latest.number ? null : asked);
  const number = older ?? draft.latest.number;
  const versions = useVersions(draft.id, draft.latest.number);
  const assertions = useAssertions(draft, number);
  const all = versions.data?.items ?? [draft.latest];
  const version = all.find((each) => each.number === number) ?? draft.latest;
  // While a newer version is on its way, what is known is about other words.
  const fits = assertions.data?.versionSha256 === version.sha256;
  // The offsets are of the version that was asked for, and mean nothing in another.
  const pointed = useMemo(
    () => (asked === number && from !== undefined && to !== undefined && to > from ? { start: from, end: to } : null),
    [asked, number, from, to],
  );
  return (
    <>
      <PartnerNotice storyId={draft.storyId} />
      <DraftPageHead
        draft={draft}
        zone={zone}
        versions={all}
        shown={number}
        assertions={assertions.data?.items ?? []}
        onShow={(picked) => setOlder(picked === draft.latest.number ? null : picked)}
      />
      {assertions.isError && assertions.data === undefined && <FailureNotice error={assertions.error} />}
      <DraftPanes
        draft={draft}
        zone={zone}
        version={version}
        assertions={fits ? (assertions.data?.items ?? NONE) : NONE}
        pointed={pointed}
        onNewest={() => setOlder(null)}
      />
    </>
  );
}

const NONE: never[] = [];
