// One change of a label, with its reason where protection was given up or shared.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LegalNote } from '#database/entities/legal-note.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Privilege } from '#domain/vocabulary.js';

/** What carries a label. */
export type LabelledSubject = 'document' | 'note';

@Entity('privilege_change')
@Index('privilege_change_subject_idx', ['newsroomId', 'subjectId'])
@Index('privilege_change_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'privilege_change_story_fk' })
@ForeignKey(() => LegalNote, ['newsroomId', 'reasonNoteId'], ['newsroomId', 'id'], {
  name: 'privilege_change_reason_fk',
})
@Check('privilege_change_subject_known', `subject IN ('document','note')`)
@Check('privilege_change_from_known', `from_label IN ('privileged','work_product','common_interest','none')`)
@Check('privilege_change_to_known', `to_label IN ('privileged','work_product','common_interest','none')`)
@Check('privilege_change_changes', `from_label <> to_label`)
@Check(
  'privilege_change_lowered_for_a_reason',
  `NOT lowers_privilege(from_label, to_label) OR reason_note_id IS NOT NULL`,
)
export class PrivilegeChange {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'privilege_change_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'privilege_change_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  subject!: LabelledSubject;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'from_label', type: 'text' })
  from!: Privilege;

  @Column({ name: 'to_label', type: 'text' })
  to!: Privilege;

  @Column({ name: 'reason_note_id', type: 'uuid', nullable: true })
  reasonNoteId!: string | null;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
