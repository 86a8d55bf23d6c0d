// An override that was taken back.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Override } from '#database/entities/override.entity.js';

@Entity('override_withdrawal')
@ForeignKey(() => Override, ['newsroomId', 'overrideId'], ['newsroomId', 'id'], {
  name: 'override_withdrawal_override_fk',
})
export class OverrideWithdrawal {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'override_withdrawal_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'override_id', type: 'uuid', primaryKeyConstraintName: 'override_withdrawal_pk' })
  overrideId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
