// Keys that act on the page as a whole, when nobody is writing and no window is open.
import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

// Buttons that are inputs underneath take no letters.
const WRITING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** `keys` by `KeyboardEvent.key`. Keys that a focused control needs for itself are left to it. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined || isTaken(event)) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  const focused = event.target instanceof Element ? event.target : document.body;
  if (focused.closest(WRITING) !== null) return true;
  if (event.key === 'Enter') return focused.closest('button, a, summary') !== null;
  // A pane that has the focus scrolls by the arrows; the list and the bare page give them up.
  if (event.key.startsWith('Arrow')) return focused !== document.body && focused.closest('[data-arrow-keys]') === null;
  return false;
}
