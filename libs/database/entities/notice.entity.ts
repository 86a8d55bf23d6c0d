// Something people are to be told, once for each occasion.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Story } from '#database/entities/story.entity.js';
import type { NoticeKind } from '#domain/vocabulary.js';

@Entity('notice')
@Unique('notice_occasion_key', ['newsroomId', 'kind', 'subjectId', 'occasion'])
@Index('notice_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'notice_story_fk' })
@Check(
  'notice_kind_known',
  `kind IN ('draft_ready','draft_blocked','opinion_void','letter_arrived','letter_failed','deadline_near','legal_stop','certificate_revoked','assigned','complaint_arrived','source_opened','letter_due')`,
)
export class Notice {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId!: string | null;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  occasion!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
