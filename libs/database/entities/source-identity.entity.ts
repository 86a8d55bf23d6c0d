// Who a source is, sealed. Its id is the source's; the database hands the row to keepers only.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Source } from '#database/entities/source.entity.js';
import { StoryKey } from '#database/entities/story-key.entity.js';

@Entity('source_identity')
@ForeignKey(() => Source, ['newsroomId', 'id'], ['newsroomId', 'id'], { name: 'source_identity_source_fk' })
@ForeignKey(() => StoryKey, ['newsroomId', 'storyKeyId'], ['newsroomId', 'id'], {
  name: 'source_identity_key_fk',
  onDelete: 'CASCADE',
})
export class SourceIdentity {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'source_identity_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'source_identity_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'story_key_id', type: 'uuid' })
  storyKeyId!: string;

  @Column({ type: 'text' })
  sealed!: string;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'written_at', type: 'timestamptz', precision: 3 })
  writtenAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
