// The tenant.
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('newsroom')
@Unique('newsroom_slug_key', ['slug'])
export class Newsroom {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'newsroom_pk' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
