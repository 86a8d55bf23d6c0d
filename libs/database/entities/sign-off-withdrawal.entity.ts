// A sign-off that was taken back.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SignOff } from '#database/entities/sign-off.entity.js';

@Entity('sign_off_withdrawal')
@ForeignKey(() => SignOff, ['newsroomId', 'signOffId'], ['newsroomId', 'id'], {
  name: 'sign_off_withdrawal_sign_off_fk',
})
export class SignOffWithdrawal {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'sign_off_withdrawal_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'sign_off_id', type: 'uuid', primaryKeyConstraintName: 'sign_off_withdrawal_pk' })
  signOffId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
