// The lawyer's own word that advice noted from the telephone is theirs.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Opinion } from '#database/entities/opinion.entity.js';

@Entity('opinion_confirmation')
@ForeignKey(() => Opinion, ['newsroomId', 'opinionId'], ['newsroomId', 'id'], {
  name: 'opinion_confirmation_opinion_fk',
})
export class OpinionConfirmation {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'opinion_confirmation_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'opinion_id', type: 'uuid', primaryKeyConstraintName: 'opinion_confirmation_pk' })
  opinionId!: string;

  @Column({ name: 'lawyer_id', type: 'uuid' })
  lawyerId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
