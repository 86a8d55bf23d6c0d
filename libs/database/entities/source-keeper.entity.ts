// Who may open a source's identity: by name, never by role.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';
import { Source } from '#database/entities/source.entity.js';

@Entity('source_keeper')
@ForeignKey(() => Source, ['newsroomId', 'sourceId'], ['newsroomId', 'id'], { name: 'source_keeper_source_fk' })
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], {
  name: 'source_keeper_person_fk',
})
export class SourceKeeper {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'source_keeper_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'source_id', type: 'uuid', primaryKeyConstraintName: 'source_keeper_pk' })
  sourceId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'source_keeper_pk' })
  personId!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'named_by', type: 'uuid' })
  namedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
