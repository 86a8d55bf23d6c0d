// What of this story must be kept, and what had to be?
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Hold, Story } from '../../api/records.js';
import { type Material, useStoryMaterial } from '../../api/use-story-material.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import { counted } from '../../ui/words.js';
import { HoldBanner } from './hold-banner.js';
import { HoldReasons } from './hold-reasons.js';
import { heldWords } from './hold-words.js';
import classes from './holds.module.css';
import { useHolds } from './use-holds.js';

/** Nothing where there has never been a hold. */
export function Holds({ story }: { story: Story }) {
  const holds = useHolds(story.id, true);
  const items = holds.data?.items ?? [];
  const material = useStoryMaterial(story.id, items.length > 0);
  const live = items.filter(({ state }) => state === 'proposed' || state === 'standing');
  const ended = items.filter(({ state }) => state === 'dismissed' || state === 'released');
  if (holds.isError && holds.data === undefined) return <FailureNotice error={holds.error} />;
  if (items.length === 0) return null;
  return (
    <section aria-label="Holds" className={classes.holds}>
      {live.map((hold) => (
        <HoldBanner key={hold.id} hold={hold} zone={story.timeZone} material={material} />
      ))}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>{counted(ended.length, 'hold')} ended</summary>
          <ul>
            {ended.map((hold) => (
              <Ended key={hold.id} hold={hold} zone={story.timeZone} material={material} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Ended({ hold, zone, material }: { hold: Hold; zone: string; material: readonly Material[] }) {
  const [reading, setReading] = useState(false);
  const { state, endedAt, endedByName, abilities } = hold;
  return (
    <li>
      <span>
        On {heldWords(hold, material)}, {state} by {endedByName}
        {endedAt !== null && (
          <>
            , <Moment at={endedAt} zone={zone} />
          </>
        )}
      </span>
      {abilities.reasons && (
        <Button size="compact-xs" variant="subtle" onClick={() => setReading(true)}>
          Why
        </Button>
      )}
      <HoldReasons hold={reading ? hold : null} zone={zone} onClose={() => setReading(false)} />
    </li>
  );
}
