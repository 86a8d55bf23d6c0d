// What holds for a story as a whole: legal stops, holds, with whom it is shared, whether it is closed; and what is done about that.
import { Button } from '@mantine/core';
import { IconArchive, IconBuildingCommunity } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Story } from '../api/records.js';
import { useMay } from '../api/use-may.js';
import { useMayIn, useRoleIn } from '../api/use-may-in.js';
import { Holds } from '../features/holds/holds.js';
import { PlaceHold } from '../features/holds/place-hold.js';
import { LegalStops } from '../features/legal-stops/legal-stops.js';
import { ClosedNotice, CloseStory } from '../features/retention/closure.js';
import { PartnerNotice } from '../features/sharing/partner-notice.js';
import { ShareStory } from '../features/sharing/share-story.js';
import { Shares } from '../features/sharing/shares.js';
import { Dialog } from '../ui/dialog.js';
import classes from './story-page.module.css';

export function StoryPageHead({ story }: { story: Story }) {
  const role = useRoleIn(story.id);
  const seesStops = useMayIn(story.id, 'readiness.read');
  const seesHolds = useMayIn(story.id, 'hold.read');
  return (
    <>
      <h1 className={classes.title}>{story.title}</h1>
      {role === 'partner' && <PartnerNotice storyId={story.id} />}
      {seesStops && <LegalStops story={story} />}
      <div className={classes.standing}>
        {seesHolds && <Holds story={story} />}
        {seesHolds && <ClosedNotice story={story} />}
        <Shares story={story} />
      </div>
      <Tools story={story} />
    </>
  );
}

function Tools({ story }: { story: Story }) {
  const [opened, setOpened] = useState<'share' | 'hold' | null>(null);
  const mayShare = useMayIn(story.id, 'story.share');
  const mayHold = useMayIn(story.id, 'hold.place');
  const readsPrivilege = useMayIn(story.id, 'privilege-log.read');
  const isOurs = useMayIn(story.id, 'story.members');
  const readsAudit = useMay('audit.read') && isOurs;
  const close = () => setOpened(null);
  return (
    <div className={classes.tools}>
      {mayShare && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconBuildingCommunity size={13} aria-hidden />}
          onClick={() => setOpened('share')}
        >
          Share with a newsroom…
        </Button>
      )}
      {mayHold && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArchive size={13} aria-hidden />}
          onClick={() => setOpened('hold')}
        >
          Place a hold…
        </Button>
      )}
      <CloseStory story={story} />
      {readsPrivilege && (
        <Link to="/stories/$storyId/privilege-log" params={{ storyId: story.id }}>
          Privilege log
        </Link>
      )}
      {readsAudit && (
        <Link to="/audit" search={{ about: story.id }}>
          What was done
        </Link>
      )}
      <Dialog open={opened === 'share'} onClose={close} title="Share with a newsroom">
        <ShareStory storyId={story.id} onDone={close} />
      </Dialog>
      <Dialog open={opened === 'hold'} onClose={close} title="Place a hold">
        <PlaceHold storyId={story.id} onDone={close} />
      </Dialog>
    </div>
  );
}
