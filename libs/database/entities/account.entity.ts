// A way for a person to sign in: their password, or their name at the organisation's own sign-in.
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '#database/entities/person.entity.js';

@Entity('account')
@Unique('account_provider_key', ['providerId', 'accountId'])
@Index('account_person_idx', ['personId'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'account_person_fk' })
export class Account {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** `credential` where it is the password. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;

  /** The person's id where it is the password, else the name the provider knows them by. */
  @Column({ name: 'account_id', type: 'text' })
  accountId!: string;

  @Column({ type: 'text', nullable: true })
  password!: string | null;

  @Column({ name: 'access_token', type: 'text', nullable: true })
  accessToken!: string | null;

  @Column({ name: 'refresh_token', type: 'text', nullable: true })
  refreshToken!: string | null;

  @Column({ name: 'id_token', type: 'text', nullable: true })
  idToken!: string | null;

  @Column({ name: 'access_token_expires_at', type: 'timestamptz', precision: 3, nullable: true })
  accessTokenExpiresAt!: Date | null;

  @Column({ name: 'refresh_token_expires_at', type: 'timestamptz', precision: 3, nullable: true })
  refreshTokenExpiresAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  scope!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
