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
  /** Hides the page behind it, and closes only when `open` ends. */
  covering?: boolean;
  children: ReactNode;
}

export function Dialog({ open, onClose, title, place = 'middle', padded = true, covering = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && dialog.current?.open === false) {
      dialog.current.showModal();
      // Otherwise the browser takes the first control there is.
      dialog.current.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  const closed = () => {
    // Browsers close any dialog at the second Escape.
    if (covering && open) dialog.current?.showModal();
    else onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-place={place}
      data-covering={covering || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (covering) event.preventDefault();
      }}
      onClose={closed}
      onClick={(event) => {
        if (event.target === dialog.current && !covering) onClose();
      }}
    >
      {open && (
        <div className={classes.sheet}>
          <header className={classes.head}>
            <h2 id={titleId} className={classes.title}>
              {title}
            </h2>
            {!covering && (
              <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </header>
          <div className={padded ? classes.body : classes.bare}>{children}</div>
        </div>
      )}
    </dialog>
  );
}
