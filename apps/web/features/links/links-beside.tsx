// What do we hold against this allegation, and what has been decided about it?
import { Button, VisuallyHidden } from '@mantine/core';
import { IconLinkPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Allegation, Link, LinkTarget, Stance } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { useKeys } from '../../ui/use-keys.js';
import { Waiting } from '../../ui/waiting.js';
import { STANCE_WORDS } from '../../ui/words.js';
import { AddLink } from './add-link.js';
import { firstUndecided, groupLinks } from './group-links.js';
import { LinkCard } from './link-card.js';
import classes from './links.module.css';
import { type Decision, useDecideLink } from './use-decide-link.js';
import { useLinks } from './use-links.js';

interface Props {
  storyId: string;
  allegation: Allegation;
  zone: string | undefined;
  mayDecide: boolean;
  /** False while the letter is still on its way: then nothing found says nothing yet. */
  complete: boolean;
  onOpen: (target: LinkTarget) => void;
}

/** Give it the allegation's id as `key`: the order of its cards is kept for as long as it stands. */
export function LinksBeside({ storyId, allegation, zone, mayDecide, complete, onOpen }: Props) {
  const links = useLinks(allegation);
  const decide = useDecideLink(allegation);
  const [adding, setAdding] = useState(false);
  const groups = useSteadyGroups(links.data?.items);
  const next = firstUndecided(groups);
  const shown = groups.flatMap((group) => group.links);
  const rule = (link: Link | undefined, stance: Stance | 'reject') => {
    if (link !== undefined && mayDecide && !decide.isPending) decide.mutate({ link, stance });
  };
  const linked = new Set(
    shown.flatMap(({ state, target }) =>
      state === 'confirmed' && target.assertionId !== null ? [target.assertionId] : [],
    ),
  );
  useKeys({
    Enter: () => {
      const link = next ?? shown[0];
      if (link !== undefined) onOpen(link.target);
    },
    c: () => rule(next, 'answers'),
    1: () => rule(next, 'answers'),
    2: () => rule(next, 'concedes'),
    3: () => rule(next, 'mixed'),
    4: () => rule(next, 'context'),
    x: () => rule(next, 'reject'),
  });
  const top = useRef<HTMLDivElement>(null);
  const nextId = next?.id;
  const decided = decide.isSuccess;
  useEffect(() => {
    if (decided && nextId !== undefined)
      top.current?.querySelector('[data-next]')?.scrollIntoView({ block: 'nearest' });
  }, [decided, nextId]);

  return (
    <div ref={top}>
      {links.isError && <FailureNotice error={links.error} />}
      {decide.isError && (
        <FailureNotice error={decide.error}>
          {isFailure(decide.error, 'record/stale') && <p>It has been read again: look at it once more, then decide.</p>}
        </FailureNotice>
      )}
      <VisuallyHidden role="status">{decide.isSuccess && spoken(decide.variables)}</VisuallyHidden>
      {links.isPending && <Waiting what="what lies beside it" />}
      {links.data !== undefined && shown.length === 0 && (
        <p className={classes.nothing}>{nothingWords(mayDecide, complete)}</p>
      )}
      {groups.map((group) => (
        <section key={group.kind} className={classes.group} aria-label={group.title}>
          <h3 className={classes.groupTitle}>
            {group.title} <span>{group.links.length}</span>
          </h3>
          {group.links.map((link) => (
            <LinkCard
              key={link.id}
              link={link}
              next={mayDecide && link.id === nextId}
              busy={decide.isPending && decide.variables.link.id === link.id}
              mayDecide={mayDecide}
              zone={zone}
              onOpen={() => onOpen(link.target)}
              onDecide={(stance) => rule(link, stance)}
            />
          ))}
        </section>
      ))}
      {mayDecide && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconLinkPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Link to an assertion of ours
        </Button>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title="Link to an assertion of ours" place="side">
        <AddLink storyId={storyId} allegation={allegation} known={linked} onDone={() => setAdding(false)} />
      </Dialog>
    </div>
  );
}

/** Those who may decide see everything that was found; others what was opened to them. */
function nothingWords(mayDecide: boolean, complete: boolean): string {
  if (!mayDecide) return 'Nothing that you may see bears on this.';
  return complete
    ? 'Nothing that the newsroom holds was found to bear on this. That may itself be the point to look into.'
    : 'The letter is still being linked.';
}

/** What was decided, for those who hear the page. */
function spoken({ link, stance }: Decision): string {
  const { title } = link.target;
  return stance === 'reject' ? `Rejected: ${title}` : `Confirmed, ${STANCE_WORDS[stance].toLowerCase()}: ${title}`;
}

/** The service puts the confirmed first; here each card stays where it was first seen. */
function useSteadyGroups(items: readonly Link[] | undefined) {
  const seen = useRef<string[]>([]);
  return useMemo(() => {
    const fresh = (items ?? []).filter(({ id }) => !seen.current.includes(id)).map(({ id }) => id);
    seen.current = [...seen.current, ...fresh];
    return groupLinks(items ?? [], seen.current);
  }, [items]);
}
