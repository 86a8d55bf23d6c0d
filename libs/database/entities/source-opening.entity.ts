// That a keeper opened a source's identity. Never changed; the other keepers are told.
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Source } from '#database/entities/source.entity.js';

@Entity('source_opening')
@Index('source_opening_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Source, ['newsroomId', 'sourceId'], ['newsroomId', 'id'], { name: 'source_opening_source_fk' })
export class SourceOpening {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'source_opening_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'source_opening_pk' })
  id!: string;

  @Column({ name: 'source_id', type: 'uuid' })
  sourceId!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy!: string;

  @Column({ name: 'opened_at', type: 'timestamptz', precision: 3 })
  openedAt!: Date;
}
