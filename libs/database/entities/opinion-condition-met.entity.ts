// Who said that a condition of an opinion is met.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Opinion } from '#database/entities/opinion.entity.js';

@Entity('opinion_condition_met')
@ForeignKey(() => Opinion, ['newsroomId', 'opinionId'], ['newsroomId', 'id'], {
  name: 'opinion_condition_met_opinion_fk',
})
export class OpinionConditionMet {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'opinion_condition_met_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'opinion_id', type: 'uuid', primaryKeyConstraintName: 'opinion_condition_met_pk' })
  opinionId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'opinion_condition_met_pk' })
  ordinal!: number;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
