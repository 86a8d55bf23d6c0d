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

  @Column({ type: 'jsonb', default: [] })
  reasons!: string[];
}
