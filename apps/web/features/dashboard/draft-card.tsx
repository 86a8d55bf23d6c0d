// One draft: when it is to run, and what still stands in its way.
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DashboardEntry } from '../../api/records.js';
import { blockerGroupWords } from '../../ui/blocker-words.js';
import { Clock } from '../../ui/clock.js';
import { LimitClock } from '../../ui/limit-clock.js';
import { Mark } from '../../ui/mark.js';
import { PageLink } from '../../ui/page-link.js';
import { counted } from '../../ui/words.js';
import classes from './dashboard.module.css';
import { blockerGroups, countBlockers } from './sort-entries.js';

const GROUPS_SHOWN = 4;

type Deadlines = DashboardEntry['deadlines'];

export function DraftCard({ entry }: { entry: DashboardEntry }) {
  const { draftId, title, story, versionNumber, readiness, deadlines } = entry;
  const groups = blockerGroups(entry);
  const total = countBlockers(entry);
  return (
    <article className={classes.card} data-ready={readiness.ready || undefined} aria-label={title}>
      <div className={classes.what}>
        <h3 className={classes.name}>
          <Link to="/drafts/$draftId" params={{ draftId }}>
            {title}
          </Link>
        </h3>
        <p className={classes.meta}>
          <Link to="/stories/$storyId" params={{ storyId: story.id }}>
            {story.title}
          </Link>{' '}
          · version {versionNumber}
        </p>
        <p className={classes.marks}>
          {readiness.ready ? <Mark tone="good">May run</Mark> : <Mark>{counted(total, 'thing')} to do</Mark>}
          {readiness.lifted > 0 && <Mark tone="warn">{readiness.lifted} against advice</Mark>}
        </p>
      </div>
      <div className={classes.way}>
        {groups.length === 0 && readiness.ready && <p className={classes.clear}>Nothing stands in its way.</p>}
        <ul>
          {groups.slice(0, GROUPS_SHOWN).map(({ code, count, link }) => (
            <li key={code}>
              <PageLink to={link}>{blockerGroupWords(code, count)}</PageLink>
            </li>
          ))}
          {groups.length > GROUPS_SHOWN && (
            <li className={classes.more}>
              <Link to="/drafts/$draftId" params={{ draftId }}>
                and {counted(countRest(groups.slice(GROUPS_SHOWN)), 'more thing')}
              </Link>
            </li>
          )}
        </ul>
      </div>
      <div className={classes.when}>
        {deadlines.planned === null ? (
          <span className={classes.meta}>No hour set</span>
        ) : (
          <Clock at={deadlines.planned} zone={story.timeZone} what="Runs" />
        )}
        {deadlines.reply !== null && <Clock at={deadlines.reply} zone={story.timeZone} what="Answer due" />}
        {deadlines.letter !== null && <LetterLimit limit={deadlines.letter} />}
        {entry.openLetters > 0 && (
          <Link
            to="/stories/$storyId"
            params={{ storyId: story.id }}
            search={{ tab: 'letters' }}
            className={classes.letters}
          >
            <IconMail size={13} aria-hidden /> {counted(entry.openLetters, 'open letter')}
          </Link>
        )}
      </div>
    </article>
  );
}

function LetterLimit({ limit: { letterId, title, due, others } }: { limit: NonNullable<Deadlines['letter']> }) {
  return (
    <div className={classes.limit}>
      <LimitClock due={due} what="Letter’s time limit" open />
      <p>
        <Link to="/letters/$letterId" params={{ letterId }}>
          {title}
        </Link>
        {others > 0 && `, and ${counted(others, 'more limit')}`}
      </p>
    </div>
  );
}

function countRest(groups: readonly { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
