// A person or paper behind a story, by code-name only. Who it is, is in source_identity, sealed.
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Story } from '#database/entities/story.entity.js';
import type { SourceClass, SourceStrength } from '#domain/vocabulary.js';

@Entity('source')
@Unique('source_code_name_key', ['newsroomId', 'storyId', 'codeName'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'source_story_fk' })
@Check(
  'source_class_known',
  `class IN ('document_leak','insider','official','witness','expert','public_record','other')`,
)
@Check('source_strength_known', `strength IN ('corroborated','first_hand','second_hand','unassessed')`)
export class Source {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'source_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'source_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'code_name', type: 'text' })
  codeName!: string;

  @Column({ type: 'text' })
  class!: SourceClass;

  @Column({ type: 'text' })
  strength!: SourceStrength;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
