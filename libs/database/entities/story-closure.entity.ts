// That a story was closed, perhaps reopened, and when its material was erased.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Story } from '#database/entities/story.entity.js';

@Entity('story_closure')
@Index('story_closure_standing_idx', ['newsroomId', 'storyId'], { unique: true, where: 'reopened_at IS NULL' })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'story_closure_story_fk' })
@Check('story_closure_reopened_whole', `(reopened_by IS NULL) = (reopened_at IS NULL)`)
export class StoryClosure {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'story_closure_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_closure_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'closed_by', type: 'uuid' })
  closedBy!: string;

  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3 })
  closedAt!: Date;

  @Column({ name: 'reopened_by', type: 'uuid', nullable: true })
  reopenedBy!: string | null;

  @Column({ name: 'reopened_at', type: 'timestamptz', precision: 3, nullable: true })
  reopenedAt!: Date | null;

  @Column({ name: 'erased_at', type: 'timestamptz', precision: 3, nullable: true })
  erasedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
