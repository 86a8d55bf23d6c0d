// A decision to publish one version against named blockers.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { LegalNote } from '#database/entities/legal-note.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import type { Blocker } from '#domain/readiness.js';

@Entity('override')
@Index('override_draft_idx', ['newsroomId', 'draftId'])
@ForeignKey(() => DraftVersion, ['newsroomId', 'draftId', 'versionNumber'], ['newsroomId', 'draftId', 'number'], {
  name: 'override_version_fk',
})
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], { name: 'override_person_fk' })
@ForeignKey(() => LegalNote, ['newsroomId', 'reasonNoteId'], ['newsroomId', 'id'], { name: 'override_reason_fk' })
@Check('override_names_blockers', `jsonb_array_length(blockers) > 0`)
export class Override {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'override_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'override_pk' })
  id!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'version_sha256', type: 'text' })
  versionSha256!: string;

  @Column({ type: 'jsonb' })
  blockers!: Blocker[];

  @Column({ name: 'reason_note_id', type: 'uuid' })
  reasonNoteId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
