// A program's leave to act for a person, within its scopes; the token itself is never stored, only its hash.
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';
import type { TokenScope } from '#domain/vocabulary.js';

@Entity('api_token')
@Unique('api_token_id_key', ['id'])
@Index('api_token_person_idx', ['newsroomId', 'personId'])
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], { name: 'api_token_member_fk' })
export class ApiToken {
  @PrimaryColumn({ name: 'token_sha256', type: 'text', primaryKeyConstraintName: 'api_token_pk' })
  tokenSha256!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ name: 'newsroom_id', type: 'uuid' })
  newsroomId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  scopes!: TokenScope[];

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'last_used_at', type: 'timestamptz', precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
