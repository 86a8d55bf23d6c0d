// One immutable state of a draft: ordered blocks and the sha256 of their canonical form.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import type { Block } from '#domain/canonical-version.js';

@Entity('draft_version')
@ForeignKey(() => Draft, ['newsroomId', 'draftId'], ['newsroomId', 'id'], { name: 'draft_version_draft_fk' })
@ForeignKey(() => StoredDocument, ['newsroomId', 'documentId'], ['newsroomId', 'id'], {
  name: 'draft_version_document_fk',
})
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

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
