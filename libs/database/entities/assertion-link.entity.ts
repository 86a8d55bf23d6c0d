// An assertion beside a passage that may bear on it. Machines suggest, a person confirms or rejects (R5).
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Bearing, LinkState, PassageSource } from '#domain/vocabulary.js';

@Entity('assertion_link')
@Unique('assertion_link_pair_key', ['newsroomId', 'assertionId', 'sourceKind', 'sourceId', 'passageOrdinal'])
@Index('assertion_link_bearing_out_idx', ['newsroomId', 'storyId', 'assertionId'], {
  where: `source_kind = 'evidence' AND state = 'confirmed' AND bearing IN ('supports','mixed')`,
})
@ForeignKey(() => Assertion, ['newsroomId', 'assertionId'], ['newsroomId', 'id'], {
  name: 'assertion_link_assertion_fk',
})
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'assertion_link_story_fk' })
@Check('assertion_link_source_known', `source_kind IN ('evidence','exchange')`)
@Check('assertion_link_state_known', `state IN ('suggested','confirmed','rejected')`)
@Check('assertion_link_bearing_known', `bearing IN ('supports','contradicts','mixed','context')`)
@Check(
  'assertion_link_decision_whole',
  `(state = 'suggested') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)`,
)
@Check('assertion_link_confirmed_has_bearing', `state <> 'confirmed' OR bearing IS NOT NULL`)
export class AssertionLink {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'assertion_link_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assertion_link_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'assertion_id', type: 'uuid' })
  assertionId!: string;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: Extract<PassageSource, 'evidence' | 'exchange'>;

  @Column({ name: 'source_id', type: 'uuid' })
  sourceId!: string;

  @Column({ name: 'passage_ordinal', type: 'integer' })
  passageOrdinal!: number;

  @Column({ type: 'text', default: 'suggested' })
  state!: LinkState;

  @Column({ type: 'text', nullable: true })
  bearing!: Bearing | null;

  @Column({ type: 'real' })
  score!: number;

  @Column({ type: 'jsonb', default: {} })
  parts!: Record<string, number>;

  @Column({ type: 'jsonb', default: [] })
  matched!: string[];

  @Column({ type: 'text' })
  method!: string;

  @Column({ name: 'method_version', type: 'text' })
  methodVersion!: string;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
