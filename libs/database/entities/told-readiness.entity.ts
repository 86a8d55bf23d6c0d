// What a draft's readiness was when people were last told of it.
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Draft } from '#database/entities/draft.entity.js';

@Entity('told_readiness')
@Index('told_readiness_due_idx', ['newsroomId', 'changesAt'], { where: 'changes_at IS NOT NULL' })
@ForeignKey(() => Draft, ['newsroomId', 'draftId'], ['newsroomId', 'id'], { name: 'told_readiness_draft_fk' })
export class ToldReadiness {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'told_readiness_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'told_readiness_pk' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ type: 'boolean' })
  ready!: boolean;

  @Column({ name: 'blockers_sha256', type: 'text' })
  blockersSha256!: string;

  @Column({ name: 'changes_at', type: 'timestamptz', precision: 3, nullable: true })
  changesAt!: Date | null;

  @Column({ name: 'told_at', type: 'timestamptz', precision: 3 })
  toldAt!: Date;
}
