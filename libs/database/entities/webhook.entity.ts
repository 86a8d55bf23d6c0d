// An address outside that is told of notices; its secret is stored sealed.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookKind } from '#domain/vocabulary.js';

@Entity('webhook')
export class Webhook {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'webhook_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'webhook_pk' })
  id!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ name: 'secret_sealed', type: 'text' })
  secretSealed!: string;

  @Column({ type: 'jsonb' })
  kinds!: WebhookKind[];

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
