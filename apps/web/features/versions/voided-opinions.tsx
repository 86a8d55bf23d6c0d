// Which opinions fell by the edits between two versions?
import type { Draft } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { PageLink } from '../../ui/page-link.js';
import { RULING_WORDS } from '../../ui/review-words.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangedPart } from './changed-part.js';
import { useChanges } from './use-changes.js';
import classes from './versions.module.css';

interface Props {
  draft: Draft;
  from: number;
  to: number;
}

export function VoidedOpinions({ draft, from, to }: Props) {
  const changes = useChanges(draft, from);
  if (changes.isError) return <FailureNotice error={changes.error} />;
  if (changes.data === undefined) return <Waiting what="the opinions" />;
  const numbers = new Map(changes.data.assertions.map(({ id, number, quote }) => [id, { number, quote }]));
  const fallen = changes.data.opinions.filter(
    ({ voidedBy }) => voidedBy !== null && voidedBy.versionNumber > from && voidedBy.versionNumber <= to,
  );
  if (fallen.length === 0) return <p className={classes.nothing}>No opinion fell by these edits.</p>;
  return (
    <ChangedPart title="Opinions made void">
      {fallen.map(({ id, assertionId, lawyerName, ruling, voidedBy }) => {
        const assertion = numbers.get(assertionId);
        return (
          <li key={id}>
            <PageLink to={`/drafts/${draft.id}?assertion=${assertionId}`}>
              {assertion === undefined ? 'An assertion' : `${assertion.number}. ${assertion.quote}`}
            </PageLink>
            <p>
              {lawyerName}: {RULING_WORDS[ruling].toLowerCase()}; void since version {voidedBy?.versionNumber} of{' '}
              {voidedBy?.authorName}
            </p>
          </li>
        );
      })}
    </ChangedPart>
  );
}
