// One assertion put to one subject: the words, the time to answer, and what came of it.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { Story } from '#database/entities/story.entity.js';
import { StorySubject } from '#database/entities/story-subject.entity.js';
import type { Reflection, ReplyOutcome } from '#domain/vocabulary.js';

@Entity('reply_request')
@Unique('reply_request_cell_key', ['newsroomId', 'assertionId', 'subjectId'])
@Index('reply_request_story_idx', ['newsroomId', 'storyId'])
@Index('reply_request_deadline_idx', ['deadlineAt'], { where: "outcome = 'awaiting'" })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'reply_request_story_fk' })
@ForeignKey(() => Assertion, ['newsroomId', 'assertionId'], ['newsroomId', 'id'], {
  name: 'reply_request_assertion_fk',
})
@ForeignKey(() => StorySubject, ['newsroomId', 'subjectId'], ['newsroomId', 'id'], { name: 'reply_request_subject_fk' })
@ForeignKey(() => Exchange, ['newsroomId', 'sentExchangeId'], ['newsroomId', 'id'], { name: 'reply_request_sent_fk' })
@ForeignKey(() => Exchange, ['newsroomId', 'answerExchangeId'], ['newsroomId', 'id'], {
  name: 'reply_request_answer_fk',
})
@Check('reply_request_outcome_known', `outcome IN ('awaiting','answered','declined','unreachable','waived')`)
@Check('reply_request_reflected_known', `reflected IN ('quoted','summarised','not_needed')`)
@Check('reply_request_put_whole', `outcome = 'waived' OR (put_at IS NOT NULL AND wording <> '')`)
@Check('reply_request_deadline_zoned', `(deadline_at IS NULL) = (time_zone IS NULL)`)
@Check('reply_request_waived_for_a_reason', `outcome <> 'waived' OR reason <> ''`)
@Check('reply_request_answered_when', `(outcome = 'answered') <= (answered_at IS NOT NULL)`)
@Check('reply_request_reflected_by_someone', `(reflected IS NULL) = (reflected_by IS NULL)`)
export class ReplyRequest {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'reply_request_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reply_request_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'assertion_id', type: 'uuid' })
  assertionId!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text', default: 'awaiting' })
  outcome!: ReplyOutcome;

  @Column({ type: 'text', default: '' })
  wording!: string;

  @Column({ name: 'put_at', type: 'timestamptz', precision: 3, nullable: true })
  putAt!: Date | null;

  @Column({ name: 'put_by', type: 'uuid' })
  putBy!: string;

  @Column({ name: 'sent_exchange_id', type: 'uuid', nullable: true })
  sentExchangeId!: string | null;

  @Column({ name: 'deadline_at', type: 'timestamptz', precision: 3, nullable: true })
  deadlineAt!: Date | null;

  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone!: string | null;

  @Column({ type: 'text', default: '' })
  reason!: string;

  @Column({ type: 'text', default: '' })
  answer!: string;

  @Column({ name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'answer_exchange_id', type: 'uuid', nullable: true })
  answerExchangeId!: string | null;

  @Column({ type: 'text', nullable: true })
  reflected!: Reflection | null;

  @Column({ name: 'reflected_words', type: 'text', nullable: true })
  reflectedWords!: string | null;

  @Column({ name: 'reflected_by', type: 'uuid', nullable: true })
  reflectedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
