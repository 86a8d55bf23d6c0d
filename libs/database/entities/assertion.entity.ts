// A checkable statement in a draft about someone identifiable. Its identity outlives versions.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Draft } from '#database/entities/draft.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { AssertionState } from '#domain/assertion.states.js';
import type { AssertionCategory, ChaseLevel, Gravity, Harm } from '#domain/vocabulary.js';

@Entity('assertion')
@Unique('assertion_number_key', ['newsroomId', 'draftId', 'number'])
@Index('assertion_story_idx', ['newsroomId', 'storyId'])
@Index('assertion_queue_idx', ['newsroomId', 'state'], { where: "state IN ('queued','with_lawyer')" })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'assertion_story_fk' })
@ForeignKey(() => Draft, ['newsroomId', 'draftId'], ['newsroomId', 'id'], { name: 'assertion_draft_fk' })
@ForeignKey(() => Membership, ['newsroomId', 'assignedTo'], ['newsroomId', 'personId'], {
  name: 'assertion_assignee_fk',
})
@Check(
  'assertion_state_known',
  `state IN ('proposed','flagged','queued','with_lawyer','ruled','dismissal_pending','dismissed','withdrawn')`,
)
@Check('assertion_origin_known', `origin IN ('machine','person')`)
@Check('assertion_gravity_known', `gravity IN ('high','medium','low')`)
@Check('assertion_pending_gravity_known', `pending_gravity IN ('high','medium','low')`)
@Check('assertion_category_known', `category IN ('fact','opinion','inference','quotation','implication')`)
@Check('assertion_chase_level_known', `chase_level IN (1,2,3)`)
@Check('assertion_lawyer_named', `(state = 'with_lawyer') <= (assigned_to IS NOT NULL)`)
export class Assertion {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'assertion_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assertion_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  state!: AssertionState;

  @Column({ type: 'text' })
  origin!: 'machine' | 'person';

  @Column({ type: 'text' })
  quote!: string;

  @Column({ name: 'first_version', type: 'integer' })
  firstVersion!: number;

  @Column({ type: 'text' })
  gravity!: Gravity;

  @Column({ type: 'text', default: 'fact' })
  category!: AssertionCategory;

  @Column({ name: 'chase_level', type: 'smallint', default: 1 })
  chaseLevel!: ChaseLevel;

  @Column({ type: 'jsonb', default: ['reputation'] })
  harms!: Harm[];

  @Column({ type: 'jsonb', default: [] })
  jurisdictions!: string[];

  @Column({ type: 'jsonb', default: [] })
  about!: string[];

  @Column({ type: 'text', default: '' })
  meaning!: string;

  @Column({ type: 'jsonb', default: [] })
  reasons!: string[];

  @Column({ type: 'real', default: 1 })
  score!: number;

  @Column({ type: 'text' })
  method!: string;

  @Column({ name: 'method_version', type: 'text' })
  methodVersion!: string;

  @Column({ name: 'pending_gravity', type: 'text', nullable: true })
  pendingGravity!: Gravity | null;

  @Column({ name: 'pending_by', type: 'uuid', nullable: true })
  pendingBy!: string | null;

  @Column({ name: 'assigned_to', type: 'uuid', nullable: true })
  assignedTo!: string | null;

  @Column({ name: 'queued_at', type: 'timestamptz', precision: 3, nullable: true })
  queuedAt!: Date | null;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
