// A small word that says a state; the colour only repeats it.
import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './mark.module.css';

export type Tone = 'plain' | 'good' | 'bad' | 'warn' | 'busy' | 'done';

export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {tone === 'busy' && <Loader size={10} aria-hidden />}
      {children}
    </span>
  );
}
