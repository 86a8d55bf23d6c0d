// A lawyer's or an editor's signature over the bytes of a version and the opinions on it (R1).
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { LegalNote } from '#database/entities/legal-note.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import type { SignOffKind } from '#domain/vocabulary.js';

@Entity('sign_off')
@Index('sign_off_draft_idx', ['newsroomId', 'draftId'])
@ForeignKey(() => DraftVersion, ['newsroomId', 'draftId', 'versionNumber'], ['newsroomId', 'draftId', 'number'], {
  name: 'sign_off_version_fk',
})
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], { name: 'sign_off_person_fk' })
@ForeignKey(() => LegalNote, ['newsroomId', 'noteId'], ['newsroomId', 'id'], { name: 'sign_off_note_fk' })
@Check('sign_off_kind_known', `kind IN ('legal','editorial')`)
export class SignOff {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'sign_off_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sign_off_pk' })
  id!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'version_sha256', type: 'text' })
  versionSha256!: string;

  @Column({ name: 'opinions_sha256', type: 'text' })
  opinionsSha256!: string;

  @Column({ type: 'text' })
  kind!: SignOffKind;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** What the signer said with it. */
  @Column({ name: 'note_id', type: 'uuid', nullable: true })
  noteId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
