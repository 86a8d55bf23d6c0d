// The second person's assent to publishing against advice (R4).
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Override } from '#database/entities/override.entity.js';

@Entity('override_assent')
@ForeignKey(() => Override, ['newsroomId', 'overrideId'], ['newsroomId', 'id'], { name: 'override_assent_override_fk' })
export class OverrideAssent {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'override_assent_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'override_id', type: 'uuid', primaryKeyConstraintName: 'override_assent_pk' })
  overrideId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
