// Who works on a story.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Membership } from '#database/entities/membership.entity.js';
import { Story } from '#database/entities/story.entity.js';

@Entity('story_member')
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'story_member_story_fk' })
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], {
  name: 'story_member_person_fk',
})
export class StoryMember {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'story_member_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'story_id', type: 'uuid', primaryKeyConstraintName: 'story_member_pk' })
  storyId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'story_member_pk' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
