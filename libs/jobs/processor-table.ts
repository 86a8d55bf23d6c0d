// Exactly one processor for each kind of task, or the worker does not start.
import { TASK_KINDS, type TaskKind } from '#domain/tasks.js';
import type { TaskProcessor } from '#jobs/task-processor.js';

export class ProcessorTable {
  private readonly byKind = new Map<TaskKind, TaskProcessor>();

  constructor(processors: readonly TaskProcessor[]) {
    for (const processor of processors) {
      if (this.byKind.has(processor.kind)) throw new Error(`two processors for ${processor.kind}`);
      this.byKind.set(processor.kind, processor);
    }
    const missing = TASK_KINDS.filter((kind) => !this.byKind.has(kind));
    if (missing.length > 0) throw new Error(`no processor for ${missing.join(', ')}`);
  }

  of(kind: TaskKind): TaskProcessor {
    const processor = this.byKind.get(kind);
    if (processor === undefined) throw new Error(`no processor for ${kind}`);
    return processor;
  }
}
