// A window over the page, or a drawer at its side: the browser's own dialog, which keeps focus and closes on Escape.
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './dialog.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  place?: 'middle' | 'side';
  /** False where the content brings its own edges and its own scrolling. */
  padded?: boolean;
  children: ReactNode;
}

export function Dialog({ open, onClose, title, place = 'middle', padded = true, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-place={place}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div className={classes.sheet}>
          <header className={classes.head}>
            <h2 id={titleId} className={classes.title}>
              {title}
            </h2>
            <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </header>
          <div className={padded ? classes.body : classes.bare}>{children}</div>
        </div>
      )}
    </dialog>
  );
}
