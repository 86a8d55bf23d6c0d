// Is somebody at this page? As long as they are, their session is kept; when they are gone, nothing the page does by itself keeps it.
import { focusManager } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, tell } from './client.js';

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_MILLISECONDS = 15_000;
const KEEP_MILLISECONDS = 4 * 60_000;

/**
 * A page that is hidden, or that nobody has touched for half the time a session lasts unattended, asks for nothing anew
 * until somebody comes back to it.
 */
export function useAttendance(idleMinutes: number | undefined): void {
  useEffect(() => {
    if (idleMinutes === undefined) return undefined;
    const idle = idleMinutes * 60_000;
    const keepEvery = Math.min(KEEP_MILLISECONDS, idle / 3);
    let touched = Date.now();
    let kept = Date.now();
    const look = () => {
      const attended = document.visibilityState === 'visible' && Date.now() - touched < idle / 2;
      focusManager.setFocused(attended);
      if (!attended || Date.now() - kept < keepEvery) return;
      kept = Date.now();
      // Where the way to the service is broken, the next look is the next attempt.
      tell(api.POST('/api/v1/session/keep')).catch(() => undefined);
    };
    const touch = () => {
      touched = Date.now();
      if (!focusManager.isFocused()) look();
    };
    look();
    for (const input of INPUTS) window.addEventListener(input, touch, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    const looking = setInterval(look, LOOK_MILLISECONDS);
    return () => {
      for (const input of INPUTS) window.removeEventListener(input, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
      clearInterval(looking);
      focusManager.setFocused(undefined);
    };
  }, [idleMinutes]);
}
