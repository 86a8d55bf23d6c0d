// What was about to happen to a sign-in, written before the identity library was asked, since it commits on its own.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';
import type { IdentityAct, IdentityOutcome } from '#domain/vocabulary.js';

@Entity('identity_intent')
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], {
  name: 'identity_intent_member_fk',
})
@Index('identity_intent_open_idx', ['newsroomId', 'createdAt'], { where: 'outcome IS NULL' })
@Check('identity_intent_kind_known', `kind IN ('sign-in','factor-on','factor-off','recovery-codes')`)
@Check('identity_intent_settled', `(outcome IS NULL) = (settled_at IS NULL)`)
export class IdentityIntent {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'identity_intent_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'identity_intent_pk' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: IdentityAct;

  /** Null while it is open. */
  @Column({ type: 'text', nullable: true })
  outcome!: IdentityOutcome | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'settled_at', type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;
}
