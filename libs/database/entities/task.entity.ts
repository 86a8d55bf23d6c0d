// Work to do. The row is the truth, the queue is a doorbell (R7).
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import type { TaskKind, TaskState } from '#domain/tasks.js';

@Entity('task')
@Unique('task_subject_key', ['newsroomId', 'kind', 'subjectId'])
@Index('task_open_idx', ['state', 'runAfter'], { where: "state IN ('pending','running')" })
@Index('task_subject_idx', ['newsroomId', 'subjectId'])
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'task_newsroom_fk' })
@Check('task_state_known', `state IN ('pending','running','done','failed')`)
@Check('task_progress_percent', `progress BETWEEN 0 AND 100`)
@Check(
  'task_lease_whole',
  `(state = 'running') = (lease_token IS NOT NULL) AND (lease_token IS NULL) = (lease_until IS NULL)`,
)
export class Task {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: TaskKind;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text', default: 'pending' })
  state!: TaskState;

  @Column({ type: 'integer', default: 1 })
  generation!: number;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'integer', default: 0 })
  progress!: number;

  @Column({ type: 'boolean', default: false })
  rerun!: boolean;

  @Column({ name: 'run_after', type: 'timestamptz', precision: 3, default: () => 'now()' })
  runAfter!: Date;

  @Column({ name: 'enqueued_at', type: 'timestamptz', precision: 3, nullable: true })
  enqueuedAt!: Date | null;

  @Column({ name: 'lease_token', type: 'uuid', nullable: true })
  leaseToken!: string | null;

  @Column({ name: 'lease_until', type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
