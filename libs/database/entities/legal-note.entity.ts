// What somebody noted beside a decision, under a label of its own; only the label ever changes.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Privilege } from '#domain/vocabulary.js';

/** Beside what it was noted. */
export type LegalNoteKind = 'sign_off' | 'override' | 'legal_stop_lift' | 'privilege_change';

@Entity('legal_note')
@Index('legal_note_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'legal_note_story_fk' })
@ForeignKey(() => Membership, ['newsroomId', 'writtenBy'], ['newsroomId', 'personId'], { name: 'legal_note_writer_fk' })
@Check('legal_note_kind_known', `kind IN ('sign_off','override','legal_stop_lift','privilege_change')`)
@Check('legal_note_privilege_known', `privilege IN ('privileged','work_product','common_interest','none')`)
@Check('legal_note_says_something', `body <> ''`)
@Check('legal_note_override_reasoned', `kind <> 'override' OR length(body) >= 20`)
export class LegalNote {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'legal_note_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'legal_note_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  kind!: LegalNoteKind;

  @Column({ type: 'text' })
  privilege!: Privilege;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
