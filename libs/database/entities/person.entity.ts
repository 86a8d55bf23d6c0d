// Somebody who can sign in; what they may do hangs on their memberships.
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('person')
@Unique('person_email_key', ['email'])
@Check('person_email_lower', `email = lower(email)`)
export class Person {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ name: 'failed_sign_ins', type: 'integer', default: 0 })
  failedSignIns!: number;

  @Column({ name: 'locked_until', type: 'timestamptz', precision: 3, nullable: true })
  lockedUntil!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
