// What a feature gives the worker for one kind of task.
import type { TaskKind } from '#domain/tasks.js';
import type { Transaction } from '#database/with-actor.js';
import type { LeasedStep } from '#jobs/leased-step.js';

export interface TaskProcessor {
  readonly kind: TaskKind;
  /** Does the work and commits its effects once through `step.commit`. A `Refusal` it throws is final; anything else is tried again. */
  run(step: LeasedStep): Promise<void>;
  /** Says on the subject itself that the task was given up, with the error's code. */
  park(transaction: Transaction, subjectId: string, code: string): Promise<void>;
}
