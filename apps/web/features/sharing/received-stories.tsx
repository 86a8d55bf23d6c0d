// Which stories do other newsrooms share with ours?
import { Link } from '@tanstack/react-router';
import { useReceivedStories } from '../../api/use-received-stories.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import classes from './sharing.module.css';

/** Nothing where none does. */
export function ReceivedStories() {
  const received = useReceivedStories();
  if (received.isError && received.data === undefined) return <FailureNotice error={received.error} />;
  if (received.data === undefined || received.data.items.length === 0) return null;
  return (
    <section aria-labelledby="received-title" className={classes.received}>
      <div className={rows.bar}>
        <h2 id="received-title" className={rows.title}>
          Shared with us
        </h2>
      </div>
      <ul className={rows.rows}>
        {received.data.items.map(({ storyId, title, newsroomName, sharedAt }) => (
          <li key={storyId} className={rows.row}>
            <div>
              <Link to="/stories/$storyId" params={{ storyId }} search={{}} className={rows.name}>
                {title}
              </Link>
              <p className={rows.meta}>
                {newsroomName} · since <Moment at={sharedAt} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
