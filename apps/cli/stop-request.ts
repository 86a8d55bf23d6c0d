// Has somebody asked this process to stop?
import { parentOf } from '#platform/process-identity.js';
import { say } from './output.js';

const WATCH_MS = 300;

/** Carries the wish to stop to wherever something is being waited for. */
export interface StopRequest {
  signal: AbortSignal;
  /** Resolves when the wish comes; never rejects. */
  requested: Promise<void>;
  dispose(): void;
}

/**
 * Listens to Ctrl-C, SIGTERM and a closed terminal; a second one changes nothing, because npm passes on what the terminal
 * has sent already. Under `npm run`, an npm killed without a word counts as well.
 */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) return;
    say('Stopping …');
    controller.abort(new Error('asked to stop'));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  const npm = process.env.npm_lifecycle_event === undefined ? undefined : lineage();
  const watch = setInterval(() => {
    if (npm !== undefined && npm !== lineage()) stop();
  }, WATCH_MS);
  watch.unref();
  return {
    signal: controller.signal,
    requested: new Promise((resolve) => {
      controller.signal.addEventListener('abort', () => {
        resolve();
      });
    }),
    dispose: () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

/** npm starts scripts through a shell, which may stay between us and npm. */
function lineage(): string {
  return `${process.ppid} of ${parentOf(process.ppid) ?? 'unknown'}`;
}
