// The whole answer to a letter, point by point, for reading and writing in order.
import { SegmentedControl } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnsweredAllegation, Letter } from '../api/records.js';
import { useRoleIn } from '../api/use-may-in.js';
import { useStory } from '../api/use-story.js';
import { ReviewLetter } from '../features/letter/review-letter.js';
import { useLetter } from '../features/letter/use-letter.js';
import { AnswersBar } from '../features/positions/answers-bar.js';
import { AnswersTable } from '../features/positions/answers-table.js';
import { useAnswers } from '../features/positions/use-answers.js';
import { PartnerNotice } from '../features/sharing/partner-notice.js';
import { FailureNotice } from '../ui/failure-notice.js';
import rows from '../ui/rows.module.css';
import { Waiting } from '../ui/waiting.js';
import { PageFrame } from './page-frame.js';

export function AnswersPage() {
  const { letterId } = useParams({ from: '/letters/$letterId/answers' });
  const letter = useLetter(letterId);
  const story = useStory(letter.data?.storyId ?? null);
  const trail = letter.data !== undefined && (
    <>
      <Link to="/stories/$storyId" params={{ storyId: letter.data.storyId }} search={{}}>
        {story.data?.title ?? 'Story'}
      </Link>
      <Link to="/letters/$letterId" params={{ letterId }} search={{}}>
        {letter.data.title}
      </Link>
    </>
  );
  return (
    <PageFrame trail={trail} wide>
      <title>{letter.data === undefined ? 'Nightlawyer' : `Answers: ${letter.data.title} · Nightlawyer`}</title>
      {letter.isError && letter.data === undefined && <FailureNotice error={letter.error} />}
      {letter.isPending && <Waiting what="the letter" />}
      {letter.data !== undefined && <Answers letter={letter.data} zone={story.data?.timeZone} />}
    </PageFrame>
  );
}

type Left = 'all' | 'open' | 'unapproved';

const LEFT: Readonly<Record<Left, (answer: AnsweredAllegation) => boolean>> = {
  all: () => true,
  open: ({ position }) => position === null,
  unapproved: ({ position }) => position !== null && position.approvedAt === null,
};

function Answers({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const partner = useRoleIn(letter.storyId) === 'partner';
  const answers = useAnswers(letter);
  // Which are shown is decided when the filter is pressed: what is answered stays under the hand that answered.
  const [shown, setShown] = useState<{ left: Left; ids: ReadonlySet<string> | null }>({ left: 'all', ids: null });
  const items = answers.data?.items ?? [];
  const filter = (left: Left) =>
    setShown({ left, ids: left === 'all' ? null : new Set(items.filter(LEFT[left]).map((one) => one.allegationId)) });
  const listed = items.filter(({ allegationId }) => shown.ids?.has(allegationId) !== false);
  return (
    <>
      <PartnerNotice storyId={letter.storyId} />
      <div className={rows.bar}>
        <div>
          <h1 className={rows.title}>Answers to {letter.title}</h1>
          <AnswersBar letter={letter} answers={items}>
            {!partner && <ReviewLetter letter={letter} zone={zone} />}
          </AnswersBar>
        </div>
        {/* Before the answers are here nobody can tell what is left. */}
        {!partner && answers.data !== undefined && (
          <SegmentedControl
            size="xs"
            aria-label="What is left to do"
            value={shown.left}
            onChange={(value) => filter(value)}
            data={[
              { value: 'all', label: 'All' },
              { value: 'open', label: `Not answered ${items.filter(LEFT.open).length}` },
              { value: 'unapproved', label: `To approve ${items.filter(LEFT.unapproved).length}` },
            ]}
          />
        )}
      </div>
      {answers.isError && <FailureNotice error={answers.error} />}
      {answers.isPending && <Waiting what="the answers" />}
      {answers.data !== undefined && listed.length === 0 && <p className={rows.empty}>Nothing to list here.</p>}
      {listed.length > 0 && <AnswersTable letter={letter} answers={listed} zone={zone} />}
    </>
  );
}
