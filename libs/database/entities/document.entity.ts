// An uploaded file and what was read out of it. All spans are UTF-16 offsets into `text`.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Blob } from '#database/entities/blob.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Privilege } from '#domain/vocabulary.js';

export type DocumentStatus = 'pending' | 'read' | 'refused';

export interface DocumentPage {
  number: number;
  start: number;
  end: number;
  ocr: boolean;
}

export interface DocumentBlock {
  start: number;
  end: number;
  kind: string;
  page: number;
}

export interface DocumentAttachment {
  name: string;
  mediaType: string;
  size: number;
}

@Entity('document')
@Index('document_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'document_story_fk' })
@ForeignKey(() => Blob, ['newsroomId', 'sha256'], ['newsroomId', 'sha256'], { name: 'document_blob_fk' })
@Check('document_privilege_known', `privilege IN ('privileged','work_product','common_interest','none')`)
@Check('document_status_known', `status IN ('pending','read','refused')`)
@Check('document_read_has_text', `status <> 'read' OR (text IS NOT NULL AND text_sha256 IS NOT NULL)`)
@Check('document_refused_has_reason', `status <> 'refused' OR refusal IS NOT NULL`)
@Check('document_erased_has_no_text', `erased_at IS NULL OR (text IS NULL AND status = 'refused')`)
export class StoredDocument {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'document_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'document_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ type: 'text', default: 'pending' })
  status!: DocumentStatus;

  @Column({ type: 'text', nullable: true })
  refusal!: string | null;

  @Column({ name: 'media_type', type: 'text', nullable: true })
  mediaType!: string | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ name: 'text_sha256', type: 'text', nullable: true })
  textSha256!: string | null;

  @Column({ type: 'jsonb', default: [] })
  pages!: DocumentPage[];

  @Column({ type: 'jsonb', default: [] })
  blocks!: DocumentBlock[];

  @Column({ type: 'jsonb', default: [] })
  attachments!: DocumentAttachment[];

  @Column({ type: 'jsonb', default: [] })
  warnings!: string[];

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  sender!: string | null;

  @Column({ name: 'sent_at', type: 'text', nullable: true })
  sentAt!: string | null;

  @Column({ type: 'boolean', default: false })
  ocr!: boolean;

  /** Of the text, and of everything derived from it. */
  @Column({ type: 'text', default: 'none' })
  privilege!: Privilege;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  /** When its text and bytes were erased. */
  @Column({ name: 'erased_at', type: 'timestamptz', precision: 3, nullable: true })
  erasedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
