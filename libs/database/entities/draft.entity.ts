// An article under review; its words live in its versions.
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Story } from '#database/entities/story.entity.js';

@Entity('draft')
@Index('draft_story_idx', ['newsroomId', 'storyId'])
@Index('draft_planned_idx', ['newsroomId', 'plannedAt', 'createdAt', 'id'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'draft_story_fk' })
export class Draft {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'draft_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'draft_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** When it is meant to run. */
  @Column({ name: 'planned_at', type: 'timestamptz', precision: 3, nullable: true })
  plannedAt!: Date | null;

  /** The newest version that was placed and flagged; 0 before the first. */
  @Column({ name: 'flagged_version', type: 'integer', default: 0 })
  flaggedVersion!: number;

  @Column({ name: 'flag_failure', type: 'text', nullable: true })
  flagFailure!: string | null;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
