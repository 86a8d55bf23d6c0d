// The words marked with the mouse or the keyboard, as they change.
import { type RefObject, useEffect, useState } from 'react';
import { type SelectedWords, selectedWords } from './selected-words.js';

export function useSelectedWords(sheet: RefObject<HTMLElement | null>): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const found = sheet.current === null ? null : selectedWords(sheet.current, document.getSelection());
        setWords((known) => (known?.start === found?.start && known?.end === found?.end ? known : found));
      });
    };
    document.addEventListener('selectionchange', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
    };
  }, [sheet]);
  return words;
}
