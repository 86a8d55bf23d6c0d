// Where an assertion stands in one version of its draft, and what a person made of that.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { PlacementDecision, PlacementStatus } from '#domain/vocabulary.js';

/** A place where the assertion may stand; UTF-16 offsets into the version's text. */
export interface PlacementCandidate {
  start: number;
  end: number;
  score: number;
}

@Entity('placement')
@Unique('placement_version_key', ['newsroomId', 'draftId', 'versionNumber', 'assertionId'])
@Index('placement_assertion_idx', ['newsroomId', 'assertionId'])
@ForeignKey(() => Assertion, ['newsroomId', 'assertionId'], ['newsroomId', 'id'], { name: 'placement_assertion_fk' })
@ForeignKey(() => DraftVersion, ['newsroomId', 'draftId', 'versionNumber'], ['newsroomId', 'draftId', 'number'], {
  name: 'placement_draft_version_fk',
})
@Check('placement_status_known', `status IN ('exact','moved','changed','ambiguous','gone')`)
@Check('placement_decision_known', `decision IN ('confirmed','reattached','let_go')`)
@Check(
  'placement_span_whole',
  `(status IN ('exact','moved','changed')) = (start_offset IS NOT NULL) AND (start_offset IS NULL) = (end_offset IS NULL)`,
)
@Check('placement_span_forward', `start_offset >= 0 AND end_offset > start_offset`)
@Check(
  'placement_decision_whole',
  `(decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)`,
)
export class Placement {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'placement_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'placement_pk' })
  id!: string;

  @Column({ name: 'assertion_id', type: 'uuid' })
  assertionId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ type: 'text' })
  status!: PlacementStatus;

  @Column({ name: 'start_offset', type: 'integer', nullable: true })
  start!: number | null;

  @Column({ name: 'end_offset', type: 'integer', nullable: true })
  end!: number | null;

  @Column({ type: 'real' })
  score!: number;

  @Column({ type: 'jsonb', default: [] })
  candidates!: PlacementCandidate[];

  @Column({ type: 'text', nullable: true })
  decision!: PlacementDecision | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
