// A contention the newsroom must be able to answer. Page furniture can cut one into several spans.
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Letter } from '#database/entities/letter.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Attack } from '#domain/vocabulary.js';

/** UTF-16 offsets into the letter's stored text. */
export interface Span {
  start: number;
  end: number;
}

@Entity('allegation')
@Unique('allegation_number_key', ['newsroomId', 'letterId', 'number'])
@Index('allegation_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Letter, ['newsroomId', 'letterId'], ['newsroomId', 'id'], { name: 'allegation_letter_fk' })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'allegation_story_fk' })
export class Allegation {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'allegation_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'allegation_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  attack!: Attack;

  @Column({ type: 'jsonb' })
  spans!: Span[];

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
