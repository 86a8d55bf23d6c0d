// That a newsroom holds these bytes; the bytes themselves lie in the blob store under their sha256.
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('blob')
@Index('blob_erased_idx', ['erasedAt'], { where: 'erased_at IS NOT NULL AND removed_at IS NULL' })
@Check('blob_removed_after_erased', `removed_at IS NULL OR erased_at IS NOT NULL`)
export class Blob {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'blob_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'blob_pk' })
  sha256!: string;

  @Column({ type: 'bigint' })
  size!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  /** Since when no document of the newsroom needs the bytes any more. */
  @Column({ name: 'erased_at', type: 'timestamptz', precision: 3, nullable: true })
  erasedAt!: Date | null;

  /** When the file was taken away, or left to another newsroom that holds the same bytes. */
  @Column({ name: 'removed_at', type: 'timestamptz', precision: 3, nullable: true })
  removedAt!: Date | null;
}
