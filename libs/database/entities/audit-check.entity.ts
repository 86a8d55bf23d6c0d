// A look over a whole audit chain that takes longer than a request may.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';

@Entity('audit_check')
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'audit_check_newsroom_fk' })
@Check('audit_check_state_known', `state IN ('running','done','failed')`)
@Check('audit_check_reported', `(state = 'done') = (report IS NOT NULL)`)
export class AuditCheck {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'audit_check_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'audit_check_pk' })
  id!: string;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'text', default: 'running' })
  state!: 'running' | 'done' | 'failed';

  /** What libs/audit's walk reported; null until it is done. */
  @Column({ type: 'jsonb', nullable: true })
  report!: Record<string, unknown> | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
