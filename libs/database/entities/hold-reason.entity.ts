// Why a hold was placed, dismissed or released. Privileged: it stands here and nowhere else.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Hold } from '#database/entities/hold.entity.js';

@Entity('hold_reason')
@ForeignKey(() => Hold, ['newsroomId', 'holdId'], ['newsroomId', 'id'], { name: 'hold_reason_hold_fk' })
@Check('hold_reason_act_known', `act IN ('placed','dismissed','released')`)
export class HoldReason {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'hold_reason_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'hold_id', type: 'uuid', primaryKeyConstraintName: 'hold_reason_pk' })
  holdId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'hold_reason_pk' })
  act!: 'placed' | 'dismissed' | 'released';

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
