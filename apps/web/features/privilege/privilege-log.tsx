// What is withheld from the other side, and on what footing: as a court asks for it.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { LoggedText, Story } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import { PrivilegeBar } from '../../ui/privilege-bar.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { PRIVILEGE_WORDS } from '../../ui/privilege-words.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { counted } from '../../ui/words.js';
import classes from './privilege-log.module.css';
import { usePrivilegeLog, useTakePrivilegeLog } from './use-privilege-log.js';

export function PrivilegeLog({ story }: { story: Story }) {
  const log = usePrivilegeLog(story.id);
  const take = useTakePrivilegeLog(story.id);
  const items = log.data?.items ?? [];
  return (
    <>
      <div className={rows.bar}>
        <div>
          <h1 className={rows.title}>Privilege log</h1>
          <p className={rows.hint}>
            Every text that is or was under a label. A lawyer reads it before it is served; reasons for changes are not
            in the file.
          </p>
        </div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          Download as CSV
        </Button>
      </div>
      {take.isError && <FailureNotice error={take.error} />}
      {log.isError && <FailureNotice error={log.error} />}
      {log.isPending && <Waiting what="the privilege log" />}
      {log.data !== undefined && items.length === 0 && (
        <p className={rows.empty}>Nothing of this story is under a label.</p>
      )}
      {items.length > 0 && (
        <table className={classes.table} aria-label="Texts under a label">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Date</th>
              <th scope="col">What it is</th>
              <th scope="col">From and to</th>
              <th scope="col">Label and basis</th>
            </tr>
          </thead>
          <tbody>
            {items.map((text) => (
              <Row key={text.number} text={text} story={story} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ text, story }: { text: LoggedText; story: Story }) {
  const { number, date, type, author, recipients, description, privilege, basis, subject, subjectId, changes } = text;
  return (
    <tr>
      <td data-label="No.">{number}</td>
      <td data-label="Date">{date}</td>
      <td data-label="What it is">
        <p>{type}</p>
        <p className={classes.soft}>{description}</p>
      </td>
      <td data-label="From and to">
        <p>{author}</p>
        {recipients !== '' && <p className={classes.soft}>to {recipients}</p>}
      </td>
      <td data-label="Label and basis">
        {/* Opinions and the reasons of holds are privileged by what they are. */}
        {subject === 'document' || subject === 'note' ? (
          <PrivilegeBar
            storyId={story.id}
            subject={subject}
            subjectId={subjectId}
            privilege={privilege}
            of={`Number ${number}: ${type}`}
          />
        ) : (
          <PrivilegeLabel privilege={privilege} />
        )}
        <p className={classes.soft}>{basis}</p>
        {changes.length > 0 && (
          <details className={classes.changes}>
            <summary>{counted(changes.length, 'change')}</summary>
            <ul>
              {changes.map(({ at, byName, from, to, reason }) => (
                <li key={at}>
                  {PRIVILEGE_WORDS[from]} to {PRIVILEGE_WORDS[to].toLowerCase()}: {byName},{' '}
                  <Moment at={at} zone={story.timeZone} />
                  {reason !== null && <p className={classes.reason}>{reason}</p>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}
