// How many days the material of a closed story stays. Its id is the newsroom's: there is one row, or none yet.
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('retention')
@Check('retention_one_row', `id = newsroom_id`)
@Check('retention_days_positive', `days BETWEEN 1 AND 36500`)
export class Retention {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'retention_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'retention_pk' })
  id!: string;

  /** Null: for ever. */
  @Column({ type: 'integer', nullable: true })
  days!: number | null;

  @Column({ name: 'set_by', type: 'uuid' })
  setBy!: string;

  @Column({ name: 'set_at', type: 'timestamptz', precision: 3 })
  setAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
