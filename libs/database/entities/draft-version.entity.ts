// One immutable state of a draft: ordered blocks and the sha256 of their canonical form.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import type { Block } from '#domain/canonical-version.js';
import type { VersionOrigin } from '#domain/vocabulary.js';

@Entity('draft_version')
@ForeignKey(() => Draft, ['newsroomId', 'draftId'], ['newsroomId', 'id'], { name: 'draft_version_draft_fk' })
@ForeignKey(() => StoredDocument, ['newsroomId', 'documentId'], ['newsroomId', 'id'], {
  name: 'draft_version_document_fk',
})
// By name: a publication names the version that ran, so importing it here would go round in a circle.
@ForeignKey('Publication', ['newsroomId', 'correctsPublicationId'], ['newsroomId', 'id'], {
  name: 'draft_version_corrects_fk',
})
@Check('draft_version_correction_whole', `(origin = 'correction') = (corrects_publication_id IS NOT NULL)`)
@Check('draft_version_origin_known', `origin IN ('edit','accepted_wording','correction')`)
export class DraftVersion {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'draft_version_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'draft_version_pk' })
  draftId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draft_version_pk' })
  number!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'jsonb' })
  blocks!: Block[];

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text', default: 'edit' })
  origin!: VersionOrigin;

  @Column({ type: 'text', default: '' })
  note!: string;

  /** The publication whose words a correction puts right. */
  @Column({ name: 'corrects_publication_id', type: 'uuid', nullable: true })
  correctsPublicationId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
