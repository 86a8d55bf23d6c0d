// What came of taking or releasing, also where some of it was refused.
import { isFailure } from '../../api/failure.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { counted } from '../../ui/words.js';
import type { Moved } from './use-move.js';

export function QueueOutcome({ moved }: { moved: Moved }) {
  const { move, done, refused } = moved;
  const said = `${counted(done, 'assertion')} ${move === 'take' ? 'taken' : 'released'}.`;
  const [first] = refused;
  if (first === undefined) return <Notice tone="plain">{said}</Notice>;
  return (
    <FailureNotice error={first.error}>
      {refused.some(({ error }) => isFailure(error, 'record/stale')) && <p>The list has been read again.</p>}
      <p>
        {done > 0 && `${said} `}
        Not {move === 'take' ? 'taken' : 'released'}: {refused.map(({ item }) => `“${item.quote}”`).join(', ')}
      </p>
    </FailureNotice>
  );
}
