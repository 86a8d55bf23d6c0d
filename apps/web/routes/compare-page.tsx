// Two versions of a draft against each other, and the opinions that fell between them.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Draft } from '../api/records.js';
import { useDraft } from '../api/use-draft.js';
import { useMayIn } from '../api/use-may-in.js';
import { useStory } from '../api/use-story.js';
import { useVersions } from '../api/use-versions.js';
import { ComparisonText } from '../features/versions/comparison-text.js';
import { useComparison } from '../features/versions/use-comparison.js';
import { VersionPicker } from '../features/versions/version-picker.js';
import { VoidedOpinions } from '../features/versions/voided-opinions.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Notice } from '../ui/notice.js';
import { Waiting } from '../ui/waiting.js';
import classes from './compare-page.module.css';
import { PageFrame } from './page-frame.js';

export function ComparePage() {
  const { draftId } = useParams({ from: '/drafts/$draftId/compare' });
  const draft = useDraft(draftId);
  const story = useStory(draft.data?.storyId ?? null);
  const trail = draft.data !== undefined && (
    <Link to="/drafts/$draftId" params={{ draftId }}>
      {draft.data.title}
    </Link>
  );
  return (
    <PageFrame trail={trail} filling>
      <title>{draft.data === undefined ? 'Nightlawyer' : `Versions of ${draft.data.title} · Nightlawyer`}</title>
      {draft.isError && <FailureNotice error={draft.error} />}
      {draft.isPending && <Waiting what="the draft" />}
      {draft.data !== undefined && <Compare draft={draft.data} zone={story.data?.timeZone} />}
    </PageFrame>
  );
}

function Compare({ draft, zone }: { draft: Draft; zone: string | undefined }) {
  const search = useSearch({ from: '/drafts/$draftId/compare' });
  const navigate = useNavigate();
  const newest = draft.latest.number;
  const to = Math.min(search.to ?? newest, newest);
  const from = Math.min(search.from ?? Math.max(1, to - 1), newest);
  const versions = useVersions(draft.id, newest);
  const comparison = useComparison(draft.id, from, to);
  const readsOpinions = useMayIn(draft.storyId, 'opinion.read');
  const pick = (picked: { from?: number; to?: number }) =>
    void navigate({
      to: '/drafts/$draftId/compare',
      params: { draftId: draft.id },
      search: { from, to, ...picked },
      replace: true,
    });
  const all = versions.data?.items ?? [draft.latest];
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>What changed</h1>
        <VersionPicker
          label="From"
          versions={all}
          value={from}
          zone={zone}
          onPick={(picked) => pick({ from: picked })}
        />
        <span aria-hidden>→</span>
        <VersionPicker label="To" versions={all} value={to} zone={zone} onPick={(picked) => pick({ to: picked })} />
        <p className={classes.key}>
          <ins>put in</ins> <del>taken out</del>
        </p>
      </header>
      <div className={classes.panes}>
        <section className={classes.text} aria-label="The words" tabIndex={0}>
          {from === to && <Notice tone="plain">Choose two different versions.</Notice>}
          {comparison.isError && <FailureNotice error={comparison.error} />}
          {comparison.isLoading && <Waiting what="both versions" />}
          {from !== to && comparison.data !== undefined && <ComparisonText comparison={comparison.data} />}
        </section>
        {readsOpinions && from < to && (
          <aside className={classes.beside} aria-label="Opinions that fell">
            <VoidedOpinions draft={draft} from={from} to={to} />
          </aside>
        )}
      </div>
    </div>
  );
}
