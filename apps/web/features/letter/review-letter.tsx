// Has a lawyer read this letter? Until one says so, nothing that it attacks is cleared.
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Letter } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { useReviewLetter } from './use-review-letter.js';

export function ReviewLetter({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const review = useReviewLetter(letter);
  if (letter.reviewedAt !== null) {
    return (
      <Mark tone="good">
        Read by {letter.reviewedByName}, <Moment at={letter.reviewedAt} zone={zone} />
      </Mark>
    );
  }
  if (letter.status !== 'linked' && letter.status !== 'failed') return null;
  if (letter.abilities['letter.review'] !== true) return <Mark tone="warn">No lawyer has read it yet</Mark>;
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconCheck size={14} aria-hidden />}
        title={letter.status === 'failed' ? 'On paper, since the program could not.' : undefined}
        loading={review.isPending}
        onClick={() => review.mutate()}
      >
        I have read this letter
      </Button>
      {review.isError && <FailureNotice error={review.error} />}
    </>
  );
}
