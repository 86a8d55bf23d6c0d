// The end of a newsroom's audit chain at one moment, signed with the installation's key (R9).
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';

@Entity('audit_head')
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'audit_head_newsroom_fk', onDelete: 'RESTRICT' })
export class AuditHeadRow {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'audit_head_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'audit_head_pk' })
  seq!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ name: 'key_id', type: 'text' })
  keyId!: string;

  @Column({ type: 'text' })
  signature!: string;
}
