// By when are they to answer? The hour on a wall clock, and where that clock hangs.
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import classes from './replies.module.css';

interface LocalDeadline {
  /** As a `datetime-local` field holds it. */
  local: string;
  /** IANA name. */
  timeZone: string;
}

interface Props {
  deadline: LocalDeadline;
  /** Of the story: the first one offered. */
  zone: string;
  onChange: (deadline: LocalDeadline) => void;
}

export function DeadlineFields({ deadline, zone, onChange }: Props) {
  const zones = useMemo(() => [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])], [zone]);
  return (
    <div className={classes.two}>
      <TextInput
        label="To answer by"
        type="datetime-local"
        required
        value={deadline.local}
        onChange={(event) => onChange({ ...deadline, local: event.currentTarget.value })}
      />
      <NativeSelect
        label="Time zone of the deadline"
        data={zones}
        value={deadline.timeZone}
        onChange={(event) => onChange({ ...deadline, timeZone: event.currentTarget.value })}
      />
    </div>
  );
}
