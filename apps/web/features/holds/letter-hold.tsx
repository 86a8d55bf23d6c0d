// Does this letter demand that documents be kept, and what was decided on it?
import type { Letter } from '../../api/records.js';
import { useMayIn } from '../../api/use-may-in.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { HoldBanner } from './hold-banner.js';
import { useLetterHolds } from './use-holds.js';

export function LetterHold({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const reads = useMayIn(letter.storyId, 'hold.read');
  const holds = useLetterHolds(letter.id, letter.storyId, letter.status, reads);
  if (holds.isError && holds.data === undefined) return <FailureNotice error={holds.error} />;
  return holds.data?.items.map((hold) =>
    hold.state === 'proposed' || hold.state === 'standing' ? (
      <HoldBanner key={hold.id} hold={hold} zone={zone} material={[]} named={false} />
    ) : (
      <div key={hold.id}>
        <Mark>
          Demand to preserve {hold.state} by {hold.endedByName}
        </Mark>
      </div>
    ),
  );
}
