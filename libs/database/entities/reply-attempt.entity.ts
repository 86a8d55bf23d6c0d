// One try at reaching a subject, or a round that ended when the matter was put to them again.
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import type { ReplyOutcome } from '#domain/vocabulary.js';

/** A request as it stood before it was put again; times are ISO 8601. */
export interface EarlierRound {
  outcome: ReplyOutcome;
  wording: string;
  putAt: string | null;
  deadlineAt: string | null;
  timeZone: string | null;
  sentExchangeId: string | null;
  reason: string;
  answer: string;
  answeredAt: string | null;
  answerExchangeId: string | null;
}

@Entity('reply_attempt')
@Index('reply_attempt_request_idx', ['newsroomId', 'requestId'])
@ForeignKey(() => ReplyRequest, ['newsroomId', 'requestId'], ['newsroomId', 'id'], { name: 'reply_attempt_request_fk' })
export class ReplyAttempt {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'reply_attempt_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reply_attempt_pk' })
  id!: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'text', default: '' })
  note!: string;

  /** Null for a plain attempt. */
  @Column({ type: 'jsonb', nullable: true })
  earlier!: EarlierRound | null;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
