// What the newsroom says to an allegation. Its id is the allegation's; one person writes, another approves.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Allegation } from '#database/entities/allegation.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Position } from '#domain/vocabulary.js';

@Entity('allegation_position')
@ForeignKey(() => Allegation, ['newsroomId', 'id'], ['newsroomId', 'id'], { name: 'allegation_position_allegation_fk' })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'allegation_position_story_fk' })
@Check(
  'allegation_position_known',
  `position IN ('reject','accept_in_part','accept','inquire','not_asserted','no_answer_needed')`,
)
@Check('allegation_position_approved_whole', `(approved_by IS NULL) = (approved_at IS NULL)`)
@Check('allegation_position_two_people', `approved_by <> written_by`)
export class AllegationPosition {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'allegation_position_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'allegation_position_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  position!: Position;

  @Column({ type: 'text', default: '' })
  response!: string;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'written_at', type: 'timestamptz', precision: 3 })
  writtenAt!: Date;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', precision: 3, nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
