// A piece of a letter; together the segments cover every character that is not white space (R6).
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Letter } from '#database/entities/letter.entity.js';
import type { Attack, SegmentKind } from '#domain/vocabulary.js';

@Entity('segment')
@Unique('segment_ordinal_key', ['newsroomId', 'letterId', 'ordinal'])
@ForeignKey(() => Letter, ['newsroomId', 'letterId'], ['newsroomId', 'id'], { name: 'segment_letter_fk' })
@Check('segment_span_forward', `start_offset >= 0 AND end_offset > start_offset`)
@Check(
  'segment_kind_known',
  `kind IN ('formal','background','words_complained_of','allegation','demand','deadline','preservation','threat')`,
)
@Check(
  'segment_attack_known',
  `attack IN ('falsity','mischaracterisation','method','source','conduct','meaning','alternative','denial','harm','unlawful')`,
)
@Check('segment_due_whole', `(due_at IS NULL) = (due_zone IS NULL) AND (due_at IS NOT NULL OR NOT due_whole_day)`)
export class Segment {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'segment_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'segment_pk' })
  id!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ name: 'start_offset', type: 'integer' })
  start!: number;

  @Column({ name: 'end_offset', type: 'integer' })
  end!: number;

  @Column({ type: 'text' })
  kind!: SegmentKind;

  @Column({ type: 'text', nullable: true })
  attack!: Attack | null;

  @Column({ type: 'boolean', default: false })
  deadline!: boolean;

  @Column({ type: 'boolean', default: false })
  continues!: boolean;

  /** When it runs out; null where it sets no time, or none that can be told. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** In which the letter means it: an IANA name, or an offset such as `+05:30`. */
  @Column({ name: 'due_zone', type: 'text', nullable: true })
  dueZone!: string | null;

  /** No hour was named: it runs out as the day does. */
  @Column({ name: 'due_whole_day', type: 'boolean', default: false })
  dueWholeDay!: boolean;

  @Column({ type: 'jsonb', default: [] })
  reasons!: string[];
}
