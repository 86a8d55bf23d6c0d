// What a form has made that nobody can look up again: shown with a button that copies it, until the person is done with it.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import form from './form.module.css';
import { Notice } from './notice.js';
import { SecretOnce } from './secret-once.js';

interface ShownOnceProps {
  label: string;
  secret: string;
  /** What the button says that closes it. */
  done: string;
  onDone: () => void;
  /** Why it is shown, and what to do with it. */
  children: ReactNode;
}

export function ShownOnce({ label, secret, done, onDone, children }: ShownOnceProps) {
  return (
    <div className={form.form}>
      <Notice tone="warn">{children}</Notice>
      <SecretOnce label={label} secret={secret} />
      <div className={form.actions}>
        <Button size="sm" onClick={onDone}>
          {done}
        </Button>
      </div>
    </div>
  );
}
