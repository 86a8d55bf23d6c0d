// Why a certificate no longer holds, and what made it so.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Certificate } from '#database/entities/certificate.entity.js';
import type { RevocationReason } from '#domain/vocabulary.js';

@Entity('certificate_revocation')
@ForeignKey(() => Certificate, ['newsroomId', 'certificateId'], ['newsroomId', 'id'], {
  name: 'certificate_revocation_certificate_fk',
})
@Check(
  'certificate_revocation_reason_known',
  `reason IN ('letter_arrived','legal_stop','opinion_given','opinion_withdrawn','sign_off_withdrawn','override_withdrawn', 'version_added','no_longer_ready')`,
)
export class CertificateRevocation {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'certificate_revocation_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'certificate_id', type: 'uuid', primaryKeyConstraintName: 'certificate_revocation_pk' })
  certificateId!: string;

  @Column({ type: 'text' })
  reason!: RevocationReason;

  @Column({ name: 'cause_id', type: 'uuid', nullable: true })
  causeId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
