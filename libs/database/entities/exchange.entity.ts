// One message with the subject of a story, sent or received.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Publication } from '#database/entities/publication.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { ExchangeDirection, ExchangePurpose } from '#domain/vocabulary.js';

@Entity('exchange')
@Unique('exchange_document_key', ['newsroomId', 'documentId'])
@Index('exchange_story_idx', ['newsroomId', 'storyId', 'occurredAt'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'exchange_story_fk' })
@ForeignKey(() => StoredDocument, ['newsroomId', 'documentId'], ['newsroomId', 'id'], { name: 'exchange_document_fk' })
@ForeignKey(() => Publication, ['newsroomId', 'publicationId'], ['newsroomId', 'id'], {
  name: 'exchange_publication_fk',
})
@Check('exchange_direction_known', `direction IN ('sent','received')`)
@Check(
  'exchange_purpose_known',
  `purpose IN ('correspondence','right_of_reply','statement','complaint','correction_request')`,
)
export class Exchange {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'exchange_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'exchange_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  @Column({ type: 'text' })
  direction!: ExchangeDirection;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: '' })
  party!: string;

  @Column({ name: 'occurred_at', type: 'timestamptz', precision: 3 })
  occurredAt!: Date;

  @Column({ type: 'text', default: 'correspondence' })
  purpose!: ExchangePurpose;

  /** The publication that a complaint or a request for correction is about. */
  @Column({ name: 'publication_id', type: 'uuid', nullable: true })
  publicationId!: string | null;

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
