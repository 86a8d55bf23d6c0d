// An opinion that no longer stands: withdrawn, or replaced by another.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Opinion } from '#database/entities/opinion.entity.js';

@Entity('opinion_withdrawal')
@ForeignKey(() => Opinion, ['newsroomId', 'opinionId'], ['newsroomId', 'id'], { name: 'opinion_withdrawal_opinion_fk' })
@ForeignKey(() => Opinion, ['newsroomId', 'byOpinionId'], ['newsroomId', 'id'], { name: 'opinion_withdrawal_by_fk' })
export class OpinionWithdrawal {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'opinion_withdrawal_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'opinion_id', type: 'uuid', primaryKeyConstraintName: 'opinion_withdrawal_pk' })
  opinionId!: string;

  @Column({ name: 'by_opinion_id', type: 'uuid', nullable: true })
  byOpinionId!: string | null;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
