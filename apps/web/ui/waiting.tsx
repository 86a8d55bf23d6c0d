// Something is on its way.
import { Loader } from '@mantine/core';
import classes from './waiting.module.css';

export function Waiting({ what }: { what: string }) {
  return (
    <p role="status" className={classes.waiting}>
      <Loader size={14} aria-hidden /> Reading {what}…
    </p>
  );
}
