// The page on which a letter is read: the letter, its allegations, and what we hold against each.
import { Link, useParams } from '@tanstack/react-router';
import type { Letter } from '../api/records.js';
import { useRoleIn } from '../api/use-may-in.js';
import { useLetterSegments } from '../api/use-letter-segments.js';
import { useStory } from '../api/use-story.js';
import { useAllegations } from '../features/allegations/use-allegations.js';
import { FamilyButton } from '../features/family/family-panel.js';
import { useFamily } from '../features/family/use-family.js';
import { LetterHead } from '../features/letter/letter-head.js';
import { LetterLimits } from '../features/letter/letter-limits.js';
import { LetterHold } from '../features/holds/letter-hold.js';
import { ReviewLetter } from '../features/letter/review-letter.js';
import { useLetter } from '../features/letter/use-letter.js';
import { AnswersBar } from '../features/positions/answers-bar.js';
import { AnswersTable } from '../features/positions/answers-table.js';
import { useAnswers } from '../features/positions/use-answers.js';
import { PartnerNotice } from '../features/sharing/partner-notice.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Notice } from '../ui/notice.js';
import { Waiting } from '../ui/waiting.js';
import classes from './letter-page.module.css';
import { LetterPanes } from './letter-panes.js';
import { PageFrame } from './page-frame.js';

export function LetterPage() {
  const { letterId } = useParams({ from: '/letters/$letterId' });
  const letter = useLetter(letterId);
  const story = useStory(letter.data?.storyId ?? null);
  const zone = story.data?.timeZone;
  const trail = letter.data !== undefined && (
    <Link to="/stories/$storyId" params={{ storyId: letter.data.storyId }}>
      {story.data?.title ?? 'Story'}
    </Link>
  );
  return (
    <PageFrame trail={trail} filling>
      <title>{letter.data === undefined ? 'Nightlawyer' : `${letter.data.title} · Nightlawyer`}</title>
      {letter.isError && letter.data === undefined && <FailureNotice error={letter.error} />}
      {letter.isPending && (
        <div className={classes.waiting}>
          <Waiting what="the letter" />
        </div>
      )}
      {letter.data !== undefined && <Opened letter={letter.data} zone={zone} />}
    </PageFrame>
  );
}

function Opened({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const role = useRoleIn(letter.storyId);
  const closed = role === 'partner' && !letter.shareable;
  if (role === null) return null;
  return (
    <>
      <PartnerNotice storyId={letter.storyId} />
      <LetterHead letter={letter} zone={zone} original={!closed} />
      <LetterHold letter={letter} zone={zone} />
      {!closed && <Answering letter={letter} zone={zone} partner={role === 'partner'} />}
      {closed ? <ClosedLetter letter={letter} zone={zone} /> : <ReadLetter letter={letter} zone={zone} />}
    </>
  );
}

/** What partners read of a letter that was not opened to them. */
function ClosedLetter({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const answers = useAnswers(letter);
  return (
    <div className={classes.closed}>
      <Notice tone="plain">
        The letter itself was not opened to partners. These are its points, with the answers that were approved.
      </Notice>
      {answers.data !== undefined && <AnswersTable letter={letter} answers={answers.data.items} zone={zone} />}
    </div>
  );
}

/** How far the answer is, and whether a lawyer has read the letter. */
function Answering({ letter, zone, partner }: { letter: Letter; zone: string | undefined; partner: boolean }) {
  const answers = useAnswers(letter);
  const family = useFamily(letter);
  const items = answers.data?.items ?? [];
  return (
    <div className={classes.answering}>
      {answers.isError && <FailureNotice error={answers.error} />}
      {family.isError && <FailureNotice error={family.error} />}
      {!partner && <LetterLimits letter={letter} zone={zone} />}
      <AnswersBar letter={letter} answers={items}>
        {!partner && <ReviewLetter letter={letter} zone={zone} />}
        {family.data !== undefined && <FamilyButton letter={letter} family={family.data} zone={zone} />}
        {items.length > 0 && (
          <Link to="/letters/$letterId/answers" params={{ letterId: letter.id }}>
            All answers
          </Link>
        )}
      </AnswersBar>
    </div>
  );
}

function ReadLetter({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const segments = useLetterSegments(letter.id, letter.status);
  const allegations = useAllegations(letter.id, letter.status);
  const failed = segments.error ?? allegations.error;
  if (failed !== null) return <FailureNotice error={failed} />;
  if (segments.data === undefined || allegations.data === undefined || segments.data.text === null) {
    const given = letter.status === 'failed';
    return (
      <div className={classes.waiting}>{given ? <p>There is no text to show.</p> : <Waiting what="the letter" />}</div>
    );
  }
  return <LetterPanes letter={letter} zone={zone} text={segments.data} allegations={allegations.data.items} />;
}
