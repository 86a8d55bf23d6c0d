// One kind of thing that changed.
import type { ReactNode } from 'react';
import classes from './versions.module.css';

export function ChangedPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
