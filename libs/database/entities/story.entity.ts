// One investigation; it owns drafts, evidence, letters and exchanges.
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Newsroom } from '#database/entities/newsroom.entity.js';

@Entity('story')
@Unique('story_slug_key', ['newsroomId', 'slug'])
@ForeignKey(() => Newsroom, ['newsroomId'], ['id'], { name: 'story_newsroom_fk' })
export class Story {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'story_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_pk' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
