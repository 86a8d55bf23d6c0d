// One story: its drafts, its letters, its evidence, its exchanges, its sources, and what was put to whom.
import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Story } from '../api/records.js';
import { useMayIn } from '../api/use-may-in.js';
import { useStory } from '../api/use-story.js';
import { DraftList } from '../features/drafts/draft-list.js';
import { EvidenceList } from '../features/evidence/evidence-list.js';
import { ExchangeList } from '../features/exchanges/exchange-list.js';
import { LetterList } from '../features/letters/letter-list.js';
import { type OpenedSource, SourceDrawer } from '../features/source/source-drawer.js';
import { SourceCodes } from '../features/sources/source-codes.js';
import { SourceList } from '../features/sources/source-list.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Waiting } from '../ui/waiting.js';
import { PageFrame } from './page-frame.js';
import { asStoryTab, type StoryTab } from './search-params.js';
import { StoryPageHead } from './story-page-head.js';
import classes from './story-page.module.css';

const TABS: Readonly<Record<StoryTab, string>> = {
  letters: 'Letters',
  evidence: 'Evidence',
  exchanges: 'Exchanges',
  drafts: 'Drafts',
  sources: 'Sources',
};

/** The matrix of who was asked what is a page of its own. */
const REPLIES = 'replies';

export function StoryPage() {
  const { storyId } = useParams({ from: '/stories/$storyId' });
  const story = useStory(storyId);
  return (
    <PageFrame trail={<span>{story.data?.title}</span>}>
      <title>{story.data === undefined ? 'Nightlawyer' : `${story.data.title} · Nightlawyer`}</title>
      {story.isError && <FailureNotice error={story.error} />}
      {story.isPending && <Waiting what="the story" />}
      {story.data !== undefined && <StoryTabs story={story.data} />}
    </PageFrame>
  );
}

function StoryTabs({ story }: { story: Story }) {
  const { tab } = useSearch({ from: '/stories/$storyId' });
  const navigate = useNavigate({ from: '/stories/$storyId' });
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const seesReplies = useMayIn(story.id, 'reply.read');
  const seesSources = useMayIn(story.id, 'source.read');
  const names = (Object.keys(TABS) as StoryTab[]).filter((name) => name !== 'sources' || seesSources);
  const shown = tab === undefined || !names.includes(tab) ? 'letters' : tab;
  const open = (value: string | null) => {
    if (value === REPLIES)
      void navigate({ to: '/stories/$storyId/replies', params: { storyId: story.id }, search: {} });
    else void navigate({ search: { tab: asStoryTab(value) }, replace: true });
  };
  return (
    <>
      <StoryPageHead story={story} />
      <Tabs value={shown} onChange={open} keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label="What belongs to this story">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {TABS[name]}
            </Tabs.Tab>
          ))}
          {seesReplies && <Tabs.Tab value={REPLIES}>Replies</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="letters">
          <LetterList story={story} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence">
          <EvidenceList
            story={story}
            onOpen={(id) => setOpened({ kind: 'evidence', id })}
            beside={(id) => <SourceCodes storyId={story.id} evidenceId={id} />}
          />
        </Tabs.Panel>
        <Tabs.Panel value="exchanges">
          <ExchangeList story={story} onOpen={(id) => setOpened({ kind: 'exchange', id })} />
        </Tabs.Panel>
        <Tabs.Panel value="drafts">
          <DraftList story={story} />
        </Tabs.Panel>
        {seesSources && (
          <Tabs.Panel value="sources">
            <SourceList story={story} />
          </Tabs.Panel>
        )}
      </Tabs>
      <SourceDrawer source={opened} zone={story.timeZone} onClose={() => setOpened(null)} />
    </>
  );
}
