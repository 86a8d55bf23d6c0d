// A counsel letter and how far its reading has come. The same bytes in the same story are the same letter.
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { LetterStatus } from '#domain/vocabulary.js';

@Entity('letter')
@Unique('letter_bytes_key', ['newsroomId', 'storyId', 'sha256'])
@Unique('letter_document_key', ['newsroomId', 'documentId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'letter_story_fk' })
@ForeignKey(() => StoredDocument, ['newsroomId', 'documentId'], ['newsroomId', 'id'], { name: 'letter_document_fk' })
@Check('letter_status_known', `status IN ('received','extracted','split','linked','failed')`)
@Check('letter_failed_has_reason', `status <> 'failed' OR failure IS NOT NULL`)
@Check('letter_reviewed_whole', `(reviewed_by IS NULL) = (reviewed_at IS NULL)`)
export class Letter {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'letter_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'letter_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: '' })
  sender!: string;

  @Column({ type: 'text', default: 'received' })
  status!: LetterStatus;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ name: 'received_at', type: 'timestamptz', precision: 3 })
  receivedAt!: Date;

  @Column({ name: 'linked_at', type: 'timestamptz', precision: 3, nullable: true })
  linkedAt!: Date | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  @Column({ name: 'reviewed_at', type: 'timestamptz', precision: 3, nullable: true })
  reviewedAt!: Date | null;

  /** Whether partners in a shared story are shown it. */
  @Column({ type: 'boolean', default: false })
  shareable!: boolean;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
