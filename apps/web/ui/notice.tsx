// Something the reader must know before going on.
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  tone: 'warn' | 'bad' | 'plain';
  children: ReactNode;
}

export function Notice({ tone, children }: Props) {
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div role="status" className={classes.notice} data-tone={tone}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <div>{children}</div>
    </div>
  );
}
