// How an open page learns that something moved: one stream of events, each of which only says what to ask for again.
import { focusManager, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import { noteOpening } from './guarded-fetch.js';
import { SESSION_KEY } from './query-client.js';

/** `gone` while the stream is down: then whoever waits for something asks every two seconds instead. */
export type Live = 'connecting' | 'open' | 'gone';

const REOPEN_MILLISECONDS = 3_000;
/** The service ends a stream now and then; only a longer silence is worth a word. */
const LOST_MILLISECONDS = 5_000;
const GATHER_MILLISECONDS = 400;
const POLL_MILLISECONDS = 2_000;
const POLL_BESIDE_EVENTS_MILLISECONDS = 10_000;

export const LiveContext = createContext<Live>('connecting');

/** How often to ask while something is under way: seldom beside a living stream, else every two seconds. */
export function usePollInterval(): number {
  return useContext(LiveContext) === 'open' ? POLL_BESIDE_EVENTS_MILLISECONDS : POLL_MILLISECONDS;
}

/** Opens the stream for as long as the calling component stands; call it once a page. */
export function useLiveEvents(): Live {
  const queryClient = useQueryClient();
  const [live, setLive] = useState<Live>('connecting');
  useEffect(() => {
    let source: EventSource | null = null;
    let reopen: ReturnType<typeof setTimeout> | undefined;
    let gather: ReturnType<typeof setTimeout> | undefined;
    let lost: ReturnType<typeof setTimeout> | undefined;
    const moved = new Set<string>();
    // A burst of events becomes one round of questions.
    const askAgain = () => {
      gather = undefined;
      // Where nobody is at the page it waits: asking would keep their session.
      if (!focusManager.isFocused()) return;
      const subjects = [...moved];
      moved.clear();
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, subjects) });
    };
    const open = () => {
      source = new EventSource('/api/v1/events');
      noteOpening(answered(source));
      source.addEventListener('open', () => {
        setLive('open');
        // What moved while nobody listened is asked for again.
        if (lost !== undefined) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => changes(queryKey) });
        clearTimeout(lost);
        lost = undefined;
      });
      source.addEventListener('task', (event: MessageEvent<string>) => {
        const subject = subjectOf(event.data);
        if (subject === null) return;
        moved.add(subject);
        gather ??= setTimeout(askAgain, GATHER_MILLISECONDS);
      });
      source.addEventListener('error', () => {
        lost ??= setTimeout(() => setLive('gone'), LOST_MILLISECONDS);
        // The browser reopens a stream that broke off, but gives one up that was refused.
        if (source?.readyState !== EventSource.CLOSED) return;
        reopen = setTimeout(open, REOPEN_MILLISECONDS);
        // Most likely the session is over; then the page says so at once, not at the next click.
        void queryClient.invalidateQueries({ queryKey: SESSION_KEY }, { cancelRefetch: false });
      });
    };
    open();
    const stopWaiting = focusManager.subscribe((attended) => {
      if (attended && moved.size > 0) askAgain();
    });
    return () => {
      stopWaiting();
      source?.close();
      clearTimeout(reopen);
      clearTimeout(gather);
      clearTimeout(lost);
    };
  }, [queryClient]);
  return live;
}

function answered(source: EventSource): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['open', 'error']) source.addEventListener(event, () => resolve(), { once: true });
  });
}

/** `<kind>:<subject id>` of a task event, e.g. `letter.split:…`; null for anything else. */
function subjectOf(data: string): string | null {
  const event: unknown = JSON.parse(data);
  if (typeof event !== 'object' || event === null || !('kind' in event) || !('subjectId' in event)) return null;
  return `${String(event.kind)}:${String(event.subjectId)}`;
}

/** A letter's text is long and changes only with its status, which is part of its key: it is not asked for again. */
function changes(queryKey: QueryKey): boolean {
  return queryKey[0] !== 'letter-text';
}

/** Over all stories: whatever moves in one may change them. */
const OVERVIEWS: Readonly<Record<string, readonly string[]>> = {
  dashboard: ['story', 'draft', 'letter'],
  queue: ['story', 'draft'],
};

/** A task about a letter moves the letter and its list; one about evidence or an exchange, that item and its list. */
function concerns(queryKey: QueryKey, subjects: readonly string[]): boolean {
  if (!changes(queryKey)) return false;
  const first = String(queryKey[0]);
  return subjects.some((subject) => {
    const [kind = '', id = ''] = subject.split(':');
    const [noun = ''] = kind.split('.');
    return first === `${noun}-list` || queryKey.includes(id) || OVERVIEWS[first]?.includes(noun) === true;
  });
}
