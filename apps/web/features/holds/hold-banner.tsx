// One hold that stands or is proposed: what is kept, since when, at whose word; and what can be done about it.
import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Hold } from '../../api/records.js';
import type { Material } from '../../api/use-story-material.js';
import { Dialog } from '../../ui/dialog.js';
import { Moment } from '../../ui/moment.js';
import { DecideHold } from './decide-hold.js';
import { HoldReasons } from './hold-reasons.js';
import { ACT_WORDS, heldWords } from './hold-words.js';
import classes from './holds.module.css';
import type { HoldAct } from './use-holds.js';

interface Props {
  hold: Hold;
  zone: string | undefined;
  material: readonly Material[];
  /** Whether to say where it comes from: on the letter's own page that is plain. */
  named?: boolean;
}

export function HoldBanner({ hold, zone, material, named = true }: Props) {
  const [act, setAct] = useState<HoldAct | null>(null);
  const [reading, setReading] = useState(false);
  const { state, placedAt, placedByName, letterId, abilities, createdAt } = hold;
  const proposed = state === 'proposed';
  const held = heldWords(hold, material);
  return (
    <div role="status" aria-label={proposed ? 'Proposed hold' : 'Hold'} className={classes.banner} data-state={state}>
      <IconArchive size={18} aria-hidden className={classes.icon} />
      <div>
        <p>
          <strong>{proposed ? 'A letter demands that documents be kept.' : `Hold on ${held}.`}</strong>{' '}
          {proposed
            ? 'Until somebody decides on it, nothing of this story is deleted.'
            : 'Nothing that it covers can be deleted.'}
        </p>
        <p className={classes.soft}>
          {proposed ? 'Found in it' : `Placed by ${placedByName ?? 'somebody'},`}{' '}
          <Moment at={placedAt ?? createdAt} zone={zone} />
          {letterId !== null && named && (
            <>
              {' · '}
              <Link to="/letters/$letterId" params={{ letterId }} search={{}}>
                {material.find(({ id }) => id === letterId)?.title ?? 'the letter'}
              </Link>
            </>
          )}
        </p>
      </div>
      <div className={classes.buttons}>
        {abilities.accept && (
          <Button size="compact-xs" onClick={() => setAct('accept')}>
            Place the hold…
          </Button>
        )}
        {abilities.dismiss && (
          <Button size="compact-xs" variant="default" onClick={() => setAct('dismiss')}>
            Dismiss…
          </Button>
        )}
        {abilities.reasons && !proposed && (
          <Button size="compact-xs" variant="default" onClick={() => setReading(true)}>
            Why
          </Button>
        )}
        {abilities.release && (
          <Button size="compact-xs" variant="default" onClick={() => setAct('release')}>
            Release…
          </Button>
        )}
      </div>
      <Dialog open={act !== null} onClose={() => setAct(null)} title={act === null ? '' : ACT_WORDS[act].title}>
        {act !== null && <DecideHold hold={hold} act={act} held={held} onDone={() => setAct(null)} />}
      </Dialog>
      <HoldReasons hold={reading ? hold : null} zone={zone} onClose={() => setReading(false)} />
    </div>
  );
}
