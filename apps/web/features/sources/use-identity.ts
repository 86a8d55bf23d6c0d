// The vault: an identity is asked for on purpose each time, shown for a minute, and kept nowhere on the page.
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask } from '../../api/client.js';
import type { SourceIdentity } from '../../api/records.js';

export const SHOWN_MILLISECONDS = 60_000;

export function useOpenIdentity(sourceId: string) {
  return useMutation({
    mutationFn: () => ask(api.POST('/api/v1/sources/{sourceId}/open', { params: { path: { sourceId } } })),
    gcTime: 0,
  });
}

/** `version` is that of the identity it replaces, 0 where there is none (R8). */
export function useWriteIdentity(sourceId: string) {
  return useMutation({
    mutationFn: (body: { version: number; identity: SourceIdentity }) =>
      ask(api.POST('/api/v1/sources/{sourceId}/identity', { params: { path: { sourceId } }, body })),
    gcTime: 0,
  });
}

/** Calls once the person turns to another window or tab, or `milliseconds` have passed; only while `watched`. */
export function useAway(watched: boolean, onAway: () => void, milliseconds: number): void {
  useEffect(() => {
    if (!watched) return undefined;
    const hidden = () => {
      if (document.visibilityState === 'hidden') onAway();
    };
    window.addEventListener('blur', onAway);
    document.addEventListener('visibilitychange', hidden);
    const end = setTimeout(onAway, milliseconds);
    return () => {
      window.removeEventListener('blur', onAway);
      document.removeEventListener('visibilitychange', hidden);
      clearTimeout(end);
    };
  }, [watched, onAway, milliseconds]);
}
