// The version of a draft that a person has last read.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Draft } from '#database/entities/draft.entity.js';

@Entity('draft_read_mark')
@ForeignKey(() => Draft, ['newsroomId', 'draftId'], ['newsroomId', 'id'], { name: 'draft_read_mark_draft_fk' })
export class DraftReadMark {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'draft_read_mark_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'draft_read_mark_pk' })
  personId!: string;

  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'draft_read_mark_pk' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'read_at', type: 'timestamptz', precision: 3 })
  readAt!: Date;
}
