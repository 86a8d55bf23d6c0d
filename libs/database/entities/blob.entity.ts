// That a newsroom holds these bytes; the bytes themselves lie in the blob store under their sha256.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('blob')
export class Blob {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'blob_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'blob_pk' })
  sha256!: string;

  @Column({ type: 'bigint' })
  size!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
