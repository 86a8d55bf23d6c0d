// A court order, an undertaking or an editor's order under which a story may not run.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LegalNote } from '#database/entities/legal-note.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { LegalStopKind } from '#domain/vocabulary.js';

@Entity('legal_stop')
@Index('legal_stop_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'legal_stop_story_fk' })
@ForeignKey(() => LegalNote, ['newsroomId', 'liftNoteId'], ['newsroomId', 'id'], { name: 'legal_stop_lift_note_fk' })
@Check('legal_stop_kind_known', `kind IN ('injunction','undertaking','editorial_order')`)
@Check('legal_stop_lift_whole', `(lifted_by IS NULL) = (lifted_at IS NULL)`)
@Check('legal_stop_lifted_for_a_reason', `(lifted_by IS NULL) = (lift_note_id IS NULL)`)
export class LegalStop {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'legal_stop_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'legal_stop_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  kind!: LegalStopKind;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ name: 'placed_by', type: 'uuid' })
  placedBy!: string;

  @Column({ name: 'placed_at', type: 'timestamptz', precision: 3 })
  placedAt!: Date;

  @Column({ name: 'lifted_by', type: 'uuid', nullable: true })
  liftedBy!: string | null;

  @Column({ name: 'lifted_at', type: 'timestamptz', precision: 3, nullable: true })
  liftedAt!: Date | null;

  @Column({ name: 'lift_note_id', type: 'uuid', nullable: true })
  liftNoteId!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
