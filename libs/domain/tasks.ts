// The kinds of background work there are, and how patiently each is tried (R7).

/** Every kind of task. The worker refuses to start when one has no processor, or two. */
export const TASK_KINDS = [
  'letter.extract',
  'letter.split',
  'letter.link',
  'evidence.read',
  'exchange.read',
  'draft.flag',
  'story.watch',
  'notice.deliver',
  'share.tell',
  'audit.check',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export type TaskState = 'pending' | 'running' | 'done' | 'failed';

export interface TaskPolicy {
  /** Tries before the task is parked as failed. */
  readonly maxAttempts: number;
  /** Seconds a worker may be silent before another takes the task over. */
  readonly leaseSeconds: number;
  /** Seconds a whole try may take. */
  readonly timeLimitSeconds: number;
}

/** Reading a long scan takes minutes; the reader's own limits come first. */
const READING: TaskPolicy = { maxAttempts: 3, leaseSeconds: 12, timeLimitSeconds: 900 };
const THINKING: TaskPolicy = { maxAttempts: 3, leaseSeconds: 12, timeLimitSeconds: 60 };

export const TASK_POLICIES: Readonly<Record<TaskKind, TaskPolicy>> = {
  'letter.extract': READING,
  'letter.split': THINKING,
  'letter.link': THINKING,
  'evidence.read': READING,
  'exchange.read': READING,
  'draft.flag': THINKING,
  'story.watch': THINKING,
  'audit.check': READING,
  'share.tell': { maxAttempts: 8, leaseSeconds: 12, timeLimitSeconds: 60 },
  'notice.deliver': { maxAttempts: 8, leaseSeconds: 12, timeLimitSeconds: 60 },
};

/** Milliseconds to wait before try number `attempts + 1`: 1 s, 4 s, 9 s …, a minute at the most. */
export function retryDelay(attempts: number): number {
  return Math.min(60_000, attempts * attempts * 1_000);
}
