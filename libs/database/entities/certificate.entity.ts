// A signed statement that a version was ready, for the system that publishes it. It runs out by itself.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Story } from '#database/entities/story.entity.js';

@Entity('certificate')
@Index('certificate_story_idx', ['newsroomId', 'storyId', 'expiresAt'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'certificate_story_fk' })
@ForeignKey(() => DraftVersion, ['newsroomId', 'draftId', 'versionNumber'], ['newsroomId', 'draftId', 'number'], {
  name: 'certificate_version_fk',
})
@Check('certificate_expires_later', `expires_at > issued_at`)
export class Certificate {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'certificate_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'certificate_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'version_sha256', type: 'text' })
  versionSha256!: string;

  @Column({ name: 'opinions_sha256', type: 'text' })
  opinionsSha256!: string;

  @Column({ type: 'jsonb', default: [] })
  overrides!: string[];

  @Column({ name: 'key_id', type: 'text' })
  keyId!: string;

  @Column({ type: 'text' })
  signature!: string;

  @Column({ name: 'issued_to', type: 'uuid' })
  issuedTo!: string;

  @Column({ name: 'issued_at', type: 'timestamptz', precision: 3 })
  issuedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
