// A refusal, said in words, with what to quote when asking somebody about it.
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiFailure } from '../api/failure.js';
import classes from './notice.module.css';

export function FailureNotice({ error, children }: { error: unknown; children?: ReactNode }) {
  const message = error instanceof Error ? error.message : 'Something went wrong on this page.';
  return (
    <div role="alert" className={classes.notice} data-tone="bad">
      <IconAlertTriangle size={16} aria-hidden className={classes.icon} />
      <div>
        <p>{message}</p>
        {error instanceof ApiFailure && (
          <p className={classes.code}>
            {error.code}
            {error.requestId !== null && ` · request ${error.requestId}`}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
