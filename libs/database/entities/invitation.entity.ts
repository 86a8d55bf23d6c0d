// A place in a newsroom that was offered to somebody; the token in its link is never stored, only its hash.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';
import type { Role } from '#domain/vocabulary.js';

@Entity('invitation')
@Unique('invitation_token_key', ['tokenSha256'])
@Index('invitation_newsroom_idx', ['newsroomId', 'createdAt'])
@ForeignKey(() => Membership, ['newsroomId', 'invitedBy'], ['newsroomId', 'personId'], {
  name: 'invitation_inviter_fk',
})
@ForeignKey(() => Membership, ['newsroomId', 'acceptedBy'], ['newsroomId', 'personId'], {
  name: 'invitation_accepter_fk',
})
@Check('invitation_email_lower', `email = lower(email)`)
@Check('invitation_role_known', `role IN ('reporter','editor','lawyer','outside_counsel','managing_editor','admin')`)
@Check(
  'invitation_used_once',
  `(accepted_at IS NULL) = (accepted_by IS NULL) AND (accepted_at IS NULL OR revoked_at IS NULL)`,
)
export class Invitation {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'invitation_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitation_pk' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  /** As the admin wrote it; the invited person may put it right. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ name: 'token_sha256', type: 'text' })
  tokenSha256!: string;

  @Column({ name: 'invited_by', type: 'uuid' })
  invitedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'accepted_at', type: 'timestamptz', precision: 3, nullable: true })
  acceptedAt!: Date | null;

  @Column({ name: 'accepted_by', type: 'uuid', nullable: true })
  acceptedBy!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
