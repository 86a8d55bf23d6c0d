// A version that ran, where, and on which certificate.
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Certificate } from '#database/entities/certificate.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Story } from '#database/entities/story.entity.js';

@Entity('publication')
@Index('publication_draft_idx', ['newsroomId', 'draftId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'publication_story_fk' })
@ForeignKey(() => DraftVersion, ['newsroomId', 'draftId', 'versionNumber'], ['newsroomId', 'draftId', 'number'], {
  name: 'publication_version_fk',
})
@ForeignKey(() => Certificate, ['newsroomId', 'certificateId'], ['newsroomId', 'id'], {
  name: 'publication_certificate_fk',
})
export class Publication {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'publication_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'publication_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'version_sha256', type: 'text' })
  versionSha256!: string;

  @Column({ name: 'certificate_id', type: 'uuid', nullable: true })
  certificateId!: string | null;

  @Column({ type: 'text', default: '' })
  address!: string;

  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 })
  publishedAt!: Date;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
