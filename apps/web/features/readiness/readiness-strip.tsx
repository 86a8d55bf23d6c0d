// One line over the page: it may run, or what stands in its way; opened, every blocker as a sentence that leads to its place.
import type { Blocker, Readiness } from '../../api/records.js';
import { blockerGroupWords } from '../../ui/blocker-words.js';
import { Mark } from '../../ui/mark.js';
import { PageLink } from '../../ui/page-link.js';
import { counted } from '../../ui/words.js';
import { groupBlockers } from './group-blockers.js';
import classes from './readiness.module.css';

const GROUPS_SHOWN = 4;

interface Props {
  readiness: Readiness;
}

export function ReadinessStrip({ readiness }: Props) {
  const { ready, blockers, lifted } = readiness;
  const groups = groupBlockers(blockers);
  return (
    <details
      className={classes.strip}
      data-ready={ready || undefined}
      onClick={(event) => {
        // Whoever follows one wants to see its place, which the list would stand before.
        if ((event.target as Element).closest('a') !== null) event.currentTarget.open = false;
      }}
    >
      <summary className={classes.summary} aria-label={ready ? 'It may run' : 'What stands in its way'}>
        {ready ? <Mark tone="good">May run</Mark> : <Mark tone="warn">{counted(blockers.length, 'thing')} to do</Mark>}
        {lifted.length > 0 && <Mark tone="bad">{lifted.length} against advice</Mark>}
        {ready && <span>Nothing stands in the way of version {readiness.versionNumber}.</span>}
        {groups.slice(0, GROUPS_SHOWN).map(({ code, items }) => (
          <span key={code} className={classes.group}>
            {blockerGroupWords(code, items.length)}
          </span>
        ))}
        {groups.length > GROUPS_SHOWN && <span className={classes.more}>and more</span>}
      </summary>
      <div className={classes.all}>
        {groups.map(({ code, items }) => (
          <BlockerGroup key={code} title={blockerGroupWords(code, items.length)} items={items} />
        ))}
        {lifted.length > 0 && <BlockerGroup title="Published against, by decision of two people" items={lifted} />}
      </div>
    </details>
  );
}

interface GroupProps {
  title: string;
  items: readonly Blocker[];
}

function BlockerGroup({ title, items }: GroupProps) {
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {items.map(({ code, id, otherId, message, link }) => (
          <li key={`${code} ${id} ${otherId ?? ''}`}>
            <PageLink to={link}>{message}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
