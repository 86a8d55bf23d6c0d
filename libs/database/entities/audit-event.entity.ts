// One link of a newsroom's audit chain (R9).
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';

@Entity('audit_event')
@Index('audit_event_at_idx', ['newsroomId', 'at'])
@Index('audit_event_actor_idx', ['newsroomId', 'actorId', 'seq'])
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'audit_event_newsroom_fk', onDelete: 'RESTRICT' })
export class AuditEntry {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'audit_event_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'audit_event_pk' })
  seq!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_name', type: 'text' })
  actorName!: string;

  @Column({ name: 'actor_role', type: 'text' })
  actorRole!: string;

  @Column({ type: 'text' })
  event!: string;

  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;
}
