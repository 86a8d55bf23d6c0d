// A signed-in browser or script; the token itself is never stored, only its hash.
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';

@Entity('session')
@Index('session_expiry_idx', ['expiresAt'])
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], { name: 'session_member_fk' })
export class Session {
  @PrimaryColumn({ name: 'token_sha256', type: 'text', primaryKeyConstraintName: 'session_pk' })
  tokenSha256!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'newsroom_id', type: 'uuid' })
  newsroomId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
