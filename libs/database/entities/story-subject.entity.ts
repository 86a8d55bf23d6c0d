// Whom a story is about: a person or an organisation that assertions are put to.
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Story } from '#database/entities/story.entity.js';
import type { SubjectKind } from '#domain/vocabulary.js';

@Entity('subject')
@Unique('subject_name_key', ['newsroomId', 'storyId', 'name'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'subject_story_fk' })
@Check('subject_kind_known', `kind IN ('person','organisation')`)
export class StorySubject {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'subject_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'subject_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: SubjectKind;

  @Column({ type: 'text', default: '' })
  contact!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
