// A moment by which a letter wants something, and whether somebody said that it is dealt with. One for all that is wanted by then.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Letter } from '#database/entities/letter.entity.js';
import { Story } from '#database/entities/story.entity.js';

@Entity('letter_limit')
@Unique('letter_limit_moment_key', ['newsroomId', 'letterId', 'dueAt'])
@Index('letter_limit_story_idx', ['newsroomId', 'storyId'], { where: 'settled_at IS NULL' })
@Index('letter_limit_due_idx', ['newsroomId', 'dueAt'], { where: 'settled_at IS NULL' })
@ForeignKey(() => Letter, ['newsroomId', 'letterId'], ['newsroomId', 'id'], { name: 'letter_limit_letter_fk' })
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'letter_limit_story_fk' })
@Check('letter_limit_settled_whole', `(settled_by IS NULL) = (settled_at IS NULL)`)
export class LetterLimit {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'letter_limit_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'letter_limit_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3 })
  dueAt!: Date;

  /** In which the letter means it: an IANA name, or an offset such as `+05:30`. */
  @Column({ name: 'due_zone', type: 'text' })
  dueZone!: string;

  /** No hour was named: it runs out as the day does. */
  @Column({ name: 'due_whole_day', type: 'boolean' })
  dueWholeDay!: boolean;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ name: 'settled_at', type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
