// Does a legal stop stand on this story, and which ones have stood?
import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { LegalStop, Story } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import { PrivilegeBar } from '../../ui/privilege-bar.js';
import { Withheld } from '../../ui/privilege-label.js';
import { counted } from '../../ui/words.js';
import classes from './legal-stops.module.css';
import { LiftStop } from './lift-stop.js';
import { PlaceStop } from './place-stop.js';
import { STOP_WORDS } from './stop-words.js';
import { useLegalStops } from './use-legal-stops.js';

export function LegalStops({ story }: { story: Story }) {
  const stops = useLegalStops(story.id);
  const [placing, setPlacing] = useState(false);
  const [liftingId, setLiftingId] = useState<string | null>(null);
  if (stops.data === undefined) return stops.isError ? <FailureNotice error={stops.error} /> : null;
  const { items, abilities } = stops.data;
  const standing = items.filter(({ liftedAt }) => liftedAt === null);
  const lifted = items.filter(({ liftedAt }) => liftedAt !== null);
  const lifting = items.find(({ id }) => id === liftingId);
  return (
    <section aria-label="Legal stops" className={classes.stops}>
      {standing.map((stop) => (
        <Banner key={stop.id} stop={stop} zone={story.timeZone} onLift={() => setLiftingId(stop.id)} />
      ))}
      <div className={classes.below}>
        {lifted.length > 0 && <Lifted stops={lifted} zone={story.timeZone} />}
        {abilities.place && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            className={classes.place}
            leftSection={<IconHandStop size={13} aria-hidden />}
            onClick={() => setPlacing(true)}
          >
            Place a legal stop
          </Button>
        )}
      </div>
      <Dialog open={placing} onClose={() => setPlacing(false)} title="Place a legal stop">
        <PlaceStop storyId={story.id} onDone={() => setPlacing(false)} />
      </Dialog>
      <Dialog open={lifting !== undefined} onClose={() => setLiftingId(null)} title="Lift the legal stop">
        {lifting !== undefined && <LiftStop stop={lifting} onDone={() => setLiftingId(null)} />}
      </Dialog>
    </section>
  );
}

function Banner({ stop, zone, onLift }: { stop: LegalStop; zone: string; onLift: () => void }) {
  return (
    <div role="alert" className={classes.banner}>
      <IconHandStop size={20} aria-hidden className={classes.hand} />
      <div>
        <p>
          <strong>Legal stop: nothing of this story may run.</strong>
        </p>
        <p>
          {STOP_WORDS[stop.kind]}: {stop.reference}
        </p>
        <p className={classes.by}>
          {stop.placedByName}, <Moment at={stop.placedAt} zone={zone} />
        </p>
      </div>
      {stop.abilities.lift && (
        <Button size="xs" variant="default" onClick={onLift}>
          Lift it
        </Button>
      )}
    </div>
  );
}

function Lifted({ stops, zone }: { stops: readonly LegalStop[]; zone: string }) {
  return (
    <details className={classes.lifted}>
      <summary>{counted(stops.length, 'legal stop')} lifted</summary>
      <ul>
        {stops.map((stop) => (
          <li key={stop.id}>
            {STOP_WORDS[stop.kind]}: {stop.reference} ({stop.placedByName}, <Moment at={stop.placedAt} zone={zone} />
            ). Lifted by {stop.liftedByName}
            {stop.liftedAt !== null && (
              <>
                , <Moment at={stop.liftedAt} zone={zone} />
              </>
            )}
            {stop.withheld ? <Withheld what="The reason" /> : `: ${stop.liftReason}`}
            {stop.noteId !== null && stop.privilege !== null && !stop.withheld && (
              <PrivilegeBar
                storyId={stop.storyId}
                subject="note"
                subjectId={stop.noteId}
                privilege={stop.privilege}
                of="Why the legal stop was lifted"
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
