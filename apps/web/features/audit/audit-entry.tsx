// One entry of the audit log: a sentence, and beneath it what exactly was written down.
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditEntry } from '../../api/records.js';
import classes from './audit.module.css';
import type { AuditFilter } from './audit-filter.js';
import { asEventName, EVENT_WORDS } from './event-words.js';

interface Props {
  entry: AuditEntry;
  onOnly: (only: Pick<AuditFilter, 'person' | 'about'>) => void;
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function AuditLine({ entry, onOnly }: Props) {
  const { seq, at, actor, event, words, payload, hash } = entry;
  const name = asEventName(event);
  const person = actor.id;
  const [open, setOpen] = useState(false);
  return (
    <li className={classes.entry}>
      <time dateTime={at} className={classes.time}>
        {TIME.format(new Date(at))}
      </time>
      <p className={classes.words}>{words}</p>
      <button
        type="button"
        className={classes.seq}
        aria-expanded={open}
        aria-label={`Entry ${seq}: what was written down`}
        onClick={() => setOpen(!open)}
      >
        #{seq} <IconChevronRight size={12} aria-hidden />
      </button>
      {open && (
        <dl className={classes.facts}>
          <dt>Event</dt>
          <dd>
            {name === undefined ? event : EVENT_WORDS[name]} <code>{event}</code>
          </dd>
          <dt>By</dt>
          <dd>
            {actor.name} ({actor.role.replaceAll('_', ' ')})
            {person !== null && <Only what="this person" onClick={() => onOnly({ person })} />}
          </dd>
          {Object.entries(payload ?? {}).map(([key, value]) => (
            <Fact key={key} name={key} value={value} onOnly={(about) => onOnly({ about })} />
          ))}
          <dt>Hash</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </dl>
      )}
    </li>
  );
}

function Fact({ name, value, onOnly }: { name: string; value: unknown; onOnly: (id: string) => void }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
        {typeof value === 'string' && UUID.test(value) && <Only what={name} onClick={() => onOnly(value)} />}
      </dd>
    </>
  );
}

function Only({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.only} aria-label={`Only entries about ${what}`} onClick={onClick}>
      only this
    </button>
  );
}
