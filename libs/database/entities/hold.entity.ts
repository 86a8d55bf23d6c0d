// That a story, or one item of it, must be kept: proposed by a letter, placed by a person, and in time released.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Letter } from '#database/entities/letter.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { HeldKind, HoldState } from '#domain/vocabulary.js';

@Entity('hold')
@Unique('hold_letter_key', ['newsroomId', 'letterId'])
@Index('hold_story_idx', ['newsroomId', 'storyId'])
@ForeignKey(() => Story, ['newsroomId', 'storyId'], ['newsroomId', 'id'], { name: 'hold_story_fk' })
@ForeignKey(() => Letter, ['newsroomId', 'letterId'], ['newsroomId', 'id'], { name: 'hold_letter_fk' })
@Check('hold_state_known', `state IN ('proposed','standing','dismissed','released')`)
@Check('hold_item_kind_known', `item_kind IN ('evidence','exchange','letter')`)
@Check('hold_item_whole', `(item_kind IS NULL) = (item_id IS NULL)`)
@Check('hold_proposal_whole', `(letter_id IS NULL) = (proposed_by IS NULL)`)
@Check(
  'hold_placed_whole',
  `(state IN ('standing','released')) = (placed_by IS NOT NULL) AND (placed_by IS NULL) = (placed_at IS NULL)`,
)
@Check(
  'hold_ended_whole',
  `(state IN ('dismissed','released')) = (ended_by IS NOT NULL) AND (ended_by IS NULL) = (ended_at IS NULL)`,
)
export class Hold {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'hold_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'hold_pk' })
  id!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ type: 'text' })
  state!: HoldState;

  /** Null for the whole story. */
  @Column({ name: 'item_kind', type: 'text', nullable: true })
  itemKind!: HeldKind | null;

  @Column({ name: 'item_id', type: 'uuid', nullable: true })
  itemId!: string | null;

  /** The letter that demands it, where the machine proposed it. */
  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId!: string | null;

  /** By what method, with its version. */
  @Column({ name: 'proposed_by', type: 'text', nullable: true })
  proposedBy!: string | null;

  @Column({ name: 'placed_by', type: 'uuid', nullable: true })
  placedBy!: string | null;

  @Column({ name: 'placed_at', type: 'timestamptz', precision: 3, nullable: true })
  placedAt!: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
