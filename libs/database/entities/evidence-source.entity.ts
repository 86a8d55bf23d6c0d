// Which source an item of evidence came from, by code-name.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Evidence } from '#database/entities/evidence.entity.js';
import { Source } from '#database/entities/source.entity.js';

@Entity('evidence_source')
@ForeignKey(() => Evidence, ['newsroomId', 'evidenceId'], ['newsroomId', 'id'], {
  name: 'evidence_source_evidence_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Source, ['newsroomId', 'sourceId'], ['newsroomId', 'id'], { name: 'evidence_source_source_fk' })
export class EvidenceSource {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'evidence_source_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'evidence_id', type: 'uuid', primaryKeyConstraintName: 'evidence_source_pk' })
  evidenceId!: string;

  @PrimaryColumn({ name: 'source_id', type: 'uuid', primaryKeyConstraintName: 'evidence_source_pk' })
  sourceId!: string;

  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
