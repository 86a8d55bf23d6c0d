// A story's data key, wrapped by the vault's key, which is in no database.
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Story } from '#database/entities/story.entity.js';

@Entity('story_key')
@Unique('story_key_story_key', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'story_key_story_fk' })
export class StoryKey {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'story_key_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_key_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  wrapped!: string;

  /** Which of the vault's keys wraps it. */
  @Column({ name: 'vault_key_id', type: 'text' })
  vaultKeyId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
