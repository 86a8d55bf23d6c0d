// One notice, or one head of the audit log, on its way to one person or one webhook.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AuditHeadRow } from '#database/entities/audit-head.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Notice } from '#database/entities/notice.entity.js';
import type { NoticeChannel } from '#domain/vocabulary.js';

@Entity('notice_delivery')
@Unique('notice_delivery_to_key', ['newsroomId', 'noticeId', 'headSeq', 'channel', 'personId', 'webhookId'])
@Index('notice_delivery_person_idx', ['newsroomId', 'personId', 'createdAt'], { where: "channel = 'page'" })
@Index('notice_delivery_failed_idx', ['newsroomId', 'createdAt'], { where: "state = 'failed'" })
@ForeignKey(() => Notice, ['newsroomId', 'noticeId'], ['newsroomId', 'id'], { name: 'notice_delivery_notice_fk' })
@ForeignKey(() => AuditHeadRow, ['newsroomId', 'headSeq'], ['newsroomId', 'seq'], { name: 'notice_delivery_head_fk' })
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], {
  name: 'notice_delivery_person_fk',
})
@Check('notice_delivery_channel_known', `channel IN ('page','mail','webhook')`)
@Check('notice_delivery_state_known', `state IN ('pending','delivered','failed')`)
@Check(
  'notice_delivery_of_one',
  `(notice_id IS NULL) <> (head_seq IS NULL) AND (head_seq IS NULL OR channel = 'webhook')`,
)
@Check(
  'notice_delivery_to_one',
  `(channel = 'webhook') = (webhook_id IS NOT NULL) AND (channel = 'webhook') = (person_id IS NULL)`,
)
export class NoticeDelivery {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'notice_delivery_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_delivery_pk' })
  id!: string;

  @Column({ name: 'notice_id', type: 'uuid', nullable: true })
  noticeId!: string | null;

  /** The audit head it takes to a webhook, where it is no notice. */
  @Column({ name: 'head_seq', type: 'bigint', nullable: true })
  headSeq!: string | null;

  @Column({ type: 'text' })
  channel!: NoticeChannel;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'webhook_id', type: 'uuid', nullable: true })
  webhookId!: string | null;

  @Column({ type: 'text', default: 'pending' })
  state!: 'pending' | 'delivered' | 'failed';

  @Column({ name: 'read_at', type: 'timestamptz', precision: 3, nullable: true })
  readAt!: Date | null;

  @Column({ name: 'delivered_at', type: 'timestamptz', precision: 3, nullable: true })
  deliveredAt!: Date | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
