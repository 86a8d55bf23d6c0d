// An allegation beside a passage that may answer it. Machines suggest, a person confirms or rejects (R5).
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Allegation } from '#database/entities/allegation.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { LinkState, PassageSource, Stance } from '#domain/vocabulary.js';

@Entity('link')
@Unique('link_pair_key', ['newsroomId', 'allegationId', 'sourceKind', 'sourceId', 'passageOrdinal'])
@Index('link_source_idx', ['newsroomId', 'sourceKind', 'sourceId'])
@ForeignKey(() => Allegation, ['newsroomId', 'allegationId'], ['newsroomId', 'id'], { name: 'link_allegation_fk' })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'link_story_fk' })
@Check('link_source_known', `source_kind IN ('evidence','exchange','allegation','assertion')`)
@Check('link_state_known', `state IN ('suggested','confirmed','rejected')`)
@Check('link_stance_known', `stance IN ('answers','concedes','mixed','context')`)
@Check(
  'link_decision_whole',
  `(state = 'suggested') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)`,
)
@Check('link_confirmed_has_stance', `state <> 'confirmed' OR stance IS NOT NULL`)
export class Link {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'link_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'link_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'allegation_id', type: 'uuid' })
  allegationId!: string;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: PassageSource;

  @Column({ name: 'source_id', type: 'uuid' })
  sourceId!: string;

  @Column({ name: 'passage_ordinal', type: 'integer' })
  passageOrdinal!: number;

  @Column({ type: 'text', default: 'suggested' })
  state!: LinkState;

  @Column({ type: 'text', nullable: true })
  stance!: Stance | null;

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
