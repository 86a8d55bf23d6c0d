// A story that another newsroom of this installation may read, from when and until when.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Story } from '#database/entities/story.entity.js';

@Entity('story_share')
@Index('story_share_live_key', ['newsroomId', 'storyId', 'partnerNewsroomId'], {
  unique: true,
  where: 'ended_at IS NULL',
})
@Index('story_share_partner_idx', ['partnerNewsroomId'], { where: 'ended_at IS NULL' })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'story_share_story_fk' })
@ForeignKey(() => Newsroom, ['partnerNewsroomId'], ['id'], { name: 'story_share_partner_fk' })
@Check('story_share_between_two', 'partner_newsroom_id <> newsroom_id')
@Check('story_share_end_whole', '(ended_by IS NULL) = (ended_at IS NULL)')
export class StoryShare {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'story_share_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_share_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'partner_newsroom_id', type: 'uuid' })
  partnerNewsroomId!: string;

  /** As it was when the story was shared: the owner cannot read it from the other newsroom's row. */
  @Column({ name: 'partner_name', type: 'text' })
  partnerName!: string;

  @Column({ name: 'shared_by', type: 'uuid' })
  sharedBy!: string;

  @Column({ name: 'shared_at', type: 'timestamptz', precision: 3 })
  sharedAt!: Date;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
