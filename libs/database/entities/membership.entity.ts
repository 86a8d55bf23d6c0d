// A person's role in a newsroom.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Person } from '#database/entities/person.entity.js';
import type { Role } from '#domain/vocabulary.js';

@Entity('membership')
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'membership_newsroom_fk' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'membership_person_fk' })
@Check('membership_role_known', `role IN ('reporter','editor','lawyer','outside_counsel','managing_editor','admin')`)
export class Membership {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  personId!: string;

  @Column({ type: 'text' })
  role!: Role;

  /** When they left; what they did stays theirs. */
  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
