// Somebody signed in at a browser or by a script; the token itself is never stored, only its hash.
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';

@Entity('session')
@Unique('session_token_key', ['token'])
@Index('session_person_idx', ['personId'])
@Index('session_expiry_idx', ['expiresAt'])
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], { name: 'session_member_fk' })
export class Session {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pk' })
  id!: string;

  /** `sha256.` and the hash in hex. */
  @Column({ type: 'text' })
  token!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'newsroom_id', type: 'uuid' })
  newsroomId!: string;

  /** The intent it was opened under. */
  @Column({ name: 'intent_id', type: 'uuid', nullable: true })
  intentId!: string | null;

  @Column({ name: 'signed_in_at', type: 'timestamptz', precision: 3 })
  signedInAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz', precision: 3 })
  lastSeenAt!: Date;

  /** When the password or a code was last given. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', precision: 3 })
  confirmedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'ip_address', type: 'text', nullable: true })
  ipAddress!: string | null;

  @Column({ name: 'user_agent', type: 'text', nullable: true })
  userAgent!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
