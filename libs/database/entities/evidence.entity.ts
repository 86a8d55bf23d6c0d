// A preserved item the newsroom relies on, with where it came from and what to beware of.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Sensitivity } from '#domain/vocabulary.js';

@Entity('evidence')
@Unique('evidence_document_key', ['newsroomId', 'documentId'])
@Index('evidence_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'evidence_story_fk' })
@ForeignKey(() => StoredDocument, ['newsroomId', 'documentId'], ['newsroomId', 'id'], { name: 'evidence_document_fk' })
@Check('evidence_sensitivity_known', `sensitivity IN ('public','newsroom','source_revealing')`)
@Check('evidence_source_stays', `NOT (shareable AND sensitivity = 'source_revealing')`)
export class Evidence {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'evidence_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'evidence_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: 'document' })
  kind!: string;

  @Column({ type: 'text', default: '' })
  provenance!: string;

  @Column({ type: 'text', default: '' })
  caveats!: string;

  @Column({ type: 'text', default: 'newsroom' })
  sensitivity!: Sensitivity;

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
