// That a newsroom's own log says what another shared with it, so that the task which writes it down does so once.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';

@Entity('story_receipt')
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'story_receipt_newsroom_fk' })
@Check('story_receipt_event_known', `event IN ('received','ended')`)
export class StoryReceipt {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'story_receipt_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'share_id', type: 'uuid', primaryKeyConstraintName: 'story_receipt_pk' })
  shareId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'story_receipt_pk' })
  event!: 'received' | 'ended';

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
